import { languageInKorean } from '../language-name.ts'
import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { Content, Foreign } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { bodyOf } from '../text/body.ts'
import { readByline } from '../text/byline.ts'
import { readSignOff } from '../text/credit.ts'
import { columns } from '../text/lines.ts'
import { piecesOf } from '../text/pieces.ts'
import { quoted } from '../text/say.ts'
import { subjectOf } from '../wire/categories.ts'
import { lineLength } from '../wire/columns.ts'
import { fullYear, utcMoment } from '../wire/moments.ts'
import { noteStart, numbered, readNote } from '../wire/note.ts'
import { readTake } from '../wire/take.ts'
import { type Frame, type FrameLine, framesOf, headerPattern } from './frame.ts'

/** Reads IPTC 7901: a message a story. */
export const readIptc7901: Reader = async ({ text, file, now }) => {
  const items = framesOf(text).map((frame) => itemOf(frame, now))
  if (items.some(({ content }) => hasWords(content))) return ok(items)
  return refused({
    code: 'no-story',
    message: `${file} is an IPTC 7901 message without a story in it. Ask for it to be sent again.`,
    korean: `${file}: 기사가 들어 있지 않은 IPTC 7901 전문입니다. 다시 보내 달라고 하십시오.`,
  })
}

function hasWords({ headline, body }: Content): boolean {
  return headline !== undefined || JSON.stringify(body).includes('"text":')
}

function itemOf(frame: Frame, now: string): ReadItem {
  const notes: ImportNote[] = []
  const foreign: Foreign[] = [{ format: 'iptc7901', path: 'header', value: frame.header.text }]
  if (frame.before) {
    const { text: value, number } = frame.before
    const detail = 'Words stand outside the frame of the message; they were left out.'
    const korean = '전문의 틀 밖에 있는 글을 뺐습니다.'
    notes.push({ level: 'lost', field: 'body', detail, korean, value, at: `line ${number}` })
  }
  const header = headerOf(frame.header, notes)
  const head = readHead(frame.head, now, notes)
  const text = readText(frame.text, now, notes)
  const moment = momentOf(frame.trailer, now, notes, foreign)
  if (head.byline !== undefined) foreign.push({ format: 'iptc7901', path: 'byline', value: head.byline })
  foreign.push(...head.takes.map((value): Foreign => ({ format: 'iptc7901', path: 'take', value })))
  const slugline = frame.slug
    .map(({ text: line }) => line.trim())
    .join(' ')
    .replace(/\/$/, '')
    .trim()
  const language = guessLanguage([...head.titles, ...text.pieces.map(({ text: words }) => words)].join('\n'))
  notes.push({
    level: 'guessed',
    field: 'language',
    detail: `IPTC 7901 does not say its language; it reads as ${language}.`,
    korean: `IPTC 7901에는 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`,
    value: language,
  })
  const { blocks, dateline, newId, credit } = text.body
  const edNote = [...head.edNotes, ...(text.edNote === undefined ? [] : [text.edNote])].join('\n')
  const by = head.by ?? text.body.by
  const [subHeadline, headline] = [head.titles.slice(0, -1).join(' '), head.titles.at(-1)]
  const embargoedUntil = head.embargoedUntil ?? text.embargoedUntil
  const content: Content = {
    ...blankContent,
    language,
    ...(headline !== undefined && { headline }),
    ...(subHeadline !== '' && { subHeadline }),
    ...(slugline !== '' && { slugline }),
    ...(by !== undefined && { by }),
    ...(dateline && { dateline }),
    ...(edNote !== '' && { edNote }),
    ...(embargoedUntil !== undefined && { embargoedUntil }),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newId() } }],
    },
    urgency: header.urgency ?? 5,
    pubStatus: head.killed ? 'canceled' : 'usable',
    signals: [...new Set(head.signals)],
    subjects: header.subjects,
    infoSources: [
      ...header.sources,
      ...[...text.credits, ...(credit === undefined ? [] : [credit])].map(
        (name) => ({ name, role: 'credit' }) as const,
      ),
      ...(dateline?.source === undefined ? [] : [{ name: dateline.source, role: 'source' } as const]),
    ],
  }
  return {
    content,
    format: 'iptc7901',
    languageGuessed: true,
    foreign,
    notes: [...notes, ...text.body.notes],
    altIds: header.altIds,
    ...(head.version !== undefined && { version: head.version }),
    ...(moment !== undefined && { versionCreated: moment }),
  }
}

