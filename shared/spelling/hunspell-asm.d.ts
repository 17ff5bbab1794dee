/**
 * The package as CommonJS: its ES modules call a namespace as a function, which no bundler lets pass. These are the
 * parts we use.
 */
declare module 'hunspell-asm/dist/cjs/index.js' {
  interface Factory {
    /** Puts a file into the module's own file system; gives its path there. */
    mountBuffer(contents: Uint8Array, fileName: string): string
    create(affixPath: string, dictionaryPath: string): { spell(word: string): boolean }
  }
  /** `timeout` in ms. */
  export function loadModule(options: { readonly timeout: number }): Promise<Factory>
}
