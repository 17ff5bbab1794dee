import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { dictionaryFiles, packagedAs } from '../shared/spelling/dictionary-files.ts'

/** The dictionaries, beside the page under names of their own: the packed desk's main process reads them there, too. */
const dictionaries: Plugin = {
  name: 'dictionaries',
  async generateBundle() {
    for (const file of dictionaryFiles) {
      const source = packagedAs(file)
      const path = fileURLToPath(new URL(source.file, import.meta.resolve(source.name)))
      this.emitFile({ type: 'asset', fileName: `dictionaries/${file}`, source: await readFile(path) })
    }
  },
}

/** The page, as both the desktop and the browser edition serve it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), dictionaries],
  // Hunspell's loader as CommonJS: its ES modules call a namespace as a function.
  resolve: { alias: { 'emscripten-wasm-loader': 'emscripten-wasm-loader/dist/cjs/index.js' } },
  // The shells know a worker by its folder: its policy lets it run WebAssembly.
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } },
  },
  build: {
    outDir: resolve(import.meta.dirname, '../dist/page'),
    emptyOutDir: true,
    target: 'chrome130',
    // Inlined files would be data: addresses, which the content security policy refuses for fonts and workers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
