import { analyse } from '../duplicates/analyse.ts'
import { comparedRuns } from '../duplicates/compared-runs.ts'
import { findRepeats } from '../duplicates/find-repeats.ts'
import type { AnalysedParagraph } from '../duplicates/passage.ts'
import type { Repeat, RepeatClass, RepeatPlace } from '../duplicates/repeat.ts'
import type { Locale } from '../locale.ts'
import type { StoryView } from '../story/view.ts'
import { createRecent } from '../text/recent.ts'
import type { Check, CheckContext } from './check.ts'
import type { Anchor, ComparedRun, Edit, Finding, Fix, Severity } from './finding.ts'
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
const analysed = createRecent<AnalysedParagraph>(2_000_000, (key) => key.length)

/** Passages the story says twice: the findings `repeat-paragraph`, `-sentence`, `-figures`, `-near`, `-quote`, `-part`. */
export const repeats: Check = {
  id: 'repeats',
  scope: 'story',
  run(story, context) {
    // Captions and abstracts echo the lede by design; subheads, tables and furniture are no running copy.
    const paragraphs = story.paragraphs.map(({ kind, text }) =>
      kind === 'body'
        ? analysed.get(`${context.language}\n${text}`, () => analyse(text, context.language))
        : undefined,
    )
    return findRepeats(paragraphs).repeats.map((repeat) => toFinding(repeat, story, context))
  },
}

function toFinding(repeat: Repeat, story: StoryView, { locale }: CheckContext): Finding {
  const textOf = ({ paragraph, from, to }: RepeatPlace): string =>
    story.paragraphs[paragraph]?.text.slice(from, to) ?? ''
  const words = repeatWords[locale]
  const comparison = comparedRuns(repeat, textOf)
  const [first] = repeat.related
  return {
    check: repeat.class,
    severity: severities[repeat.class],
    at: anchorOf(repeat.at, story),
    related: repeat.related.map((place) => anchorOf(place, story)),
    title: words.title[repeat.class],
    message: words.message[repeat.class]({
      where: words.where((first?.paragraph ?? 0) + 1, first?.paragraph === repeat.at.paragraph),
      others: repeat.places - 2,
      here: figuresOf(comparison.second),
      there: figuresOf(comparison.first),
    }),
    excerpt: textOf(repeat.at),
    fixes: fixesOf(repeat, story, locale),
    fingerprint: fingerprintOf(repeat.class, ...repeat.words, repeat.copy),
    repeat: comparison,
  }
}

function anchorOf({ paragraph, from, to }: RepeatPlace, story: StoryView): Anchor {
  return { in: 'body', paragraph: story.paragraphs[paragraph]?.id ?? '', from, to }
}

/** The figures that stand against each other, as they are spelled. */
function figuresOf(runs: readonly ComparedRun[]): string {
  return runs.flatMap(({ kind, text }) => (kind.startsWith('figure-') ? [text] : [])).join(', ')
}

function fixesOf(repeat: Repeat, story: StoryView, locale: Locale): readonly Fix[] {
  const [first] = repeat.related
  const labels = repeatWords[locale]
  return [
    { id: 'remove-this', label: labels.removeThis, edits: [removalOf(repeat.at, story)] },
    ...(first
      ? [
          {
            id: 'remove-other',
            label: labels.removeOther(
              labels.where(first.paragraph + 1, first.paragraph === repeat.at.paragraph),
            ),
            edits: [removalOf(first, story)],
          },
        ]
      : []),
  ]
}

function removalOf(place: RepeatPlace, story: StoryView): Edit {
  const { text = '', id = '' } = story.paragraphs[place.paragraph] ?? {}
  return { at: { in: 'body', paragraph: id, ...removal(text, place) }, insert: '' }
}
