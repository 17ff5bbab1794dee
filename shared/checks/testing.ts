import { blankView, type Paragraph, type ParagraphKind, type StoryView } from '../story/view.ts'
import type { Anchor, Edit, Finding } from './finding.ts'

/*
 * Small builders for the tests of the checks.
 */

/** A paragraph of running copy, or of another kind. */
export function block(text: string, kind: ParagraphKind = 'body'): Paragraph {
  return { id: '', kind, text }
}

/** A story of these paragraphs (ids `p0`, `p1`, …), with the fields a clean story has. */
export function storyOf(
  paragraphs: readonly (string | Paragraph)[],
  fields: Partial<Omit<StoryView, 'paragraphs'>> = {},
): StoryView {
  return {
    ...blankView,
    headline: 'Harbour opens after storm',
    slugline: 'HARBOUR-STORM',
    by: 'Mara Quill',
    dateline: 'PORT ELLERY, Nov. 24 (Meridian)',
    filedOn: '2026-11-24',
    credits: ['Meridian'],
    ...fields,
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...(typeof paragraph === 'string' ? block(paragraph) : paragraph),
      id: `p${index}`,
    })),
  }
}

/** A finding at a place, a warning that says nothing and offers nothing but what is given. */
export function findingAt(fingerprint: string, at: Anchor, given: Partial<Finding> = {}): Finding {
  return {
    check: 'repeat-word',
    severity: 'warning',
    at,
    related: [],
    title: '',
    message: '',
    excerpt: '',
    fixes: [],
    fingerprint,
    ...given,
  }
}

/** The paragraphs' texts after a fix: a whole paragraph replaced by nothing is gone. */
export function textsAfter(story: StoryView, edits: readonly Edit[]): readonly string[] {
  return story.paragraphs.flatMap(({ id, text }) => {
    let changed = text
    // From the last place to the first, so that none is moved by another.
    for (const { at, insert } of edits.toSorted((one, other) => placeOf(other) - placeOf(one))) {
      if (at.in !== 'body' || at.paragraph !== id) continue
      if (insert === '' && at.from === 0 && at.to === text.length) return []
      changed = changed.slice(0, at.from) + insert + changed.slice(at.to)
    }
    return [changed]
  })
}

function placeOf({ at }: Edit): number {
  return at.in === 'story' ? 0 : at.from
}
