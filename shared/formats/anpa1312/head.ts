import type { Content } from '../../story/record.ts'
import { isAgency } from '../../text/agencies.ts'
import { isAuthorTitle, readByline } from '../text/byline.ts'
import type { ImportNote } from '../report.ts'
import { quoted } from '../text/say.ts'
import { isNoteCue } from '../text/tail.ts'
import { endsSentence } from '../text/wrapping.ts'
import { type Take, readTake } from '../wire/take.ts'
import type { Unit } from './frame.ts'
import { readSigns } from './signs.ts'

/** What the header lines of a message say. */
export interface Head {
  readonly headline?: string
  readonly fields: Partial<Content>
  readonly signals: Content['signals']
  readonly killed: boolean
  /** Of the keyline. */
  readonly take?: Take
  readonly takeText?: string
}

/** A second title that is longer tells the story, so it is the abstract. */
const longestTitle = 90

/** `BC-LT--Argentina-Cancer Beauty, 1st Ld-Writethru,466` */
const keyline =
  /^(?<slug>.+?)(?:,\s*(?<take>\d{1,2}(?:st|nd|rd|th)\b[^,]*|[^,\d]*(?:Writethru|Correct|Repeat|Lead|Ld)[^,]*))?(?:,\s*(?<words>\d*))?$/i

const artLine = /^(?:\p{Lu}{2,4} )?(?:Photos?|Video|Graphics?|Audio|Interactive|Multimedia)\b/u
const desk = /^\(?(?:eds\b|editor['’]?s['’]? note\b|note\b)/i

/** Reads the header lines up to the text; `from` is the index of the first unit of the text. */
export function readHead(
  units: readonly Unit[],
  keyword: string | undefined,
  now: string,
  notes: ImportNote[],
  keep: (path: string, value: string) => void,
): { readonly head: Head; readonly from: number } {
  const firstText = units.findIndex(({ kind }) => kind !== 'header')
  const lines = firstText < 0 ? units : units.slice(0, firstText)
  const titles: string[] = []
  const edNotes: string[] = []
  const signals: Content['signals'][number][] = []
  let fields: Partial<Content> = {}
  let take: Take | undefined
  let takeText: string | undefined
  let killed = false
  let slugged = false
  let from = lines.length
  for (const [index, { text: raw, number }] of lines.entries()) {
    const text = readSigns(raw)
    const at = `line ${number}`
    const name = readByline(text) ?? /^By (?<name>\S.{0,60})$/.exec(text)?.groups?.['name']
    if (/^\*\S+$/.test(raw)) {
      keep('code', raw)
    } else if (!slugged && isKeyline(raw, keyword)) {
      slugged = true
      keep('keyline', raw)
      const parts = keyline.exec(raw)?.groups
      if (parts?.['slug'] !== undefined) fields = { ...fields, slugline: readSigns(parts['slug'].trim()) }
      takeText = parts?.['take']?.trim()
      take = takeText === undefined ? undefined : readTake(takeText, now)
    } else if (name !== undefined && fields.by === undefined) {
      fields = { ...fields, by: name }
      keep('byline', raw)
    } else if (fields.by !== undefined) {
      if (!isAuthorTitle(text) && !isAgency(text) && !text.endsWith('Press')) {
        from = index
        break
      }
      fields = { ...fields, by: `${fields.by}, ${text}` }
    } else if (desk.test(text) || isNoteCue(text) || artLine.test(text)) {
      edNotes.push(text.replace(/^Eds: /, ''))
      if (text.startsWith('Eds: ')) keep('note', raw)
      const detail = `${quoted(text)} is a message to editors: it is in the desk note.`
      const korean = `${quoted(text)}: 편집자에게 보내는 말이라 데스크 메모에 두었습니다.`
      notes.push({ level: 'guessed', field: 'edNote', detail, korean, at })
    } else {
      const sign = titles.length === 0 ? readTake(text, now) : undefined
      if (!sign) {
        titles.push(text)
        continue
      }
      notes.push({
        level: 'guessed',
        field: sign.killed ? 'pubStatus' : sign.embargo ? 'embargoedUntil' : 'signals',
        detail: `${quoted(text)} was read as a line on how the story is to be handled.`,
        korean: `${quoted(text)}: 기사를 어떻게 다룰지 적은 줄로 읽었습니다.`,
        value: text,
        at,
      })
      if (sign.killed) killed = true
      if (sign.signal) signals.push(sign.signal)
      const until = sign.embargo?.until
      if (until !== undefined) fields = { ...fields, embargoedUntil: until }
      if (sign.embargo && (until === undefined || !/^EMBARGOED UNTIL \S+$/.test(text))) edNotes.push(text)
      else keep('take', text)
    }
  }
  if (fields.slugline === undefined && keyword !== undefined) fields = { ...fields, slugline: keyword }
  // A message of titles only is a list of headlines: the first is its own, the others are its text.
  const isList = firstText < 0 && titles.length > 3
  if (isList) from = lines.findIndex(({ text }) => readSigns(text) === titles[0]) + 1
  return {
    from,
    head: {
      ...(titles[0] !== undefined && { headline: titles[0] }),
      fields: {
        ...fields,
        ...(isList ? {} : under(titles.slice(1))),
        ...(edNotes.length > 0 && { edNote: edNotes.join('\n') }),
      },
      signals,
      killed,
      ...(take && { take }),
      ...(takeText !== undefined && { takeText }),
    },
  }
}

/** The lines under the headline: a short one is the second headline, what tells the story the abstract. */
function under(titles: readonly string[]): Partial<Content> {
  const isTelling = (text: string) => text.length > longestTitle || endsSentence(text)
  const short = titles.filter((text) => !isTelling(text))
  const [subHeadline, ...more] = short
  const abstract = [...more, ...titles.filter(isTelling)].join(' ')
  return {
    ...(subHeadline !== undefined && { subHeadline }),
    ...(abstract !== '' && { abstract }),
  }
}

/** The keyline repeats the keyword line, at full length. */
function isKeyline(text: string, keyword: string | undefined): boolean {
  const start = (one: string) =>
    one
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(0, 6)
      .toLowerCase()
  return /,\d*$/.test(text) || (keyword !== undefined && start(text) === start(keyword))
}
