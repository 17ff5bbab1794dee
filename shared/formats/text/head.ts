import type { Content, Foreign } from '../../story/record.ts'
import type { ImportNote } from '../report.ts'
import { isAuthorTitle, readByline } from './byline.ts'
import { captionCredit } from './credit.ts'
import { type StampLine, readStampLine } from './dates.ts'
import { readDateline } from './dateline.ts'
import { bareHeadline, isHeadlineLike } from './headline.ts'
import type { Piece } from './pieces.ts'
import { quoted, where } from './say.ts'
import { readSignal } from './signals.ts'
import { isWireHeader, readSlugLine } from './slug.ts'
import { isNoteCue } from './tail.ts'

/** What stands above a story's text. */
export interface Head {
  slugline?: string
  headline?: string
  subHeadline?: string
  by?: string
  stamp?: StampLine
  urgency?: Content['urgency']
  killed?: boolean
  embargoedUntil?: string
  readonly signals: Content['signals'][number][]
  readonly edNotes: string[]
  readonly foreign: Foreign[]
  /** Furniture and captions among the header lines, in their order: they are part of the body. */
  readonly aside: Piece[]
  readonly notes: ImportNote[]
}

interface Reader {
  readonly head: Head
  readonly piece: Piece
  readonly index: number
  readonly pieces: readonly Piece[]
  readonly now: string
}

/** One reader per kind of header line, in the order they are asked. Each takes the line, or says false. */
const readers: readonly ((reader: Reader) => boolean)[] = [
  takeAside,
  takeWireHeader,
  takeSignal,
  takeSlug,
  takeByline,
  takeStamp,
  takeNote,
  takeHeadline,
  takeSubHeadline,
]

/** Reads header lines until the text begins. `from` is the index of the first piece of the text. */
export function readHead(
  pieces: readonly Piece[],
  now: string,
): { readonly head: Head; readonly from: number } {
  const head: Head = { signals: [], edNotes: [], foreign: [], aside: [], notes: [] }
  let from = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'tabular') break
    if (!readers.some((take) => take({ head, piece, index, pieces, now }))) break
    from = index + 1
  }
  return { head, from }
}

/** A page puts its buttons and its picture anywhere above the text. */
function takeAside({ head, piece, index, pieces, now }: Reader): boolean {
  if (piece.kind === 'furniture') {
    head.aside.push(piece)
    return true
  }
  if (head.headline === undefined || captionCredit(piece.text) === undefined) return false
  const lateStamp = pieces
    .slice(index + 1, index + 3)
    .some(({ text }) => readStampLine(text, now) !== undefined || readByline(text) !== undefined)
  if (lateStamp) head.aside.push(piece)
  return lateStamp
}

function takeWireHeader({ head, piece, index }: Reader): boolean {
  if (index > 0 || !isWireHeader(piece.text)) return false
  head.foreign.push({ format: 'text', path: where(piece), value: piece.text })
  head.notes.push({
    level: 'changed',
    field: 'foreign',
    detail: `${quoted(piece.text)} is a wire's header line; it is kept aside.`,
    korean: `${quoted(piece.text)}: 통신사의 머리줄이라 따로 두었습니다.`,
    at: where(piece),
  })
  return true
}

