import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type Summary, summarySchema } from '../../shared/api/contract.ts'
import { type CatalogueDocument, libraryFormat } from './documents.ts'
import type { FileSystem } from './file-system.ts'
import { seal, sealLength, sha256Hex } from './sealed-json.ts'

/*
 * The list of stories is sealed JSON like every document, with a story a line: it can be read piece by piece, which at
 * a hundred thousand stories takes half the time and a third of the memory of reading it whole.
 */

/** What a row must be, as a fingerprint: rows that were sealed under the same one need no second look. */
export const rowForm = sha256Hex(JSON.stringify(summarySchema)).slice(0, 16)

/** A list as the text of its file. */
export function catalogueText({ summaries, ...head }: CatalogueDocument): string {
  const open = JSON.stringify({ ...head, summaries: [] }).slice(0, -2)
  return seal(`${open}\n${summaries.map((summary) => JSON.stringify(summary)).join(',\n')}\n]`)
}

/** The first line is far shorter; an older list is all one line. */
const longestHead = 1000

const headSchema = v.object({
  format: v.literal(libraryFormat),
  entry: v.object({ seq: v.number(), hash: v.string() }),
  ledgerLength: v.number(),
  form: v.literal(rowForm),
  summaries: v.tuple([]),
})

/**
 * The list of a file, if this version wrote it and no byte of it was changed. Undefined for any other; then it is
 * to be read as any document is, which says what is wrong with it. Throws the file system's error.
 */
export async function readCatalogueText(
  fs: FileSystem,
  path: string,
): Promise<CatalogueDocument | undefined> {
  const end = (await fs.size(path)) - sealLength
  const hash = createHash('sha256')
  const decoder = new TextDecoder()
  const summaries: Summary[] = []
  let head: v.InferOutput<typeof headSchema> | undefined
  let [at, text, tail] = [0, '', '']
  for await (const chunk of fs.stream(path, 0)) {
    const covered = chunk.subarray(0, Math.max(0, end - at))
    hash.update(covered)
    text += decoder.decode(covered, { stream: true })
    tail += Buffer.from(chunk.subarray(covered.length)).toString('latin1')
    at += chunk.length
    if (head === undefined) {
      const line = text.indexOf('\n')
      if (line < 0 && text.length < longestHead) continue
      head = headOf(text.slice(0, line))
      if (head === undefined) return undefined
      text = text.slice(line + 1)
    }
    const whole = text.lastIndexOf(',\n')
    if (whole < 0) continue
    if (!take(text.slice(0, whole), summaries)) return undefined
    text = text.slice(whole + 2)
  }
  const sealed = head !== undefined && text.endsWith('\n]') && tail === seal('', hash.digest('hex'))
  return sealed && head && take(text.slice(0, -2), summaries) ? { ...head, summaries } : undefined
}

function headOf(line: string): v.InferOutput<typeof headSchema> | undefined {
  const head = v.safeParse(headSchema, parsed(`${line}]}`))
  return head.success ? head.output : undefined
}

/** Adds the rows of a piece; false where it is none. */
function take(text: string, summaries: Summary[]): boolean {
  const rows = parsed(`[${text}]`)
  if (!Array.isArray(rows)) return false
  for (const row of rows as readonly Summary[]) summaries.push(row)
  return true
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Damaged: the checksum would have said so at the end.
    return undefined
  }
}
