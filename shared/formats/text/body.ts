import { fieldInKorean } from '../in-korean.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Dateline } from '../../story/record.ts'
import type { ImportNote } from '../report.ts'
import { captionCredit, creditAtEnd } from './credit.ts'
import { isAgency } from '../../text/agencies.ts'
import { readDateline } from './dateline.ts'
import { isCrossheadLike } from './headline.ts'
import { columns } from './lines.ts'
import type { Piece } from './pieces.ts'
import { quoted, where } from './say.ts'
import { gluedEndMark, isRule } from './tail.ts'
import { endsSentence } from './wrapping.ts'

/** A piece of the body; an `aside` stood among the header lines. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly aside: boolean
}

/** The blocks of a body, and what was read out of its paragraphs. */
export interface ReadBody {
  readonly blocks: readonly BodyNode[]
  readonly dateline?: Dateline
  readonly by?: string
  readonly credit?: string
  readonly notes: readonly ImportNote[]
  readonly newId: () => string
}

/** Makes the blocks of a body. Paragraphs get fresh ids, unique within it. */
export function bodyOf(placed: readonly PlacedPiece[], now: string): ReadBody {
  const newId = freshIds()
  const notes: ImportNote[] = []
  const blocks: BodyNode[] = []
  const prose = placed.flatMap(({ piece, aside }, index) =>
    piece.kind === 'prose' && !aside && !isRule(piece.text) ? [index] : [],
  )
  const last = prose.at(-1)
  let dateline: ReturnType<typeof readDateline>
  let datelineAlone = false
  let ledeSeen = false
  let credit: string | undefined
  const block = (type: string, text: string, attrs: Readonly<Record<string, unknown>> = {}) => {
    blocks.push({
      type,
      attrs: { id: newId(), ...attrs },
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    })
  }

  for (const [index, { piece, aside }] of placed.entries()) {
    if (piece.kind === 'tabular') {
      block('preformatted', piece.text)
      continue
    }
    if (piece.kind === 'furniture') {
      block('furniture', piece.text)
      notes.push({
        level: 'guessed',
        field: 'body',
        detail: `${quoted(piece.text)} reads as web furniture. It stands as paragraph ${blocks.length} until you remove it.`,
        korean: `${quoted(piece.text)}: 웹 페이지의 군더더기로 보입니다. 지울 때까지 ${blocks.length}번째 문단으로 둡니다.`,
        value: piece.text,
        at: where(piece),
      })
      continue
    }
    if (isRule(piece.text)) {
      blocks.push({ type: 'horizontal_rule' })
      continue
    }
    const caption = index === last ? undefined : captionAt(piece, !ledeSeen)
    if (aside || caption !== undefined) {
      block('caption', piece.text, { credit: caption ?? null })
      notes.push({
        level: 'guessed',
        field: 'body',
        detail: `${quoted(piece.text)} was read as the caption of a picture${caption === undefined ? '' : ` by ${caption}`}.`,
        korean: `${quoted(piece.text)}: 사진 설명${caption === undefined ? '' : `(${caption})`}으로 읽었습니다.`,
        at: where(piece),
      })
      continue
    }
    let text = piece.text
    if (!ledeSeen) {
      ledeSeen = true
      dateline = readDateline(text, now)
      datelineAlone = dateline !== undefined && dateline.end >= text.length && index !== last
      if (dateline) notes.push(datelineNote(dateline, where(piece)))
      if (datelineAlone) continue
    } else if (isCrosshead(placed, index)) {
      block('heading', text, { level: 2 })
      notes.push({
        level: 'guessed',
        field: 'body',
        detail: `${quoted(text)} was read as a crosshead.`,
        korean: `${quoted(text)}: 중간 제목으로 읽었습니다.`,
        at: where(piece),
      })
      continue
    }
    if (index === last) {
      const mark = gluedEndMark.exec(text)
      if (mark && mark.index > 0) {
        text = text.slice(0, mark.index)
        notes.push({
          level: 'lost',
          field: 'body',
          detail: `${quoted(mark[0].trim())} marks the end of the story; it was left out.`,
          korean: `${quoted(mark[0].trim())}: 기사의 끝 표시라 뺐습니다.`,
          value: mark[0].trim(),
          at: where(piece),
        })
      }
      credit = creditAtEnd(text)
      if (credit !== undefined) {
        notes.push({
          level: 'guessed',
          field: 'infoSources',
          detail: `${quoted(`(${credit})`)} at the end was read as the credit. The words stay in the last paragraph.`,
          korean: `${quoted(`(${credit})`)}: 끝에 있어 크레디트로 읽었습니다. 마지막 문단에도 그대로 남아 있습니다.`,
          value: credit,
          at: where(piece),
        })
      }
    }
    block('paragraph', text)
  }
  return {
    blocks,
    notes,
    newId,
    ...(dateline && { dateline: recordOf(dateline, !datelineAlone) }),
    ...(dateline?.by !== undefined && { by: dateline.by }),
    ...(credit !== undefined && { credit }),
  }
}

function freshIds(): () => string {
  const used = new Set<string>()
  return () => {
    let id = newParagraphId()
    while (used.has(id)) id = newParagraphId()
    used.add(id)
    return id
  }
}

/** Above the lede any name may credit a picture; further down only one that could not be part of the text. */
function captionAt(piece: Piece, aboveLede: boolean): string | undefined {
  const name = captionCredit(piece.text)
  if (name === undefined || columns(piece.text) > 600) return undefined
  return aboveLede || isAgency(name) || !endsWithBracket(piece.text) ? name : undefined
}

function endsWithBracket(text: string): boolean {
  return /[)）\]]\s*$/u.test(text)
}

/** A crosshead stands by itself between paragraphs that are sentences. */
function isCrosshead(placed: readonly PlacedPiece[], index: number): boolean {
  const here = placed[index]?.piece
  const before = placed[index - 1]?.piece
  const after = placed[index + 1]?.piece
  const isParagraph = (piece: Piece | undefined) =>
    piece?.kind === 'prose' && endsSentence(piece.text) && columns(piece.text) >= 60
  return (
    here !== undefined &&
    here.alone &&
    isCrossheadLike(here.text) &&
    isParagraph(before) &&
    isParagraph(after)
  )
}

function recordOf(read: NonNullable<ReturnType<typeof readDateline>>, inBody: boolean): Dateline {
  const { text, place, date, source } = read
  return {
    text,
    ...(place !== undefined && { place }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    guessed: true,
    inBody,
  }
}

function datelineNote(read: NonNullable<ReturnType<typeof readDateline>>, at: string): ImportNote {
  const parts = [
    read.place !== undefined && `place ${read.place}`,
    read.date !== undefined && `day ${read.date}`,
    read.source !== undefined && `source ${read.source}`,
  ].filter((part) => part !== false)
  const koreanParts = (['place', 'date', 'source'] as const).flatMap((part) =>
    read[part] === undefined ? [] : [`${fieldInKorean(part)} ${read[part]}`],
  )
  return {
    level: 'guessed',
    field: 'dateline',
    detail: `${quoted(read.text)} was read as the dateline${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    korean: `${quoted(read.text)}: 발신으로 읽었습니다${koreanParts.length > 0 ? `(${koreanParts.join(', ')})` : ''}.`,
    value: read.text,
    at,
  }
}
