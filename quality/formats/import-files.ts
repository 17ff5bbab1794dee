import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { decode } from '../../main/desk/decode.ts'
import { readStories } from '../../main/desk/read-stories.ts'
import type { Imported } from '../../shared/formats/report.ts'
import { sniff } from '../../shared/formats/sniff.ts'
import { missingFrom } from './conserved.ts'
import { bodiesOf, wordsOf } from './source-words.ts'
import { mendUnprintable } from '../../shared/text/mojibake.ts'

/** What importing a file came to. */
export interface ImportedFile {
  /** Within the corpus. */
  readonly path: string
  /** As the desk recognised it. */
  readonly format: string
  readonly stories: readonly Imported[]
  /** The named error and its sentence, where there is no story; `crash` for an error that nobody foresaw. */
  readonly failure?: { readonly code: string; readonly message: string }
  /** Words of the source's bodies, and those that are nowhere in its stories; absent where nobody counts them. */
  readonly words?: { readonly all: number; readonly missing: readonly string[] }
  readonly bytes: Uint8Array
}

const now = '2026-11-24T09:00:00Z'

/** Imports a file just as the desk does. */
export async function importFile(file: string, folder: string): Promise<ImportedFile> {
  const bytes = new Uint8Array(readFileSync(file))
  const path = relative(folder, file)
  const decoded = decode(bytes, path)
  // Letters that were misread before the file came are read anew, as the desk does and says.
  const text = decoded.ok ? mendUnprintable(decoded.value.text).text : undefined
  const format = text === undefined ? 'not text' : formatOf(text)
  try {
    const read = await readStories(bytes, { fileName: path, now, importer: 'quality' })
    if (!read.ok) return { path, format, stories: [], failure: read.error, bytes }
    const found = read.value[0].story.provenance?.format ?? 'story-json'
    const bodies = text === undefined ? undefined : bodiesOf(found, text)
    const kept = read.value.map(({ story, notes }) => ({ content: story, foreign: story.foreign, notes }))
    return {
      path,
      format: found,
      stories: read.value,
      bytes,
      ...(bodies && {
        words: {
          all: bodies.reduce((sum, body) => sum + wordsOf(body).length, 0),
          missing: bodies.flatMap((body) => missingFrom(body, kept)),
        },
      }),
    }
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { path, format, stories: [], failure: { code: 'crash', message }, bytes }
  }
}

function formatOf(text: string): string {
  const sniffed = sniff(text)
  return sniffed.kind === 'format' ? sniffed.format : sniffed.kind === 'other' ? sniffed.name : sniffed.kind
}
