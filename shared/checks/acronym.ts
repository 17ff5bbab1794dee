import type { Locale } from '../locale.ts'
import { type Explanation, explanations, initialsOfNames, type Mention, mentions } from '../text/acronyms.ts'
import type { Check, CheckContext } from './check.ts'
import { type PreparedStory, perCopy } from './copy.ts'
import type { Anchor, Finding, Fix } from './finding.ts'
import { fingerprint } from './fingerprint.ts'

interface AcronymWords {
  readonly early: string
  readonly twice: string
  earlyMessage(letters: string, paragraph: number): string
  twiceMessage(letters: string, paragraph: number): string
  fix(letters: string): string
}

const words: Readonly<Record<Locale, AcronymWords>> = {
  en: {
    early: 'Used before it is explained',
    twice: 'Explained twice',
    earlyMessage: (letters, paragraph) =>
      `${letters} is used here but only explained in paragraph ${paragraph}.`,
    twiceMessage: (letters, paragraph) => `${letters} was already explained in paragraph ${paragraph}.`,
    fix: (letters) => `Leave only ${letters}`,
  },
  ko: {
    early: '설명보다 먼저 쓴 약어',
    twice: '두 번 설명한 약어',
    earlyMessage: (letters, paragraph) => `약어 ${letters}의 설명이 뒤쪽 ${paragraph}번째 문단에야 나옵니다.`,
    twiceMessage: (letters, paragraph) => `약어 ${letters}의 설명이 이미 ${paragraph}번째 문단에 있습니다.`,
    fix: (letters) => `${letters}만 남기기`,
  },
}

/** Acronyms that every reader knows: they may stand before their names. */
const wellKnown: ReadonlySet<string> = new Set(
  (
    'US UN EU UK NATO USA USSR UAE AIDS HIV COVID FBI CIA BBC CNN NASA OPEC IMF GDP CEO CFO TV DVD DNA ID AI IT PR ' +
    'VIP NGO MP MPS PM OK AM UNICEF UNESCO FIFA UEFA NBA NFL IBM BMW GM KGB PLO IRA GMT EST EDT KST'
  ).split(' '),
)

const explanationsIn = perCopy(({ text, language }) => explanations(text, language))
const mentionsIn = perCopy(({ text }) => mentions(text))
const initialsIn = perCopy(({ text }) => initialsOfNames(text))

interface Placed<What> {
  readonly paragraph: number
  readonly what: What
}

/** An acronym used before the story explains it, or explained again where it was explained before. */
export const acronym: Check = {
  id: 'acronym',
  scope: 'story',
  run(story, context) {
    const explained = new Map<string, Placed<Explanation>[]>()
    const used = new Map<string, Placed<Mention>>()
    for (const [paragraph, { kind, copy }] of story.paragraphs.entries()) {
      if (kind !== 'body') continue
      for (const what of explanationsIn(copy)) {
        const known = explained.get(what.letters)
        if (known) known.push({ paragraph, what })
        else explained.set(what.letters, [{ paragraph, what }])
      }
      for (const what of mentionsIn(copy)) {
        if (!used.has(what.letters)) used.set(what.letters, { paragraph, what })
      }
    }
    // Few stories come to this, and reading all names is the dearest part.
    let names: ReadonlyMap<string, Placed<number>> | undefined
    const firstNames = () => (names ??= namesOf(story))
    return [...explained].flatMap(([letters, all]) => {
      const [first, ...later] = all
      if (!first) return []
      const mention = used.get(letters)
      const early =
        mention && isEarly(mention, first, firstNames) ? [tooEarly(mention, first, story, context)] : []
      return [...early, ...later.flatMap((again) => explainedAgain(first, again, story, context))]
    })
  },
}

function isEarly(
  use: Placed<Mention>,
  first: Placed<Explanation>,
  firstNames: () => ReadonlyMap<string, Placed<number>>,
): boolean {
  if (wellKnown.has(use.what.letters)) return false
  const apart = first.paragraph - use.paragraph
  if (apart < 0 || (apart === 0 && use.what.from >= first.what.sentence.from)) return false
  const named = firstNames().get(use.what.letters)
  return (
    named === undefined ||
    named.paragraph > use.paragraph ||
    (named.paragraph === use.paragraph && named.what > use.what.from)
  )
}

/** What each name of the story could be shortened to, and where the first such name stands. */
function namesOf({ paragraphs }: PreparedStory): ReadonlyMap<string, Placed<number>> {
  const first = new Map<string, Placed<number>>()
  for (const [paragraph, { kind, copy }] of paragraphs.entries()) {
    if (kind !== 'body') continue
    for (const [letters, what] of initialsIn(copy)) {
      if (!first.has(letters)) first.set(letters, { paragraph, what })
    }
  }
  return first
}

function anchor(story: PreparedStory, paragraph: number, { from, to }: { from: number; to: number }): Anchor {
  return { in: 'body', paragraph: story.paragraphs[paragraph]?.id ?? '', from, to }
}

function tooEarly(
  use: Placed<Mention>,
  first: Placed<Explanation>,
  story: PreparedStory,
  { locale }: CheckContext,
): Finding {
  const text = story.paragraphs[use.paragraph]?.text ?? ''
  const { letters, from, to } = use.what
  return {
    check: 'acronym',
    severity: 'warning',
    at: anchor(story, use.paragraph, use.what),
    related: [anchor(story, first.paragraph, first.what)],
    title: words[locale].early,
    message: words[locale].earlyMessage(letters, first.paragraph + 1),
    excerpt: text.slice(from, to),
    fixes: [],
    fingerprint: fingerprint('acronym', text, from, to),
  }
}

function explainedAgain(
  first: Placed<Explanation>,
  again: Placed<Explanation>,
  story: PreparedStory,
  { locale }: CheckContext,
): readonly Finding[] {
  // The same sentence twice is a repeat, and says so itself.
  if (again.what.quoted || again.what.sentence.words === first.what.sentence.words) return []
  const text = story.paragraphs[again.paragraph]?.text ?? ''
  const { letters, from, to, whole } = again.what
  const fixes: readonly Fix[] = whole
    ? [
        {
          id: 'shorten',
          label: words[locale].fix(letters),
          edits: [{ at: anchor(story, again.paragraph, whole), insert: letters }],
        },
      ]
    : []
  return [
    {
      check: 'acronym',
      severity: 'warning',
      at: anchor(story, again.paragraph, again.what),
      related: [anchor(story, first.paragraph, first.what)],
      title: words[locale].twice,
      message: words[locale].twiceMessage(letters, first.paragraph + 1),
      excerpt: text.slice(from, to),
      fixes,
      fingerprint: fingerprint('acronym', text, from, to),
    },
  ]
}
