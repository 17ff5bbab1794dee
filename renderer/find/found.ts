import type { Anchor, FieldName } from '../../shared/checks/finding.ts'
import { rewording } from '../../shared/house/replacement.ts'
import { type Wording, type WordingFault, matches, readWording } from '../../shared/house/wording.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { type Fields, fieldText } from '../story/fields.ts'

/** What is looked for in a story, and what it is to become. */
export interface Sought {
  readonly words: string
  /** Also where the rest of a word stands beside it. */
  readonly isWithin: boolean
  /** The words are a regular expression. */
  readonly isPattern: boolean
  /** `$1` to `$9` are what the groups of an expression took. */
  readonly replacement: string
}

/** Where it stands, and what would be put in its place. Offsets are UTF-16. */
export interface Found {
  readonly at: FoundPlace
  readonly insert: string
}

export type FoundPlace = Exclude<Anchor, { readonly in: 'story' }>

/** The fields that are looked through, as they stand down the page. */
const fieldNames: readonly FieldName[] = ['slugline', 'dateline', 'headline', 'by']

/** A wording as the house's rules have them: capitals count where there is one, and any apostrophe is another. */
function wordingOf({ words, isPattern }: Sought): Wording {
  return readWording(isPattern ? `/${words}/` : words)
}

/** Why nothing can be looked for; undefined where it can, and where nothing has been typed yet. */
export function faultOf(sought: Sought): WordingFault | undefined {
  if (sought.words.trim() === '') return undefined
  const made = wordingOf(sought).expression()
  return made.ok ? undefined : made.error
}

/** Where it stands in a story, as an eye meets it going down the page. */
export function findIn(sought: Sought, fields: Fields, paragraphs: readonly Paragraph[]): readonly Found[] {
  if (sought.words.trim() === '') return []
  const wording = wordingOf(sought)
  const inText = (text: string, place: (from: number, to: number) => FoundPlace): readonly Found[] =>
    matches(wording, text, sought.isWithin).map((match) => {
      const { from, to, insert } = rewording(text, wording, match, sought.replacement)
      return { at: place(from, to), insert }
    })
  return [
    ...fieldNames.flatMap((name) => inText(fieldText(fields, name), (from, to) => ({ in: name, from, to }))),
    ...paragraphs.flatMap(({ id, text }) =>
      inText(text, (from, to) => ({ in: 'body', paragraph: id, from, to })),
    ),
  ]
}

/** The first of them that stands at or behind a place, or the first of all; undefined where there is none. */
export function firstFrom(
  found: readonly Found[],
  place: FoundPlace | undefined,
  paragraphs: readonly Paragraph[],
): number | undefined {
  if (found.length === 0) return undefined
  if (!place) return 0
  const rows = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const rowOf = (at: FoundPlace): number =>
    at.in === 'body' ? fieldNames.length + (rows.get(at.paragraph) ?? rows.size) : fieldNames.indexOf(at.in)
  const row = rowOf(place)
  const next = found.findIndex(({ at }) => rowOf(at) > row || (rowOf(at) === row && at.from >= place.from))
  return next < 0 ? 0 : next
}
