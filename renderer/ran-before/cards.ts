import type { StoryRow } from '../../shared/api/archive.ts'
import type { PassageKind, RanPassage, RanPlace } from './passages.ts'

/** A passage beside the place where a story has it. */
export interface Pairing {
  readonly passage: RanPassage
  readonly place: RanPlace
}

/** What one story has of a card's passages. */
export interface Origin {
  readonly story: StoryRow
  readonly pairings: readonly Pairing[]
}

/** Neighbouring passages of one paragraph that mean the same: what an editor looks at as one thing. */
export interface RanCard {
  readonly id: string
  readonly kind: PassageKind
  readonly paragraph: string
  readonly parts: readonly RanPassage[]
  /** The stories that have them: those that decide its kind first, and of these the one that has most. */
  readonly origins: readonly Origin[]
}

/** The cards of passages that come in reading order. */
export function cardsOf(passages: readonly RanPassage[]): readonly RanCard[] {
  const groups: RanPassage[][] = []
  for (const passage of passages) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group && first && belongsTo(first, passage)) group.push(passage)
    else groups.push([passage])
  }
  return groups.flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const { id, kind, paragraph } = first
    return [{ id, kind, paragraph, parts, origins: originsOf(parts, kind) }]
  })
}

/** Two conflicts are two questions, and each background is confirmed by itself. */
function belongsTo(first: RanPassage, { paragraph, kind }: RanPassage): boolean {
  return first.paragraph === paragraph && first.kind === kind && (kind === 'lifted' || kind === 'reuse')
}

/** The stories that have something of these passages, the one that has most first. */
export function originsOfAll(passages: readonly RanPassage[]): readonly Origin[] {
  return originsOf(passages, undefined)
}

function originsOf(parts: readonly RanPassage[], kind: PassageKind | undefined): readonly Origin[] {
  const stories = new Map<number, { story: StoryRow; pairings: Pairing[] }>()
  for (const passage of parts) {
    for (const place of passage.places) {
      const known = stories.get(place.story.number) ?? { story: place.story, pairings: [] }
      stories.set(place.story.number, known)
      known.pairings.push({ passage, place })
    }
  }
  const weigh = ({ pairings }: Origin) =>
    pairings.reduce(
      (sum, { passage, place }) =>
        sum + passage.text.length * place.overlap * (place.kind === kind ? 1000 : 1),
      0,
    )
  return [...stories.values()].toSorted(
    (one, other) => weigh(other) - weigh(one) || (one.story.day < other.story.day ? 1 : -1),
  )
}

/** How much of the paragraph a story has, in percent: at least 1, and 100 only where it has all of it. */
export function percentOf({ pairings }: Origin): number {
  const had = pairings.reduce((sum, { passage, place }) => sum + passage.text.length * place.overlap, 0)
  const of = pairings[0]?.passage.of ?? 0
  // The spaces between sentences belong to none of them.
  const missing = of - had - pairings.length
  if (of === 0 || missing <= 0) return 100
  return Math.min(99, Math.max(1, Math.round((had / of) * 100)))
}

/** How many cards of each kind there are. */
export function countCards(cards: readonly RanCard[]): Readonly<Record<PassageKind, number>> {
  const counts = { conflict: 0, lifted: 0, reuse: 0, background: 0 }
  for (const { kind } of cards) counts[kind] += 1
  return counts
}

/** The card that has a passage. */
export function cardWith(cards: readonly RanCard[], passage: string | undefined): RanCard | undefined {
  return cards.find(({ parts }) => parts.some(({ id }) => id === passage))
}

/** The card behind (`step` 1) or before (-1) the chosen one, going round at the ends. */
export function neighbourCard(
  cards: readonly RanCard[],
  chosen: string | undefined,
  step: 1 | -1,
): RanCard | undefined {
  const card = cardWith(cards, chosen)
  const at = card ? cards.indexOf(card) : -1
  if (at < 0) return step === 1 ? cards[0] : cards.at(-1)
  return cards[(at + step + cards.length) % cards.length]
}
