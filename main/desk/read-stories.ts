import { type Take, takeOf } from '../../shared/archive/take-of.ts'
import { isDocx } from '../../shared/formats/docx/package.ts'
import {
  type ImportFailure,
  type ImportNote,
  type Imported,
  largestImport,
} from '../../shared/formats/report.ts'
import { beyondLimits, withinStories } from '../../shared/formats/limits.ts'
import { messagesOf } from '../../shared/formats/messages.ts'
import type { ReadItem, Reader } from '../../shared/formats/reader.ts'
import { cleanItem } from '../../shared/formats/clean-item.ts'
import { readable, readers } from '../../shared/formats/readers.ts'
import { couldBe } from '../../shared/formats/could-be.ts'
import { type Sniffed, sniff } from '../../shared/formats/sniff.ts'
import { parseStoryJson } from '../../shared/formats/story-json/parse.ts'
import { newStoryUri } from '../../shared/formats/story-uri.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { mendUnprintable } from '../../shared/text/mojibake.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import { newParagraphId, newStoryId } from '../../shared/story/new-id.ts'
import { type FormatId, type Story, formatIdSchema } from '../../shared/story/record.ts'
import { type Decoded, decode, named } from './decode.ts'
import { decodeAs } from './decode-as.ts'

/** A person's word for what a file is, where the desk reads it otherwise than they mean it. */
export interface ReadChoice {
  /** As iconv-lite or the web names it, in any case. */
  readonly encoding?: string
  readonly format?: FormatId
}

export interface ReadOptions {
  /** As the person knows the file; only for sentences and provenance. */
  readonly fileName?: string
  /** RFC 3339, e.g. `2026-11-24T09:00:00+09:00`. */
  readonly now: string
  /** Who imported: an edition and its version, `copydesk 0.1.0`. */
  readonly importer: string
  readonly choice?: ReadChoice
}

/** A file whose text is known, and what it looks like. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly decoded: Decoded
  /** What it could be meant as, the recognised format first. */
  readonly formats: readonly FormatId[]
  readonly sniffed: Sniffed
}

/** The formats that can be read by a person's word. */
export const readableFormats: readonly FormatId[] = formatIdSchema.options.filter(
  (format) => format === 'story-json' || readers[format] !== undefined,
)

/** These say of each of their parts in what encoding it is, so that a word for the whole means nothing. */
export const selfDeclaring: ReadonlySet<FormatId> = new Set(['docx', 'eml'])

/** A file's stories, in its order: at least one. */
export type ReadStories = Result<readonly [Imported, ...Imported[]], ImportFailure>

/**
 * Reads a file's bytes as stories: a message of a news agency may hold several. All or nothing: a failure yields no
 * story. The format is told by the content, never by the name, unless `choice` says it. A story.json comes back as the
 * story it was, id and state included.
 */
export async function readStories(bytes: Uint8Array, options: ReadOptions): Promise<ReadStories> {
  const opened = openSource(bytes, options)
  return opened.ok ? readOpened(opened.value, options) : opened
}

/** Decodes a file and looks at what it is, or says why it holds no words. */
export function openSource(
  bytes: Uint8Array,
  { fileName, choice = {} }: Pick<ReadOptions, 'fileName' | 'choice'>,
): Result<Opened, ImportFailure> {
  const { encoding, format } = choice
  // A Word file is no text, and what it holds declares its own encoding.
  if (readers.docx && isDocx(bytes) && bytes.length <= largestImport && (format ?? 'docx') === 'docx') {
    const decoded: Decoded = { text: '', encoding: 'utf-8', known: 'declared' }
    return ok({ bytes, decoded, formats: ['docx'], sniffed: wordFile })
  }
  const decoded = encoding === undefined ? decode(bytes, fileName) : decodeAs(bytes, encoding, fileName)
  if (!decoded.ok) return decoded
  const { text, count: mended } = mendUnprintable(decoded.value.text)
  if (/^[\s\u200B\uFEFF]*$/.test(text)) {
    return refused({
      code: 'empty',
      message: `${named(fileName)} has no words, only white space. Check that it was saved or sent whole.`,
      korean: `${named(fileName)}: 빈칸뿐이고 글이 없습니다. 온전히 저장되고 전송되었는지 확인하십시오.`,
    })
  }
  const sniffed = sniff(text)
  return ok({
    bytes,
    decoded: { ...decoded.value, text, ...(mended > 0 && { mended }) },
    formats: couldBe(text, sniffed),
    sniffed,
  })
}

