import type { ImportFailure, ImportNote, Imported } from '../../shared/formats/report.ts'
import { sniff } from '../../shared/formats/sniff.ts'
import { parseStoryJson } from '../../shared/formats/story-json/parse.ts'
import { newStoryUri } from '../../shared/formats/story-uri.ts'
import { parseText } from '../../shared/formats/text/parse.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import { newParagraphId, newStoryId } from '../../shared/story/new-id.ts'
import type { Story } from '../../shared/story/record.ts'
import { type Decoded, decode, named } from './decode.ts'

export interface ReadOptions {
  /** As the person knows the file; only for sentences and provenance. */
  readonly fileName?: string
  /** RFC 3339, e.g. `2026-11-24T09:00:00+09:00`. */
  readonly now: string
  /** Who imported: an edition and its version, `copydesk 0.1.0`. */
  readonly importer: string
}

/**
 * Reads a file's bytes as one story. All or nothing: a failure yields no story. The format is told by the
 * content, never by the name. A story.json comes back as the story it was, id and state included.
 */
export function readStory(bytes: Uint8Array, options: ReadOptions): Result<Imported, ImportFailure> {
  const decoded = decode(bytes, options.fileName)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const file = named(options.fileName)
  if (/^[\s\u200B\uFEFF]*$/.test(text)) {
    return refused({
      code: 'empty',
      message: `${file} has no words, only white space. Check that it was saved or sent whole.`,
    })
  }
  const sniffed = sniff(text)
  if (sniffed.kind === 'story-json') return parseStoryJson(text, file)
  if (sniffed.kind === 'other') {
    return refused({
      code: 'unreadable',
      message: `${file} is ${sniffed.name}; this edition reads plain text and story.json. Save the story as plain text and import that.`,
    })
  }
  return readText(bytes, decoded.value, options)
}

function readText(
  bytes: Uint8Array,
  decoded: Decoded,
  options: ReadOptions,
): Result<Imported, ImportFailure> {
  const { fileName, now, importer } = options
  const parsed = parseText(decoded.text, { now })
  if (!parsed) {
    return refused({
      code: 'no-story',
      message: `${named(fileName)} has no words that could be a story. Check that it was saved or sent whole.`,
    })
  }
  const id = newStoryId()
  const story: Story = {
    schema: 1,
    id,
    uri: newStoryUri(parsed.content, now, newParagraphId()),
    version: 1,
    type: 'text',
    ...parsed.content,
    firstCreated: now,
    versionCreated: now,
    altIds: [],
    foreign: parsed.foreign,
    provenance: {
      ...(fileName !== undefined && fileName !== '' && { fileName }),
      sha256: sha256(bytes),
      bytes: bytes.length,
      format: 'text',
      encoding: decoded.encoding,
      encodingGuessed: decoded.guessed,
      languageGuessed: parsed.languageGuessed,
      importedAt: now,
      importer,
    },
    desk: { state: 'draft', revision: 0, savedAt: now, origin: 'import', waivers: [], exports: [] },
  }
  return ok({ story, notes: [...encodingNotes(decoded), ...parsed.notes] })
}

function encodingNotes({ encoding, guessed }: Decoded): readonly ImportNote[] {
  if (!guessed) return []
  return [
    {
      level: 'guessed',
      field: 'provenance',
      detail: `The file does not say its encoding; it was read as ${encoding.toUpperCase()}. Look at the accents and the Korean before you go on.`,
      value: encoding,
    },
  ]
}