interface Header {
  readonly urgency?: Content['urgency']
  readonly subjects: Content['subjects']
  readonly sources: Content['infoSources']
  readonly altIds: readonly { readonly role: string; readonly value: string }[]
}

function headerOf({ text, number }: FrameLine, notes: ImportNote[]): Header {
  const at = `line ${number}`
  const parts = headerPattern.exec(text)?.groups
  if (!parts) {
    const detail = `${quoted(text)} is not the header of IPTC 7901: source, number, priority, category, words.`
    const korean = `${quoted(text)}: IPTC 7901의 머리줄(출처, 번호, 우선순위, 분류, 낱말 수)이 아닙니다.`
    notes.push({ level: 'invalid', field: 'foreign', detail, korean, value: text, at })
    return { subjects: [], sources: [], altIds: [] }
  }
  const { source = '', number: count = '', priority = '', category = '', option = '' } = parts
  const urgency = /^[1-9]$/.test(priority) ? (Number(priority) as Content['urgency']) : undefined
  if (urgency === undefined) {
    const detail = `${quoted(priority)} is no priority of IPTC 7901 (1 to 9); the story is ordinary, 5.`
    const korean = `${quoted(priority)}: IPTC 7901의 우선순위(1~9)가 아니어서 보통인 5로 보았습니다.`
    notes.push({ level: 'invalid', field: 'urgency', detail, korean, value: priority, at })
  }
  const subject = subjectOf(category)
  if (subject) {
    const detail = `The category ${quoted(category)} was read as the subject “${subject.name}”.`
    const korean = `분류 ${quoted(category)}을(를) 주제 ‘${subject.name}’(으)로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'subjects', detail, korean, value: category, at })
  }
  // The option text of an agency ends with its own name and its own number: "ccccb   dpa 061".
  const name = /(?:^|\s)(?<name>\p{L}[\p{L}-]+)\s+\d+\s*$/u.exec(option)?.groups?.['name'] ?? source
  return {
    ...(urgency !== undefined && { urgency }),
    subjects: subject ? [subject] : [],
    sources: [{ name, role: 'provider', code: source }],
    altIds: [{ role: 'iptc7901', value: `${source}${count}` }],
  }
}

interface Head {
  readonly titles: readonly string[]
  readonly takes: readonly string[]
  readonly edNotes: readonly string[]
  readonly signals: Content['signals']
  readonly by?: string
  /** The whole line, with its “By”. */
  readonly byline?: string
  readonly version?: number
  readonly killed: boolean
  readonly embargoedUntil?: string
}

function readHead(lines: readonly FrameLine[], now: string, notes: ImportNote[]): Head {
  const titles: { text: string; width: number }[] = []
  const takes: string[] = []
  const edNotes: string[] = []
  const signals: Content['signals'][number][] = []
  let by: string | undefined
  let byline: string | undefined
  let version: number | undefined
  let embargoedUntil: string | undefined
  let killed = false
  for (const [index, { text, number }] of lines.entries()) {
    const at = `line ${number}`
    const name = readByline(text) ?? (index === lines.length - 1 ? /^By (.+)$/.exec(text)?.[1] : undefined)
    const take = titles.length === 0 ? readTake(text, now) : undefined
    if (name !== undefined && index > 0 && by === undefined) {
      by = name
      byline = text
    } else if (take) {
      version = take.version ?? version
      embargoedUntil = take.embargo?.until ?? embargoedUntil
      if (take.signal) signals.push(take.signal)
      if (take.killed) killed = true
      // What a field says in full would be said twice in the note.
      if ((take.embargo || take.killed) && !/^(?:MANDATORY )?KILL$/.test(text)) edNotes.push(text)
      else takes.push(text)
      notes.push({
        level: 'guessed',
        field: take.killed ? 'pubStatus' : take.embargo ? 'embargoedUntil' : 'signals',
        detail: `${quoted(text)} was read as the take line${take.version === undefined ? '' : `: version ${take.version}`}.`,
        korean: `${quoted(text)}: 테이크 줄로 읽었습니다${take.version === undefined ? '' : `(${take.version}판)`}.`,
        value: text,
        at,
      })
    } else if (titles.length === 0 && /^\(.*\)$/.test(text) && index < lines.length - 1) {
      edNotes.push(text)
      const detail = `${quoted(text)} above the headline reads as a message to editors: it is in the desk note.`
      const korean = `${quoted(text)}: 제목 위에 있어 편집자에게 보내는 말로 보고 데스크 메모에 두었습니다.`
      notes.push({ level: 'guessed', field: 'edNote', detail, korean, value: text, at })
    } else {
      addTitle(titles, text)
    }
  }
  return {
    titles: titles.map((title) => title.text),
    takes,
    edNotes,
    signals,
    killed,
    ...(by !== undefined && { by }),
    ...(byline !== undefined && { byline }),
    ...(version !== undefined && { version }),
    ...(embargoedUntil !== undefined && { embargoedUntil }),
  }
}

/** A headline goes on in the line after it where that one’s first word would not have fitted. */
function addTitle(titles: { text: string; width: number }[], text: string): void {
  const last = titles.at(-1)
  if (last && last.width + 1 + columns(text.split(' ', 1)[0] ?? '') > lineLength) {
    last.text = `${last.text} ${text}`
    last.width = columns(text)
  } else {
    titles.push({ text, width: columns(text) })
  }
}

function readText(lines: readonly FrameLine[], now: string, notes: ImportNote[]) {
  const all = numbered(lines)
  const signed = all.findLastIndex(({ text }) => text !== '')
  const line = all[signed]
  const credits: string[] = []
  // Words in brackets under a desk note are the note’s own.
  const isNote = line?.text.startsWith('(') === true && signed >= noteStart(all)
  const sign = line && signed > 0 && !isNote ? readSignOff(line.text) : undefined
  if (line && sign) {
    credits.push(sign.name)
    const at = `line ${line.number}`
    const detail = `${quoted(line.text)} was read as the credit, and left the text.`
    const korean = `${quoted(line.text)}: 크레디트로 읽고 글에서 뺐습니다.`
    notes.push({ level: 'guessed', field: 'infoSources', detail, korean, value: sign.name, at })
    if (sign.rest !== '') {
      const initials = `${quoted(sign.rest)} after the credit are the desk’s initials; they were left out.`
      notes.push({
        level: 'lost',
        field: 'infoSources',
        detail: initials,
        korean: `${quoted(sign.rest)}: 크레디트 뒤의 데스크 이니셜이라 뺐습니다.`,
        value: sign.rest,
        at,
      })
    }
  }
  const signedText = sign ? all.slice(0, signed) : all
  const start = noteStart(signedText)
  const widest = Math.max(0, ...all.map(({ raw }) => columns(raw)))
  // A copy that is wider than the format allows was not broken at its columns.
  const setAt = widest <= lineLength + 5 ? lineLength : undefined
  const { pieces } = piecesOf(signedText.slice(0, start), now, setAt ?? widest)
  const note = readNote(signedText.slice(start), now, setAt ?? widest)
  if (start < signedText.length) {
    const detail = 'What follows the text was read as the desk note, which is not published.'
    const korean = '글 뒤에 있는 것은 싣지 않는 데스크 메모로 읽었습니다.'
    notes.push({
      level: 'guessed',
      field: 'edNote',
      detail,
      korean,
      at: `line ${signedText[start]?.number ?? 1}`,
    })
  }
  notes.push(...note.notes)
  const body = bodyOf(
    pieces.map((piece) => ({ piece, aside: false })),
    now,
  )
  return { ...note, body, credits, pieces }
}

function momentOf(
  trailer: FrameLine | undefined,
  now: string,
  notes: ImportNote[],
  foreign: Foreign[],
): string | undefined {
  if (!trailer) return undefined
  const parts =
    /^(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)\s*(?<zone>GMT|UTC|Z)?\s+(?<month>\p{L}{3,9})\.? (?<year>\d\d)$/iu.exec(
      trailer.text,
    )?.groups
  const at = `line ${trailer.number}`
  const moment =
    parts &&
    utcMoment(
      `${Number(parts['day'])} ${parts['month']} ${fullYear(parts['year'] ?? '')}`,
      parts['hour'] ?? '',
      parts['minute'] ?? '',
      now,
    )
  if (moment === undefined) {
    foreign.push({ format: 'iptc7901', path: 'trailer', value: trailer.text })
    const detail = `${quoted(trailer.text)} is no date of IPTC 7901; it is kept aside.`
    const korean = `${quoted(trailer.text)}: IPTC 7901의 날짜가 아니어서 따로 두었습니다.`
    notes.push({ level: 'invalid', field: 'versionCreated', detail, korean, value: trailer.text, at })
  } else if (parts?.['zone'] === undefined) {
    const detail = `${quoted(trailer.text)} names no zone; it was read as GMT.`
    const korean = `${quoted(trailer.text)}: 시간대가 없어 GMT로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'versionCreated', detail, korean, value: trailer.text, at })
  }
  return moment
}
