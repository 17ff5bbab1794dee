import { hash } from 'node:crypto'

/*
 * A JSON object with its checksum as the last member, so that the file stays plain JSON that a person or
 * any tool reads from the top, and yet every byte of it is covered.
 */

const sealed = /(,?)\n {2}"checksum": "sha256:([0-9a-f]{64})"\n\}\n$/

/** The SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export function sha256Hex(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex')
}

/** Writes `data` as JSON, `indent` spaces a level, with its checksum as the last member. */
export function sealedJson(data: object, indent: number): string {
  const json = JSON.stringify(data, null, indent)
  const open = json.slice(0, -1).trimEnd()
  return open === '{' ? seal(open).replace(',', '') : seal(open)
}

/** Ends the text of an object that is not empty, and lacks its last bracket, with its checksum. */
export function seal(open: string, checksum = sha256Hex(open)): string {
  return `${open},\n  "checksum": "sha256:${checksum}"\n}\n`
}

/** How many bytes `seal` adds. */
export const sealLength = seal('').length

/** The object of a sealed text without its checksum, or undefined where so much as a byte was changed. */
export function openSealed(text: string): Readonly<Record<string, unknown>> | undefined {
  const found = sealed.exec(text)
  if (found === null) return undefined
  const open = text.slice(0, found.index)
  if ((found[1] === '') !== (open === '{') || sha256Hex(open) !== found[2]) return undefined
  try {
    return JSON.parse(`${open}}`) as Readonly<Record<string, unknown>>
  } catch {
    // Sealed but no JSON: not written by this program, whatever it is.
    return undefined
  }
}
