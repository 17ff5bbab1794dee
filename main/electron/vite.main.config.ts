import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/*
 * The main process as one file, with every library in it: the package then carries no node_modules. Only
 * Electron and Node themselves stay outside.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ['node', 'import', 'module', 'default'] },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(import.meta.dirname, '../../dist/electron'),
    // The preload is built into the same folder.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: resolve(import.meta.dirname, 'main.ts') },
      external: ['electron', /^node:/, ...builtinModules],
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
})
