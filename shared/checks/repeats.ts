import { analyse } from '../duplicates/analyse.ts'
import { comparedRuns } from '../duplicates/compared-runs.ts'
import { findRepeats } from '../duplicates/find-repeats.ts'
import type { AnalysedParagraph } from '../duplicates/passage.ts'
import { defaultWeights, type Weights } from '../duplicates/weights.ts'
import type { Repeat, RepeatClass, RepeatPlace } from '../duplicates/repeat.ts'
import type { Locale } from '../locale.ts'
import type { Paragraph } from '../story/view.ts'
import { type Recent, createRecent } from '../text/recent.ts'
import type { Check } from './check.ts'
import type { Anchor, ComparedRun, Edit, Finding, Fix, RepeatDetail, Severity } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { repeatWords } from './repeats.words.ts'
import { removal } from './removal.ts'

const severities: Readonly<Record<RepeatClass, Severity>> = {
  'repeat-paragraph': 'blocker',
  'repeat-sentence': 'blocker',
  'repeat-figures': 'blocker',
  'repeat-near': 'warning',
  'repeat-quote': 'warning',
  'repeat-part': 'warning',
}

// Analysing a paragraph is most of the work and depends on its words alone. Kept: two million characters of
// them, a few hundred stories, or one very long paragraph and not each of its states while it is typed in.
const analysedWith = new WeakMap<Weights, Recent<AnalysedParagraph>>()

function analysedUnder(weights: Weights): Recent<AnalysedParagraph> {
  const known = analysedWith.get(weights)
  if (known) return known
  const recent = createRecent<AnalysedParagraph>(2_000_000, (key) => key.length)
  analysedWith.set(weights, recent)
  return recent
}

/** Passages the story says twice: the findings `repeat-paragraph`, `-sentence`, `-figures`, `-near`, `-quote`, `-part`. */
export const repeats: Check = {
  id: 'repeats',
  scope: 'story',
  run(story, context) {
    const { language, weights = defaultWeights } = context
    const analysed = analysedUnder(weights)
    // Captions and abstracts echo the lede by design; subheads, tables and furniture are no running copy.
    const paragraphs = story.paragraphs.map(({ kind, text }) =>
      kind === 'body'
        ? analysed.get(`${language}\n${text}`, () => analyse(text, language, weights))
        : undefined,
    )
    return findRepeats(paragraphs).repeats.map((repeat) =>
      repeatFinding(repeat, (index) => story.paragraphs[index], context.locale),
    )
  },
}

/** Which of a repeat's two places has the newer words: the later one, unless the other was edited after it. */
export type NewerPlace = 'this' | 'other'

/** What is said of a repeat. `paragraphs` gives them by the indices at which the detector was given them. */
export function repeatFinding(
  repeat: Repeat,
  paragraphs: ParagraphAt,
  locale: Locale,
  newer: NewerPlace = 'this',
): Finding {
  const textOf = ({ paragraph, from, to }: RepeatPlace): string =>
    paragraphs(paragraph)?.text.slice(from, to) ?? ''
  const words = repeatWords[locale]
  const comparison = comparedRuns(repeat, textOf)
  return {
    check: repeat.class,
    severity: severities[repeat.class],
    at: anchorOf(repeat.at, paragraphs),
    related: repeat.related.map((place) => anchorOf(place, paragraphs)),
    title: words.title[repeat.class],
    message: words.message[repeat.class]({
      where: whereFirst(repeat, locale),
      others: repeat.places - 2,
      here: figuresOf(comparison.second),
      there: figuresOf(comparison.first),
    }),
    excerpt: textOf(repeat.at),
    fixes: fixesOf(repeat, comparison, paragraphs, locale, newer),
    fingerprint: fingerprintOf(repeat.class, ...repeat.words, repeat.copy),
    repeat: comparison,
  }
}

/** As much of a paragraph as a finding about it needs, by its index in the story. */
export type ParagraphAt = (index: number) => Pick<Paragraph, 'id' | 'text'> | undefined

function anchorOf({ paragraph, from, to }: RepeatPlace, paragraphs: ParagraphAt): Anchor {
  return { in: 'body', paragraph: paragraphs(paragraph)?.id ?? '', from, to }
}

function whereFirst({ at, related: [first] }: Repeat, locale: Locale): string {
  return repeatWords[locale].where((first?.paragraph ?? 0) + 1, first?.paragraph === at.paragraph)
}

/** The figures that stand against each other, as they are spelled. */
function figuresOf(runs: readonly ComparedRun[]): string {
  return runs.flatMap(({ kind, text }) => (kind.startsWith('figure-') ? [text] : [])).join(', ')
}

function fixesOf(
  repeat: Repeat,
  comparison: RepeatDetail,
  paragraphs: ParagraphAt,
  locale: Locale,
  newer: NewerPlace,
): readonly Fix[] {
  const [first] = repeat.related
  const labels = repeatWords[locale]
  const removeThis = removalOf(repeat.at, paragraphs)
  if (!first) return [{ id: 'remove-this', label: labels.removeThis, edits: [removeThis] }]
  const where = whereFirst(repeat, locale)
  const removals: readonly Fix[] = [
    { id: 'remove-this', label: labels.removeThis, edits: [removeThis] },
    { id: 'remove-other', label: labels.removeOther(where), edits: [removalOf(first, paragraphs)] },
  ]
  if (!merged.has(repeat.class)) return removals
  const { at } = repeat
  const newerWords = paragraphs(at.paragraph)?.text.slice(at.from, at.to) ?? ''
  return [
    ...removals,
    {
      id: 'merge',
      label: labels.merge[newer](keptWords(newer === 'this' ? comparison.second : comparison.first), where),
      // What is left stands at the earlier place, where the story first needs it.
      edits:
        newer === 'this'
          ? [
              {
                at: anchorOf(first, paragraphs),
                insert: newerWords,
                source: anchorOf(at, paragraphs),
              },
              removeThis,
            ]
          : [removeThis],
    },
  ]
}

/** The classes whose two places differ as an old version and a new one do. Of copies, one is removed. */
const merged: ReadonlySet<RepeatClass> = new Set(['repeat-near', 'repeat-figures', 'repeat-part'])

/** UTF-16 units: what a button has room for. */
const longestKept = 36

/** What tells the kept words from those that go: the figures, or else the first words of its own. */
function keptWords(runs: readonly ComparedRun[]): string {
  const figures = figuresOf(runs)
  const kept = figures === '' ? (runs.find(({ kind }) => kind !== 'same')?.text ?? '') : figures
  return kept.length <= longestKept ? kept : `${kept.slice(0, longestKept - 1).trimEnd()}…`
}

function removalOf(place: RepeatPlace, paragraphs: ParagraphAt): Edit {
  const { text = '', id = '' } = paragraphs(place.paragraph) ?? {}
  return { at: { in: 'body', paragraph: id, ...removal(text, place) }, insert: '' }
}
