import { isDocx } from '../../shared/formats/docx/package.ts'
import {
  type ImportFailure,
  type ImportNote,
  type Imported,
  largestImport,
} from '../../shared/formats/report.ts'
import type { ReadItem, Reader } from '../../shared/formats/reader.ts'
import { readable, readers } from '../../shared/formats/readers.ts'
import { sniff } from '../../shared/formats/sniff.ts'
import { parseStoryJson } from '../../shared/formats/story-json/parse.ts'
import { newStoryUri } from '../../shared/formats/story-uri.ts'
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

/** A file's stories, in its order: at least one. */
export type ReadStories = Result<readonly [Imported, ...Imported[]], ImportFailure>

/**
 * Reads a file's bytes as stories: a message of a news agency may hold several. All or nothing: a failure yields no
 * story. The format is told by the content, never by the name. A story.json comes back as the story it was, id and
 * state included.
 */
export async function readStories(bytes: Uint8Array, options: ReadOptions): Promise<ReadStories> {
  const file = named(options.fileName)
  // A Word file is no text, and what it holds declares its own encoding.
  if (readers.docx && isDocx(bytes) && bytes.length <= largestImport) {
    return itemsOf(readers.docx, bytes, { text: '', encoding: 'utf-8', guessed: false }, options)
  }
  const decoded = decode(bytes, options.fileName)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  if (/^[\s\u200B\uFEFF]*$/.test(text)) {
    return refused({
      code: 'empty',
      message: `${file} has no words, only white space. Check that it was saved or sent whole.`,
    })
  }
  const sniffed = sniff(text)
  if (sniffed.kind === 'story-json') {
    const parsed = parseStoryJson(text, file)
    return parsed.ok ? ok([parsed.value]) : parsed
  }
  const reader = sniffed.kind === 'format' ? readers[sniffed.format] : undefined
  if (!reader) {
    return refused({
      code: 'unreadable',
      message: `${file} is ${sniffed.name}; this edition reads ${readable}. Save the story as plain text and import that.`,
    })
  }
  return itemsOf(reader, bytes, decoded.value, options)
}

async function itemsOf(
  reader: Reader,
  bytes: Uint8Array,
  decoded: Decoded,
  options: ReadOptions,
): Promise<ReadStories> {
  const file = named(options.fileName)
  const read = await reader({ text: decoded.text, bytes, file, now: options.now })
  if (!read.ok) return read
  const [first, ...others] = read.value.map((item) => imported(item, bytes, decoded, options))
  if (!first) throw new Error(`the reader of ${file} gave neither a story nor a reason`)
  return ok([first, ...others])
}

/** A story as the desk keeps it, of what a reader found. */
function imported(item: ReadItem, bytes: Uint8Array, decoded: Decoded, options: ReadOptions): Imported {
  const { fileName, now, importer } = options
  const { content, foreign, altIds = [], format, formatVersion, languageGuessed } = item
  const { versionCreated = now, firstCreated = versionCreated } = item
  const story: Story = {
    schema: 1,
    id: newStoryId(),
    uri: item.uri ?? newStoryUri(content, now, newParagraphId()),
    version: item.version ?? 1,
    type: 'text',
    ...content,
    firstCreated,
    versionCreated,
    altIds,
    foreign,
    provenance: {
      ...(fileName !== undefined && fileName !== '' && { fileName }),
      sha256: sha256(bytes),
      bytes: bytes.length,
      format,
      ...(formatVersion !== undefined && { formatVersion }),
      encoding: decoded.encoding,
      encodingGuessed: decoded.guessed,
      languageGuessed,
      importedAt: now,
      importer,
    },
    desk: { state: 'draft', revision: 0, savedAt: now, origin: 'import', waivers: [], exports: [] },
  }
  return { story, notes: [...encodingNotes(decoded), ...item.notes] }
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
