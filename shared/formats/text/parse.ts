import { languageInKorean, languageName } from '../language-name.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { BodyNode } from '../../story/body.ts'
import type { Content, Dateline, Foreign, InfoSource } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import type { ImportNote } from '../report.ts'
import { bodyOf } from './body.ts'
import { type Foot, readFoot } from './foot.ts'
import { type Head, readHead } from './head.ts'
import { linesOf } from './lines.ts'
import { normalise } from './normalise.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { findTail } from './tail.ts'

/** A story read from plain text: what an editor may change, what found no place, and what was made of it. */
export interface ParsedText {
  readonly content: Content
  readonly languageGuessed: boolean
  readonly foreign: readonly Foreign[]
  readonly notes: readonly ImportNote[]
}

/**
 * Reads wire copy, or copy taken off a page, as formats.md §2.7 describes it: handling lines, slug,
 * headline, byline, dateline, text, end mark, desk note. Every word ends up in the body, in a field, in
 * `foreign`, or in a note of level `lost`. Undefined where the text holds no words at all.
 * `now` (RFC 3339) gives dates the year they lack.
 */
export function parseText(
  source: string,
  options: { readonly now: string; readonly language?: string },
): ParsedText | undefined {
  const { text, notes: normalised } = normalise(source)
  if (text.trim() === '') return undefined
  const lines = linesOf(text)
  const tail = findTail(lines)
  const { pieces, width } = piecesOf(lines.slice(0, tail.end), options.now)
  const { head, from } = readHead(pieces, options.now)
  const foot = readFoot(pieces.slice(from), lines, tail)
  const asides = head.aside.map((piece) => ({ piece, aside: true }))
  const body = bodyOf([...asides, ...foot.pieces.map((piece) => ({ piece, aside: false }))], options.now)
  const credits = [...foot.credits, ...(body.credit === undefined ? [] : [body.credit])]
  const stated = options.language
  const language = stated ?? guessLanguage(text)
  const dateline = datelineOf(head, body.dateline)
  const by = head.by ?? body.by
  const edNote = [...head.edNotes, ...foot.edNotes].join('\n')
  const contentCreated = head.stamp?.at

  const notes: ImportNote[] = [...normalised]
  if (width !== undefined) {
    notes.push({
      level: 'changed',
      field: 'body',
      detail: `Lines broken at ${width} columns were joined into paragraphs.`,
      korean: `${width}칸에서 끊긴 줄을 이어 문단으로 만들었습니다.`,
    })
  }
  if (pieces.some(hasWideSpaces)) {
    notes.push({
      level: 'changed',
      field: 'body',
      detail: 'Tabs and runs of spaces between words became one space.',
      korean: '낱말 사이의 탭과 이어진 빈칸을 한 칸으로 줄였습니다.',
    })
  }
  notes.push(...head.notes, ...body.notes, ...foot.notes)
  if (stated === undefined) {
    notes.push({
      level: 'guessed',
      field: 'language',
      detail: `The file does not say its language; it reads as ${languageName(language)}.`,
      korean: `파일에 언어가 적혀 있지 않습니다. 글은 ${languageInKorean(language)}(으)로 읽힙니다.`,
      value: language,
    })
  }

  const content: Content = {
    ...blankContent,
    language,
    ...(head.headline !== undefined && { headline: head.headline }),
    ...(head.subHeadline !== undefined && { subHeadline: head.subHeadline }),
    ...(head.slugline !== undefined && { slugline: head.slugline }),
    ...(by !== undefined && { by }),
    ...(dateline && { dateline }),
    ...(edNote !== '' && { edNote }),
    ...(head.embargoedUntil !== undefined && { embargoedUntil: head.embargoedUntil }),
    ...(contentCreated !== undefined && { contentCreated }),
    body: { type: 'doc', content: body.blocks.length > 0 ? body.blocks : [emptyParagraph(body.newId)] },
    urgency: head.urgency ?? 5,
    pubStatus: head.killed ? 'canceled' : 'usable',
    signals: [...new Set(head.signals)],
    infoSources: sourcesOf(credits, dateline?.source),
  }
  return { content, languageGuessed: stated === undefined, foreign: asideOf(head, body.dateline), notes }
}

function hasWideSpaces({ kind, lines }: Piece): boolean {
  return kind !== 'tabular' && lines.some(({ raw }) => /\t|\s{2}/.test(raw.trim()))
}

function emptyParagraph(newId: () => string): BodyNode {
  return { type: 'paragraph', attrs: { id: newId() } }
}

/**
 * A date printed by itself under the headline serves as the dateline where the text has none, and gives the
 * text's own the day and year it may lack.
 */
function datelineOf({ stamp }: Head, printed: Dateline | undefined): Dateline | undefined {
  if (!stamp) return printed
  return printed
    ? { ...printed, date: printed.date ?? stamp.date }
    : { text: stamp.text, date: stamp.date, guessed: true, inBody: false }
}

/** The page's own date keeps its words where the dateline is the text's. */
function asideOf(head: Head, printed: Dateline | undefined): readonly Foreign[] {
  const { stamp } = head
  return stamp && printed
    ? [...head.foreign, { format: 'text', path: 'date', value: stamp.text }]
    : head.foreign
}

/** A credit is the source too; a dateline's source is only that. */
function sourcesOf(credits: Foot['credits'], datelineSource: string | undefined): readonly InfoSource[] {
  const sources: InfoSource[] = []
  const add = (name: string, role: InfoSource['role']) => {
    if (!sources.some((one) => one.name === name && one.role === role)) sources.push({ name, role })
  }
  for (const name of credits) {
    add(name, 'credit')
    add(name, 'source')
  }
  if (datelineSource !== undefined) add(datelineSource, 'source')
  return sources
}
