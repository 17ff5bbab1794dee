import type { PassagePlace, RanBefore, RanBeforeReport, StoryRow } from '../../shared/api/archive.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'

/** What it means that a passage ran before, the gravest first. A confirmed background is none. */
export const passageKinds = ['conflict', 'lifted', 'reuse', 'background'] as const
export type PassageKind = (typeof passageKinds)[number]

/** One place where a passage ran. */
export interface RanPlace {
  readonly kind: PassageKind
  readonly story: StoryRow
  readonly there: PassagePlace
  /** 1 is word for word. */
  readonly score: number
  /** Share of the shorter one's words, by what they tell: 0 to 1. */
  readonly overlap: number
  readonly figures: RanBefore['figures']
}

/** A passage of the open story that ran before, named by its paragraph so that it survives edits elsewhere. */
export interface RanPassage {
  /** The same from one look to the next, as long as its words stand in their paragraph. */
  readonly id: string
  readonly kind: PassageKind
  /** The paragraph's id, and UTF-16 offsets in it at the time of the look. */
  readonly paragraph: string
  readonly from: number
  readonly to: number
  readonly text: string
  /** UTF-16 units of the whole paragraph. */
  readonly of: number
  /** Where it ran: the gravest first, then the likest. None of a background. */
  readonly places: readonly RanPlace[]
  /** Of a background, how many stories say it, at least. */
  readonly stories: number
}

const kindOf = {
  'ran-before-conflict': 'conflict',
  'ran-before-lifted': 'lifted',
  'ran-before-reuse': 'reuse',
  'ran-before-background': 'background',
  'ran-before-update': 'reuse',
} as const satisfies Record<RanBefore['class'], PassageKind>

/** The passages that a report speaks of, in reading order; `paragraphs` are those that were asked about. */
export function passagesOf(
  { hits, background }: Pick<RanBeforeReport, 'hits' | 'background'>,
  paragraphs: readonly Paragraph[],
): readonly RanPassage[] {
  const found = new Map<string, { at: PassagePlace; places: RanPlace[]; stories: number }>()
  const foundAt = (at: PassagePlace) => {
    const key = `${at.paragraph} ${at.from} ${at.to}`
    const known = found.get(key) ?? { at, places: [], stories: 0 }
    found.set(key, known)
    return known
  }
  for (const { class: kind, at, ...place } of hits) foundAt(at).places.push({ kind: kindOf[kind], ...place })
  for (const { at, stories, confirmed } of background) if (!confirmed) foundAt(at).stories = stories
  const names = new Map<string, number>()
  return [...found.values()]
    .toSorted((one, other) => one.at.paragraph - other.at.paragraph || one.at.from - other.at.from)
    .flatMap(({ at: { paragraph: index, from, to, text }, places, stories }) => {
      const paragraph = paragraphs[index]
      if (!paragraph) return []
      const name = `${paragraph.id} ${textHash(text)}`
      const copy = names.get(name) ?? 0
      names.set(name, copy + 1)
      const sorted = places.toSorted(
        (one, other) => rank(one.kind) - rank(other.kind) || other.score - one.score,
      )
      const passage: RanPassage = {
        id: copy === 0 ? name : `${name} ${copy}`,
        kind: sorted[0]?.kind ?? 'background',
        paragraph: paragraph.id,
        from,
        to,
        text,
        of: paragraph.text.length,
        places: sorted,
        stories,
      }
      return [passage]
    })
}

function rank(kind: PassageKind): number {
  return passageKinds.indexOf(kind)
}
