import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/* The child process: whoever asks for `electron` here gets the stand-in, then the real main bundle runs. */
const standin = pathToFileURL(resolve(import.meta.dirname, 'electron.ts')).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
})

await import(pathToFileURL(resolve(import.meta.dirname, '../../dist/electron/main.js')).href)
