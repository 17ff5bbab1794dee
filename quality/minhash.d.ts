/** The package ships no types; these are the parts we use. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { readonly numPerm?: number; readonly seed?: number })
    update(text: string): void
    jaccard(other: Minhash): number
  }
}
