/** The package ships no types; these are the parts we use. */
declare module 'nspell' {
  function nspell(aff: string, dic: string): { correct(word: string): boolean }
  export = nspell
}
