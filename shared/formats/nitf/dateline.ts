import type { BodyNode } from '../../story/body.ts'
import type { Dateline, Story } from '../../story/record.ts'
import { readDateline } from '../text/dateline.ts'
import { type XmlElement, element, elements, isElement, rawText } from '../xml/tree.ts'
import { type XmlTree, el, running } from '../xml/write-xml.ts'
import { readNorm, writeNorm } from './moments.ts'
import type { Unread } from './unread.ts'
import { collapsed, keepsSpace, spaceFor } from './white-space.ts'

/** A dateline as it was found, and what it says of the time of writing. */
export interface FoundDateline {
  readonly dateline?: Dateline
  readonly contentCreated?: string
  /** Words of the element that the story's own print of its dateline does not have. */
  readonly aside?: string
}

/**
 * The dateline: the element's, and where the text prints it too, as the text prints it. Without an element the text is
 * asked alone, and that is a guess. `now` (RFC 3339) gives a date the year it lacks.
 */
export function datelineOf(
  given: XmlElement | undefined,
  blocks: readonly BodyNode[],
  now: string,
  unread: Unread,
): FoundDateline {
  const lede = textIn(blocks.find(({ type }) => type === 'paragraph'))
  const printed = readDateline(lede, now)
  const stated = given === undefined ? {} : statedIn(given, now, unread)
  const { dateline, contentCreated } = stated
  const created = contentCreated === undefined ? {} : { contentCreated }
  if (dateline === undefined) {
    if (!printed) return created
    const { text, place, date, source } = printed
    return { dateline: { text, ...named({ place, date, source }), guessed: true, inBody: true }, ...created }
  }
  if (!printed || printed.text === dateline.text || !isSamePlace(printed.place, dateline.place)) {
    return { dateline: { ...dateline, inBody: isPrinted(dateline.text, lede) }, ...created }
  }
  const parts = named({
    place: printed.place,
    date: dateline.date ?? printed.date,
    source: printed.source ?? dateline.source,
  })
  const aside = fold(printed.text).includes(fold(dateline.text)) ? undefined : dateline.text
  return {
    dateline: { text: printed.text, ...parts, guessed: true, inBody: true },
    ...created,
    ...(aside !== undefined && { aside }),
  }
}

function named(parts: Readonly<Record<string, string | undefined>>): Partial<Dateline> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** Whether the text begins with it, and goes on as after a dateline: "Oslo police say" only begins with a place. */
function isPrinted(text: string, lede: string): boolean {
  return lede.startsWith(text) && /^\s*(?:--|[–—=]|\.?-)/.test(lede.slice(text.length))
}

function isSamePlace(printed: string | undefined, stated: string | undefined): boolean {
  if (printed === undefined || stated === undefined) return false
  const [a, b] = [fold(printed), fold(stated)]
  return a.startsWith(b) || b.startsWith(a)
}

function statedIn(
  given: XmlElement,
  now: string,
  unread: Unread,
): { readonly dateline?: Dateline; readonly contentCreated?: string } {
  unread.words(given)
  const dates = elements(given, 'story.date')
  const norms = dates.flatMap((date) => readNorm(unread.attribute(date, 'norm') ?? '') ?? [])
  for (const date of dates) if (!readNorm(date.attributes['norm'] ?? '')) unread.leave(date, 'norm')
  // EFE prints the norm a second time as the date's words.
  const raw = given.children
    .map((node) =>
      isElement(node) && node.name === 'story.date' && readNorm(rawText(node)) ? '' : rawText(node),
    )
    // Two elements in a row are two words, whatever stands between their tags.
    .reduce(
      (all, words) =>
        /[\p{L}\p{N}.]$/u.test(all) && /^[\p{L}\p{N}]/u.test(words) ? `${all} ${words}` : all + words,
      '',
    )
  const text = keepsSpace(given) ? raw : withoutDash(collapsed(raw))
  const day = norms.find(({ dayOnly }) => dayOnly)?.day
  const moment = norms.find(({ dayOnly }) => !dayOnly)?.moment
  const worded = dates.some((date) => !readNorm(rawText(date)) && collapsed(rawText(date)) !== '')
  const date = day ?? (worded ? moment?.slice(0, 10) : undefined)
  const parts = printedParts(text, now)
  const place = wordsIn(element(given, 'location')) ?? parts.place
  const dateline = {
    text,
    ...parts,
    ...named({ place, date: date ?? parts.date }),
    guessed: false,
    inBody: false,
  }
  return { ...(text !== '' && { dateline }), ...(moment !== undefined && { contentCreated: moment }) }
}

/** The dash that leads over to the text is the page's, not the dateline's. */
export function withoutDash(text: string): string {
  // Looked for only where white space begins: from each of its signs, a long run would take the square of its length.
  return text.replace(/(?<!\s)\s+[–—-]+$/u, '')
}

/** What a dateline's words say by themselves. A few words without figures or brackets are a place. */
function printedParts(text: string, now: string): Partial<Pick<Dateline, 'place' | 'date' | 'source'>> {
  const parsed = readDateline(`${text} -- The`, now)
  const bare = /^[\p{L}\p{M} .,'’/-]{2,40}$/u.test(text) && /\p{L}{2}/u.test(text) ? text : undefined
  return named({ place: parsed?.place ?? bare, date: parsed?.date, source: parsed?.source })
}

/** What a reader of the dateline as it is written makes of it. `now` is when the story was written. */
export function readBack(
  dateline: Dateline,
  now: string,
): Partial<Pick<Dateline, 'place' | 'date' | 'source'>> {
  const { text, place, date } = dateline
  const parts = printedParts(text, now)
  const marked = place !== undefined && text.includes(place) ? place : parts.place
  return { ...parts, ...named({ place: marked, date: date ?? parts.date }) }
}

function wordsIn(location: XmlElement | undefined): string | undefined {
  const words = location === undefined ? '' : rawText(location)
  const place = location && keepsSpace(location) ? words : collapsed(words)
  return place === '' ? undefined : place
}

function textIn(node: BodyNode | undefined): string {
  return (node?.content ?? []).map(({ text, type }) => (type === 'hard_break' ? '\n' : (text ?? ''))).join('')
}

/** The dateline's element, saying all that a reader would make of it. Its place is marked within its words, where it stands there. */
export function datelineTree({
  dateline,
  contentCreated,
  versionCreated,
}: Pick<Story, 'dateline' | 'contentCreated' | 'versionCreated'>): XmlTree | undefined {
  if (dateline === undefined && contentCreated === undefined) return undefined
  const { text = '' } = dateline ?? {}
  const { place, date } = dateline === undefined ? {} : readBack(dateline, versionCreated)
  const from = place === undefined ? -1 : text.indexOf(place)
  const words =
    place === undefined || from < 0
      ? [text]
      : [text.slice(0, from), running('location', spaceFor(place), place), text.slice(from + place.length)]
  return running(
    'dateline',
    spaceFor(text === withoutDash(text) ? text : `${text} `),
    ...words.filter((word) => word !== ''),
    date !== undefined && el('story.date', { norm: date.replaceAll('-', '') }),
    contentCreated !== undefined && el('story.date', { norm: writeNorm(contentCreated) }),
  )
}