function takeSignal({ head, piece, now, index, pieces }: Reader): boolean {
  const signal = readSignal(piece.text, now)
  if (!signal || !textFollows(pieces, index, now)) return false
  const note = (field: string, detail: string, korean: string) =>
    head.notes.push({ level: 'guessed', field, detail, korean, value: piece.text, at: where(piece) })
  if (signal.embargo) {
    const { until } = signal.embargo
    saidToEditors(head, piece)
    if (until !== undefined) head.embargoedUntil = until
    note(
      'embargoedUntil',
      until === undefined
        ? `${quoted(piece.text)} names no day, time and zone together: it stands in the desk note. Set the embargo yourself.`
        : `${quoted(piece.text)} was read as an embargo until ${until}.`,
      until === undefined
        ? `${quoted(piece.text)}: 날짜와 시각, 시간대가 다 있지 않아 데스크 메모에 두었습니다. 엠바고를 직접 정하십시오.`
        : `${quoted(piece.text)}: ${until}까지의 엠바고로 읽었습니다.`,
    )
  } else if (signal.killed) {
    head.killed = true
    saidToEditors(head, piece)
    note(
      'pubStatus',
      `${quoted(piece.text)} reads as a kill: the story is marked canceled.`,
      `${quoted(piece.text)}: 전문 취소로 보여 기사를 취소로 표시했습니다.`,
    )
  } else if (signal.urgency !== undefined) {
    head.urgency = signal.urgency
    head.foreign.push({ format: 'text', path: where(piece), value: piece.text })
    note(
      'urgency',
      `${quoted(piece.text)} was read as urgency ${signal.urgency}.`,
      `${quoted(piece.text)}: 긴급도 ${signal.urgency}(으)로 읽었습니다.`,
    )
  } else if (signal.signal) {
    head.signals.push(signal.signal)
    const asNote = saidToEditors(head, piece)
    note(
      'signals',
      `${quoted(piece.text)} reads as a line to editors${asNote ? ': it stands in the desk note' : ', and is kept aside'}.`,
      `${quoted(piece.text)}: 편집자에게 보내는 줄로 보여 ${asNote ? '데스크 메모에 두었습니다' : '따로 두었습니다'}.`,
    )
  }
  return true
}

/** Handling lines that a field says in full, as the desk's own writers put them: in the note they would be said twice. */
const saysNoMore = /^(?:EMBARGOED UNTIL \d{4}-\S+|(?:MANDATORY )?KILL|CORRECTION|REPEAT)$/

/** Puts a line to editors into the desk note, or aside where its field says it all; true for the note. */
function saidToEditors(head: Head, piece: Piece): boolean {
  if (!saysNoMore.test(piece.text)) {
    head.edNotes.push(piece.text)
    return true
  }
  head.foreign.push({ format: 'text', path: where(piece), value: piece.text })
  return false
}

function takeSlug({ head, piece, index, pieces, now }: Reader): boolean {
  if (head.slugline !== undefined || head.headline !== undefined) return false
  const slug = readSlugLine(piece.lines[0].raw.trim())
  if (!slug || piece.lines.length > 1 || !textFollows(pieces, index, now)) return false
  head.slugline = slug.slug
  if (slug.rest !== undefined) {
    head.foreign.push({ format: 'text', path: where(piece), value: slug.rest })
    head.notes.push({
      level: 'changed',
      field: 'slugline',
      detail: `${quoted(slug.rest)} after the slug is the wire's; it is kept aside.`,
      korean: `${quoted(slug.rest)}: 슬러그 뒤의 것은 통신사의 표시라 따로 두었습니다.`,
      at: where(piece),
    })
  }
  return true
}

function takeByline({ head, piece, index, pieces }: Reader): boolean {
  if (head.by !== undefined) {
    // "By Jane Roe", and on the next line what she is.
    const previous = pieces[index - 1]
    if (!previous || readByline(previous.text) === undefined || !isAuthorTitle(piece.text)) return false
    head.by = `${head.by}, ${piece.text}`
    return true
  }
  const by = readByline(piece.text)
  if (by === undefined) return false
  head.by = by
  return true
}