const wordFile: Sniffed = { kind: 'format', format: 'docx', name: 'a Word file' }

/** Reads the stories of an opened file, in the format it has or that `choice` says. */
export async function readOpened(
  { bytes, decoded, sniffed }: Opened,
  options: ReadOptions,
): Promise<ReadStories> {
  const file = named(options.fileName)
  const format = options.choice?.format ?? formatOf(sniffed)
  const beyond = format && beyondLimits(format, decoded.text, bytes.length, file)
  if (beyond) return refused(beyond)
  if (format === 'story-json') {
    const parsed = parseStoryJson(decoded.text, file)
    if (!parsed.ok) return parsed
    const { story, notes } = parsed.value
    return ok([{ story, notes: [...encodingNotes(decoded, format), ...notes] }])
  }
  const reader = format === undefined ? undefined : readers[format]
  if (!reader) {
    return refused({
      code: 'unreadable',
      message: `${file} is ${sniffed.kind === 'story-json' ? 'a story.json' : sniffed.name}; this edition reads ${readable}. Save the story as plain text and import that.`,
      korean: `${file}: 이 판이 읽지 않는 형식입니다(${sniffed.kind === 'story-json' ? 'story.json' : sniffed.name}). 일반 텍스트로 저장해 가져오십시오.`,
    })
  }
  const messages = format === undefined ? [decoded.text] : messagesOf(format, decoded.text)
  return itemsOf(reader, messages, bytes, decoded, options)
}

function formatOf(sniffed: Sniffed): FormatId | undefined {
  if (sniffed.kind === 'story-json') return 'story-json'
  return sniffed.kind === 'format' ? sniffed.format : undefined
}

async function itemsOf(
  reader: Reader,
  messages: readonly string[],
  bytes: Uint8Array,
  decoded: Decoded,
  options: ReadOptions,
): Promise<ReadStories> {
  const file = named(options.fileName)
  const items: ReadItem[] = []
  for (const [index, text] of messages.entries()) {
    const name = messages.length === 1 ? file : `Message ${index + 1} of ${file}`
    // oxlint-disable-next-line no-await-in-loop -- the stories stand in the order of their messages
    const read = await reader({ text, bytes, file: name, now: options.now })
    if (!read.ok) return read
    items.push(...read.value)
  }
  const within = withinStories(items, file)
  if (!within.ok) return within
  const [first, ...others] = items.map((item) => imported(cleanItem(item), bytes, decoded, options))
  if (!first) throw new Error(`the reader of ${file} gave neither a story nor a reason`)
  return ok([first, ...others])
}

/** A story as the desk keeps it, of what a reader found. */
function imported(item: ReadItem, bytes: Uint8Array, decoded: Decoded, options: ReadOptions): Imported {
  const { fileName, now, importer } = options
  const { content, foreign, altIds = [], format, formatVersion, languageGuessed } = item
  const take = takeOf(content)
  const signal = take && takeSignals[take.kind]
  const isNew = signal !== undefined && !content.signals.includes(signal)
  const { versionCreated = now, firstCreated = versionCreated } = item
  const story: Story = {
    schema: 1,
    id: newStoryId(),
    uri: item.uri ?? newStoryUri(content, now, newParagraphId()),
    version: item.version ?? take?.version ?? 1,
    type: 'text',
    ...content,
    ...(isNew && { signals: [...content.signals, signal] }),
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
      encodingGuessed: decoded.known === 'guessed',
      languageGuessed,
      importedAt: now,
      importer,
    },
    desk: { state: 'draft', revision: 0, savedAt: now, origin: 'import', waivers: [], exports: [] },
  }
  return {
    story,
    notes: [
      ...encodingNotes(decoded, format),
      ...mendedNotes(decoded),
      ...item.notes,
      ...(take && isNew ? [takeNote(take)] : []),
    ],
  }
}

