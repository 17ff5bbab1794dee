import type { StoryView } from '../story/view.ts'
import type { Anchor, Finding } from './finding.ts'

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

/** A finding as `copydesk check --json` prints it. */
export function printedFinding(finding: Finding, story: StoryView) {
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    at: placeOf(finding.at, story),
    related: finding.related.map((anchor) => placeOf(anchor, story)),
    fingerprint: finding.fingerprint,
    ...(finding.repeat && { score: finding.repeat.score }),
  }
}
