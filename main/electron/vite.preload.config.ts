import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The preload as one CommonJS file: a sandboxed preload can load nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    target: 'chrome150',
    outDir: resolve(import.meta.dirname, '../../dist/electron'),
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    lib: {
      entry: resolve(import.meta.dirname, 'preload/preload.ts'),
      formats: ['cjs'],
      fileName: () => 'preload.cjs',
    },
    rolldownOptions: { external: ['electron'] },
  },
})