const takeSignals = { update: 'sig:update', correction: 'sig:correction', repeat: 'sig:repeat' } as const

/** What a take's words were understood as: the story belongs to the series of its slug. */
function takeNote({ words, kind }: Take): ImportNote {
  const meaning = { update: 'an update', correction: 'a correction', repeat: 'a repeat' }[kind]
  const koreanMeaning = { update: '새 판', correction: '정정', repeat: '재전송' }[kind]
  const detail = `“${words}” was read as ${meaning} of a story sent before; its slug names the series.`
  const korean = `‘${words}’: 앞서 보낸 기사의 ${koreanMeaning}(으)로 읽었습니다. 슬러그가 같은 기사들과 한 묶음입니다.`
  return { level: 'guessed', field: 'signals', detail, korean, value: words }
}

function mendedNotes({ mended }: Decoded): readonly ImportNote[] {
  if (mended === undefined) return []
  const korean = `파일을 보내기 전에 다른 인코딩으로 잘못 읽혀 ‘â€’처럼 된 글자가 ${mended}군데 있어 다시 읽었습니다.`
  const what = mended === 1 ? 'One stretch' : `${mended} stretches`
  const detail = `${what} of letters such as “â€” had been read in a wrong encoding before the file was sent, and could not have been kept as they stood; they were read anew.`
  return [{ level: 'changed', field: 'source', detail, korean }]
}

function encodingNotes(decoded: Decoded, format: FormatId): readonly ImportNote[] {
  const { nuls } = decoded
  if (nuls === undefined) return encodingNote(decoded, format)
  const detail = `${nuls === 1 ? 'A NUL byte was' : `${nuls} NUL bytes were`} taken out of the text; the line may have swallowed a letter there. Compare it with its source.`
  const korean = `글에서 NUL 바이트 ${nuls}개를 뺐습니다. 회선에서 그 자리의 글자를 잃었을 수 있으니 원문과 견주어 보십시오.`
  return [{ level: 'lost', field: 'source', detail, korean }, ...encodingNote(decoded, format)]
}

function encodingNote({ encoding, known, replaced }: Decoded, format: FormatId): readonly ImportNote[] {
  const field = 'provenance'
  const name = encoding.toUpperCase()
  if (known === 'guessed') {
    return [
      {
        level: 'guessed',
        field,
        detail: `The file does not say its encoding; it was read as ${name}. Look at the accents and the Korean before you go on.`,
        korean: `파일에 인코딩이 적혀 있지 않아 ${name}(으)로 읽었습니다. 계속하기 전에 악센트와 한글을 살펴보십시오.`,
        value: encoding,
      },
    ]
  }
  if (known !== 'chosen') return []
  if (selfDeclaring.has(format)) {
    const detail = `A file of this kind says the encoding of each of its parts; ${name}, which was chosen, was not needed.`
    const korean = `이런 파일은 부분마다 인코딩을 적어 두므로, 고른 ${name}은(는) 쓰지 않았습니다.`
    return [{ level: 'changed', field, detail, korean, value: encoding }]
  }
  if (!replaced) return []
  const { count, line } = replaced
  return [
    {
      level: 'invalid',
      field,
      detail: `${count === 1 ? 'One place is' : `${count} places are`} no letter in ${name}, which was chosen; the sign � stands there.`,
      korean: `고른 ${name}(으)로는 글자가 되지 않는 곳이 ${count}군데 있습니다. 그 자리에 �가 있습니다.`,
      value: encoding,
      at: `line ${line}`,
    },
  ]
}