function takeStamp({ head, piece, now }: Reader): boolean {
  const stamp = readStampLine(piece.text, now)
  if (!stamp) return false
  const secondByline = stamp.by !== undefined && head.by !== undefined && head.by !== stamp.by
  if (stamp.by !== undefined && !secondByline) head.by = stamp.by
  if (head.stamp || secondByline) {
    head.foreign.push({ format: 'text', path: where(piece), value: piece.text })
    head.notes.push({
      level: 'changed',
      field: 'dateline',
      detail: `${quoted(piece.text)} repeats the page's date or byline; it is kept aside.`,
      korean: `${quoted(piece.text)}: 페이지의 날짜나 기자 이름을 되풀이해 따로 두었습니다.`,
      at: where(piece),
    })
    return true
  }
  head.stamp = stamp
  const both = stamp.by === undefined ? 'the date' : 'the date and the byline'
  head.notes.push({
    level: 'guessed',
    field: 'dateline',
    detail: `${quoted(piece.text)} was read as ${both}, and left the text.`,
    korean: `${quoted(piece.text)}: ${stamp.by === undefined ? '날짜로' : '날짜와 기자 이름으로'} 읽고 글에서 뺐습니다.`,
    value: piece.text,
    at: where(piece),
  })
  return true
}

function takeNote({ head, piece, index, pieces, now }: Reader): boolean {
  if (!isNoteCue(piece.text) || !textFollows(pieces, index, now)) return false
  head.edNotes.push(piece.text)
  head.notes.push({
    level: 'guessed',
    field: 'edNote',
    detail: `${quoted(piece.text)} reads as a message to editors: it is the desk note.`,
    korean: `${quoted(piece.text)}: 편집자에게 보내는 말로 보여 데스크 메모로 옮겼습니다.`,
    at: where(piece),
  })
  return true
}

function takeHeadline({ head, piece, index, pieces, now }: Reader): boolean {
  if (head.headline !== undefined || !isHeadlineLike(piece.text)) return false
  if (readDateline(piece.text, now) || !textFollows(pieces, index, now)) return false
  const { headline, marks } = bareHeadline(piece.text)
  head.headline = headline
  head.notes.push({
    level: 'guessed',
    field: 'headline',
    detail: `${quoted(headline)} was read as the headline.`,
    korean: `${quoted(headline)}: 제목으로 읽었습니다.`,
    value: headline,
    at: where(piece),
  })
  for (const mark of marks) {
    head.foreign.push({ format: 'text', path: where(piece), value: mark })
    head.notes.push({
      level: 'changed',
      field: 'headline',
      detail: `${quoted(mark)} on the headline is the wire's mark; it is kept aside.`,
      korean: `${quoted(mark)}: 제목에 붙은 통신사의 표시라 따로 두었습니다.`,
      at: where(piece),
    })
    if (/ld|lead|종합/i.test(mark)) head.signals.push('sig:update')
  }
  return true
}

/** A second headline counts only where the lines after it show that the text has not begun. */
function takeSubHeadline({ head, piece, index, pieces, now }: Reader): boolean {
  if (head.headline === undefined || head.subHeadline !== undefined || head.by !== undefined || head.stamp)
    return false
  const next = pieces[index + 1]
  if (!next || !isHeadlineLike(piece.text) || readDateline(piece.text, now)) return false
  const textBegins =
    readByline(next.text) !== undefined ||
    readStampLine(next.text, now) !== undefined ||
    readDateline(next.text, now) !== undefined
  if (!textBegins) return false
  const { headline, marks } = bareHeadline(piece.text)
  head.subHeadline = headline
  for (const mark of marks) head.foreign.push({ format: 'text', path: where(piece), value: mark })
  head.notes.push({
    level: 'guessed',
    field: 'subHeadline',
    detail: `${quoted(headline)} was read as the second headline.`,
    korean: `${quoted(headline)}: 부제목으로 읽었습니다.`,
    value: headline,
    at: where(piece),
  })
  return true
}

/** True while a story would still have text without this line: a story of one line keeps it as its text. */
function textFollows(pieces: readonly Piece[], index: number, now: string): boolean {
  for (let next = index + 1; next < pieces.length; next++) {
    const piece = pieces[next]
    if (piece && isText(piece, now)) return true
  }
  return false
}

function isText({ kind, text }: Piece, now: string): boolean {
  return (
    kind !== 'furniture' &&
    readByline(text) === undefined &&
    readStampLine(text, now) === undefined &&
    readSignal(text, now) === undefined
  )
}
