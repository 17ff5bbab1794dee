import type { StoryView } from '../story/view.ts'
import type { Anchor, ComparedRun, Finding, Severity } from './finding.ts'

/** A finding's place as `copydesk check --json` prints it. Offsets are UTF-16. */
export interface Place {
  readonly in: 'body' | 'headline' | 'slugline' | 'by' | 'dateline' | 'story'
  /** Index among the body's text blocks, where `in` is "body". */
  readonly paragraph?: number
  readonly from: number
  readonly to: number
  readonly excerpt: string
}

/** The place of an anchor in a story. An anchor to a paragraph that is gone reads as the story itself. */
export function placeOf(anchor: Anchor, story: StoryView): Place {
  if (anchor.in === 'story') return { in: 'story', from: 0, to: 0, excerpt: '' }
  if (anchor.in === 'body') {
    const paragraph = story.paragraphs.findIndex(({ id }) => id === anchor.paragraph)
    const text = story.paragraphs[paragraph]?.text
    if (text === undefined) return { in: 'story', from: 0, to: 0, excerpt: '' }
    const { from, to } = anchor
    return { in: 'body', paragraph, from, to, excerpt: text.slice(from, to) }
  }
  const { from, to } = anchor
  return { in: anchor.in, from, to, excerpt: story[anchor.in].slice(from, to) }
}

/** A run of words that only one of a repeat's two places has. UTF-16 offsets within its paragraph. */
export interface DifferingSpan {
  readonly from: number
  readonly to: number
  /** `removed` stands in the earlier place only, `added` in the later one only; `figure` is a number of either. */
  readonly kind: 'removed' | 'added' | 'figure'
}

/** What only a repeat prints. */
export interface PrintedRepeat {
  /** The class of the repeat, which is the check's id. */
  readonly class: string
  /** 1 is word for word. */
  readonly score: number
  /** How its place differs from the first of the related ones, and that one from it. Empty where they do not. */
  readonly spans: { readonly at: readonly DifferingSpan[]; readonly related: readonly DifferingSpan[] }
}

/** A finding as `copydesk check --json` prints it. */
export interface PrintedFinding extends Partial<PrintedRepeat> {
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly at: Place
  readonly related: readonly Place[]
  readonly fingerprint: string
}

/** A finding as `copydesk check --json` prints it. */
export function printedFinding(finding: Finding, story: StoryView): PrintedFinding {
  const { check, severity, message, at, related, fingerprint, repeat } = finding
  return {
    check,
    severity,
    message,
    at: placeOf(at, story),
    related: related.map((anchor) => placeOf(anchor, story)),
    fingerprint,
    ...(repeat && {
      class: check,
      score: repeat.score,
      spans: { at: differing(at, repeat.second), related: differing(related[0], repeat.first) },
    }),
  }
}

function differing(anchor: Anchor | undefined, runs: readonly ComparedRun[]): readonly DifferingSpan[] {
  if (anchor?.in !== 'body') return []
  const spans: DifferingSpan[] = []
  let from = anchor.from
  for (const { kind, text } of runs) {
    const to = from + text.length
    if (kind !== 'same') spans.push({ from, to, kind: spanKinds[kind] })
    from = to
  }
  return spans
}

const spanKinds = {
  removed: 'removed',
  added: 'added',
  'figure-removed': 'figure',
  'figure-added': 'figure',
} as const
