import { sha256Hex } from './sealed-json.ts'

/*
 * A line of JSON that carries its checksum: {"checksum":"sha256:<hex>","NAME":{…}}. The checksum is of the UTF-8 of
 * what is sealed, as it stands there, so that every byte of the line is covered and any tool can read it.
 */

/** How lines of one kind are sealed. */
export interface LineSeal {
  /** Where what is sealed begins, in bytes. */
  readonly at: number
  /** What stands before it; `sha256` is of its UTF-8, in hex. A `}` ends the line. */
  readonly before: (sha256: string) => string
  /** What a line without its line end seals; undefined where so much as a byte was changed, or where it is no JSON. */
  readonly open: (line: string) => unknown
}

const head = '{"checksum":"sha256:'

/** The seal of lines that hold what is called `name`. */
export function lineSeal(name: string): LineSeal {
  const middle = `","${name}":`
  const at = head.length + 64 + middle.length
  const before = (sha256: string): string => `${head}${sha256}${middle}`
  return {
    at,
    before,
    open(line) {
      const json = line.slice(at, -1)
      if (line !== `${before(sha256Hex(json))}${json}}`) return undefined
      try {
        return JSON.parse(json) as unknown
      } catch {
        // Sealed but no JSON: not written by this program, whatever it is.
        return undefined
      }
    },
  }
}
