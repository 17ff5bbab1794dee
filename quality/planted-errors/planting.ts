import type { FieldName } from '../../shared/checks/finding.ts'
import type { House } from '../../shared/house/house.ts'
import { blankView, type Paragraph, type ParagraphKind, type StoryView } from '../../shared/story/view.ts'

/*
 * Clean stories written for the purpose, and the errors that are planted in them, one at a time and all at once.
 * The errors follow from the definitions of the checks and not from how the checks are made.
 */

/** The checks that an error can be planted for: those of the plan, the repeats by class. Readability is a panel's. */
export const plantedChecks = [
  'headline-length',
  'headline-style',
  'slug',
  'dateline',
  'byline',
  'end-and-contact',
  'version-tag',
  'embargo',
  'image-credit',
  'lede-length',
  'lede-time-source',
  'sentence-length',
  'paragraph-length',
  'quote-balance',
  'quote-attribution',
  'acronym',
  'name-first-mention',
  'name-consistency',
  'number-style',
  'percent-style',
  'weekday-date',
  'time-reference',
  'figure-consistency',
  'arithmetic',
  'legal-flag',
  'sensitive-terms',
  'boilerplate',
  'placeholder',
  'repeat-word',
  'spelling',
  'grammar',
  'typography',
  'links',
  'banned-words',
  'foreign-script',
  'repeat-paragraph',
  'repeat-sentence',
  'repeat-near',
  'repeat-figures',
] as const
export type PlantedCheck = (typeof plantedChecks)[number]

/** One change of a story. Paragraphs are counted from 0 in the clean story; `words` stand once in its body. */
export type Change =
  | { readonly kind: 'swap'; readonly words: string; readonly by: string }
  | { readonly kind: 'add'; readonly after: number; readonly text: string; readonly as: ParagraphKind }
  | { readonly kind: 'set'; readonly fields: Partial<Omit<StoryView, 'paragraphs'>> }

/** Where the finding is expected: at these words of the changed story, in their paragraph, in a field, or anywhere. */
export type Expected = string | { readonly near: string } | { readonly field: FieldName } | typeof anywhere

export const anywhere = { in: 'anywhere' } as const

/** An error, and what must be found of it. */
export interface Planting {
  /** The check that must find it, and others that may as well: one error often breaks two rules. */
  readonly checks: readonly [PlantedCheck, ...PlantedCheck[]]
  readonly changes: readonly Change[]
  /** The changed words where it is not given. */
  readonly at?: Expected
}

export interface PlantedStory {
  readonly name: string
  readonly fields: Partial<Omit<StoryView, 'paragraphs'>>
  /** What the story's desk does otherwise than the house shipped for the language. */
  readonly house?: Partial<House>
  readonly paragraphs: readonly (string | { readonly kind: ParagraphKind; readonly text: string })[]
  readonly plantings: readonly Planting[]
}

type Checks = PlantedCheck | Planting['checks']

function planting(checks: Checks, changes: readonly Change[], at?: Expected): Planting {
  return {
    checks: typeof checks === 'string' ? [checks] : checks,
    changes,
    ...(at !== undefined && { at }),
  }
}

/** Words put in the place of others. */
export function swap(checks: Checks, words: string, by: string, at?: Expected): Planting {
  return planting(checks, [swapped(words, by)], at)
}

/** A paragraph put after another: -1 is before the first. */
export function add(
  checks: Checks,
  after: number,
  text: string,
  at?: Expected,
  as: ParagraphKind = 'body',
): Planting {
  return planting(checks, [added(after, text, as)], at)
}

/** Fields that say something else. */
export function set(
  checks: Checks,
  fields: Partial<Omit<StoryView, 'paragraphs'>>,
  at: Expected = anywhere,
): Planting {
  return planting(checks, [{ kind: 'set', fields }], at)
}

/** Several changes that make one error. */
export function several(checks: Checks, changes: readonly Change[], at: Expected): Planting {
  return planting(checks, changes, at)
}

export function swapped(words: string, by: string): Change {
  return { kind: 'swap', words, by }
}

export function added(after: number, text: string, as: ParagraphKind = 'body'): Change {
  return { kind: 'add', after, text, as }
}

/** The story as it is without an error. */
export function cleanView({ fields, paragraphs }: PlantedStory): StoryView {
  return {
    ...blankView,
    version: 1,
    urgency: 4,
    ...fields,
    paragraphs: paragraphs.map((paragraph, index) => ({
      id: `p${index}`,
      ...(typeof paragraph === 'string' ? { kind: 'body', text: paragraph } : paragraph),
    })),
  }
}

/** A story with a planting in it, and where the planting is to be found. */
export interface Planted {
  readonly view: StoryView
  readonly at: PlantedPlace
}

export type PlantedPlace =
  | { readonly in: 'body'; readonly paragraph: string; readonly words: string }
  | { readonly in: FieldName }
  | typeof anywhere

/** The story with the planting, or undefined where its words no longer stand there (or not once). */
export function plant(story: StoryView, { changes, at }: Planting): Planted | undefined {
  let view: StoryView = story
  let place: PlantedPlace | undefined
  for (const change of changes) {
    const made = changed(view, change)
    if (!made) return undefined
    view = made.view
    place ??= made.at
  }
  if (typeof at === 'object' && 'in' in at) return { view, at }
  if (typeof at === 'object' && 'field' in at) return { view, at: { in: at.field } }
  if (at !== undefined) {
    const words = typeof at === 'string' ? at : at.near
    const inPlace = place?.in === 'body' ? place.paragraph : undefined
    const holders = view.paragraphs.filter(({ text }) => text.includes(words))
    const holder = holders.find(({ id }) => id === inPlace) ?? holders[0]
    return (
      holder && {
        view,
        at: { in: 'body', paragraph: holder.id, words: typeof at === 'string' ? at : holder.text },
      }
    )
  }
  return place && { view, at: place }
}

function changed(view: StoryView, change: Change): Planted | undefined {
  if (change.kind === 'set') return { view: { ...view, ...change.fields }, at: anywhere }
  if (change.kind === 'add') {
    const id = `after-p${change.after}-${view.paragraphs.length}`
    const index = view.paragraphs.findIndex((paragraph) => paragraph.id === `p${change.after}`)
    if (index < 0 && change.after >= 0) return undefined
    const paragraph: Paragraph = { id, kind: change.as, text: change.text }
    const paragraphs = view.paragraphs.toSpliced(index + 1, 0, paragraph)
    return { view: { ...view, paragraphs }, at: { in: 'body', paragraph: id, words: change.text } }
  }
  const { words, by } = change
  const [holder, ...others] = view.paragraphs.filter(({ text }) => text.includes(words))
  const from = holder?.text.indexOf(words) ?? -1
  if (!holder || others.length > 0 || holder.text.includes(words, from + 1)) return undefined
  const text = holder.text.slice(0, from) + by + holder.text.slice(from + words.length)
  const paragraphs = view.paragraphs
    .map((paragraph) => (paragraph === holder ? { ...paragraph, text } : paragraph))
    .filter((paragraph) => paragraph.text !== '')
  return {
    view: { ...view, paragraphs },
    at: { in: 'body', paragraph: holder.id, words: by === '' ? text : by },
  }
}
