import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import type { UserConfig } from 'vite'

/**
 * One script of the desktop edition as one file, with every library in it: the package then carries no node_modules.
 * Only Electron and Node themselves stay outside.
 */
export function nodeBundle(name: string): UserConfig {
  return {
    root: import.meta.dirname,
    publicDir: false,
    resolve: {
      conditions: ['node', 'import', 'module', 'default'],
      // Hunspell's loader as CommonJS: its ES modules call a namespace as a function.
      alias: { 'emscripten-wasm-loader': 'emscripten-wasm-loader/dist/cjs/index.js' },
    },
    // Emscripten's preamble asks where it lies, though all it would load lies within it.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir: resolve(import.meta.dirname, '../../dist/electron'),
      // The others are built into the same folder.
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { [name]: resolve(import.meta.dirname, `${name}.ts`) },
        external: ['electron', /^node:/, ...builtinModules],
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  }
}
