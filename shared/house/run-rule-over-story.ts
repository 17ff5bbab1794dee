import type { Copy } from '../checks/copy.ts'
import {
  apart,
  beyond,
  caseHits,
  type CompiledRule,
  hitOn,
  type Mark,
  marksIn,
  type RuleHit,
} from './run-rule.ts'

/** A place that a rule over the story speaks of. `place` is the paragraph's index. */
export interface StoryHit extends RuleHit {
  readonly place: number | 'headline' | 'story'
  /** The other place it goes by: the spelling that stood first. */
  readonly related?: { readonly place: number; readonly from: number; readonly to: number }
}

/** A story as the rules over it see it: its headline, and each paragraph with where the rule's wordings stand. */
export interface MarkedStory {
  readonly headline: Copy
  readonly paragraphs: readonly { readonly copy: Copy; readonly marks: readonly Mark[] }[]
}

interface PlacedMark extends Mark {
  readonly place: number
  readonly copy: Copy
}

/** What a rule over the story says: a consistency, a condition, a count over all of it, and all rules of the headline. */
export function storyHits(
  compiled: CompiledRule,
  { headline, paragraphs }: MarkedStory,
): readonly StoryHit[] {
  const { rule } = compiled
  switch (rule.kind) {
    case 'existence':
    case 'substitution':
      return []
    case 'consistency':
      return inconsistent(placed(paragraphs))
    case 'conditional':
      return unprepared(placed(paragraphs))
    case 'capitalization':
      return rule.scope === 'headline' ? caseHits(rule, headline).map(inHeadline) : []
    case 'occurrence': {
      if (rule.scope === 'headline') {
        if (headline.text.trim() === '') return []
        const whole = { from: 0, to: headline.text.length }
        return beyond(apart(marksIn(compiled, headline)), rule).map((mark) => inHeadline(mark ?? whole))
      }
      if (rule.scope !== 'story' || paragraphs.length === 0) return []
      const marks = placed(paragraphs.map(({ copy, marks }) => ({ copy, marks: apart(marks) })))
      return beyond(marks, rule).map((mark) =>
        mark === undefined
          ? { place: 'story', from: 0, to: 0 }
          : { place: mark.place, from: mark.from, to: mark.to, ...relatedTo(marks[0], mark) },
      )
    }
  }
}

function placed(paragraphs: MarkedStory['paragraphs']): readonly PlacedMark[] {
  return paragraphs.flatMap(({ copy, marks }, place) => marks.map((mark) => ({ ...mark, place, copy })))
}

function inHeadline({ from, to, replacement, edit }: RuleHit): StoryHit {
  return {
    place: 'headline',
    from,
    to,
    ...(replacement !== undefined && { replacement }),
    ...(edit && { edit }),
  }
}

function relatedTo(first: PlacedMark | undefined, mark: PlacedMark): Pick<StoryHit, 'related'> {
  return first === undefined || first === mark
    ? {}
    : { related: { place: first.place, from: first.from, to: first.to } }
}

/** Of two spellings, the one that stood first is the story's. */
function inconsistent(marks: readonly PlacedMark[]): readonly StoryHit[] {
  const firsts = new Map<number, PlacedMark>()
  return marks.flatMap((mark): readonly StoryHit[] => {
    const first = firsts.get(mark.part.pair)
    if (first === undefined) firsts.set(mark.part.pair, mark)
    if (first === undefined || first.part.side === mark.part.side) return []
    return [{ ...hitOn(mark.copy, mark), place: mark.place, ...relatedTo(first, mark) }]
  })
}

/**
 * What stands before what it needs. Where both wordings have a group, what the two took must be the same: the letters
 * of an acronym, a name. Found once for each.
 */
function unprepared(marks: readonly PlacedMark[]): readonly StoryHit[] {
  const prepared = marks.filter(({ part }) => part.side === 1)
  const asked = new Set<string>()
  return marks.flatMap((mark): readonly StoryHit[] => {
    if (mark.part.side === 1) return []
    const [key = ''] = mark.groups
    const isPrepared = prepared.some(
      (other) =>
        (other.place < mark.place || (other.place === mark.place && other.from <= mark.from)) &&
        (key === '' || other.groups.length === 0 || other.groups[0]?.toLowerCase() === key.toLowerCase()),
    )
    if (isPrepared || asked.has(key.toLowerCase())) return []
    asked.add(key.toLowerCase())
    return [{ place: mark.place, from: mark.from, to: mark.to }]
  })
}
