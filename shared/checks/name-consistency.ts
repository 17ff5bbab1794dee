import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import { type Copy, type PreparedStory, perCopy } from './copy.ts'
import { type NeverForm, neverFormsIn } from './cues.ts'
import { masksOf, touches } from './facts.ts'
import type { Anchor, Finding } from './finding.ts'
import { bodyAnchor, inBody, inField, type Said } from './make-finding.ts'
import { consistencyWords } from './name-consistency.words.ts'
import { nameLanguage } from './name-facts.ts'
import { nearEnglishNames, nearKoreanNames, type TwoForms } from './near-names.ts'

/** Where a form stands: in the headline, or in a paragraph. */
export interface FormPlace extends Span {
  readonly copy: Copy
  /** The paragraph's id; undefined for the headline. */
  readonly paragraph: string | undefined
}

/** The forms in a paragraph that its house never uses, each with its places. */
const neverIn = perCopy((copy) =>
  neverFormsIn(copy).map((never) => ({
    never,
    places: placesOf(copy, never.form),
  })),
)

function placesOf(copy: Copy, form: string): readonly Span[] {
  const { text } = copy
  const masks = masksOf(copy)
  const places: Span[] = []
  for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + form.length)) {
    const to = from + form.length
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text.charAt(from - 1)) &&
      // A Korean particle follows without a space.
      (/[가-힣]$/.test(form) || !/[\p{L}\p{N}]/u.test(text.charAt(to)))
    if (isWhole && !touches(masks, from, to)) places.push({ from, to })
  }
  return places
}

/** A form of a name that the house lists as wrong; two forms of what looks like one name. */
export const nameConsistency: Check = {
  id: 'name-consistency',
  scope: 'story',
  run(story, context) {
    const copies = copiesOf(story)
    const never = neverFindings(copies, context)
    const language = nameLanguage(context.language)
    if (language === undefined) return never.map(({ finding }) => finding)
    const told = new Set(never.map(({ form }) => form))
    const pairs = language === 'en' ? nearEnglishNames(copies, context) : nearKoreanNames(copies, context)
    return [
      ...never.map(({ finding }) => finding),
      ...pairs
        .filter(({ wrong, right }) => ![...told].some((form) => form.includes(wrong) || form.includes(right)))
        .map((pair) => twoForms(pair, context)),
    ]
  },
}

/** A copy of the story, and where it stands. */
export interface StoryCopy {
  readonly copy: Copy
  readonly paragraph: string | undefined
}

function copiesOf({ headlineCopy, paragraphs }: PreparedStory): readonly StoryCopy[] {
  return [
    ...paragraphs
      .filter(({ kind }) => kind !== 'furniture' && kind !== 'tabular')
      .map(({ id, copy }) => ({ copy, paragraph: id })),
    ...(headlineCopy.text === '' ? [] : [{ copy: headlineCopy, paragraph: undefined }]),
  ]
}

function anchorOf({ copy, paragraph, from, to }: FormPlace): Anchor {
  return paragraph === undefined
    ? { in: 'headline', from, to }
    : bodyAnchor({ id: paragraph, text: copy.text }, { from, to })
}

function findingAt({ copy, paragraph, from, to }: FormPlace, said: Said): Finding {
  return paragraph === undefined
    ? inField('name-consistency', 'headline', copy.text, said, { from, to })
    : inBody('name-consistency', { id: paragraph, text: copy.text }, { from, to }, said)
}

function neverFindings(
  copies: readonly StoryCopy[],
  { locale }: CheckContext,
): readonly { readonly form: string; readonly finding: Finding }[] {
  const byForm = new Map<NeverForm, FormPlace[]>()
  for (const { copy, paragraph } of copies) {
    for (const { never, places } of neverIn(copy)) {
      const known = byForm.get(never) ?? []
      known.push(...places.map((place) => ({ ...place, copy, paragraph })))
      byForm.set(never, known)
    }
  }
  const said = consistencyWords[locale]
  return [...byForm].flatMap(([{ form, name }, places]) => {
    const [first, ...others] = places
    if (!first) return []
    const finding = findingAt(first, {
      severity: 'blocker',
      title: said.never,
      message: said.neverMessage(form, name),
      why: said.neverWhy,
      related: others.map(anchorOf),
      fixes: [oneForm(places, insteadOf(form, name), locale)],
    })
    return [{ form, finding }]
  })
}

/** A surname written wrong is put right alone: 뿌틴 is 푸틴, not 블라디미르 푸틴. */
function insteadOf(form: string, name: string): string {
  return form.includes(' ') ? name : (name.split(' ').at(-1) ?? name)
}

function twoForms({ wrong, right, places, other }: TwoForms, { locale }: CheckContext): Finding {
  const said = consistencyWords[locale]
  const [first] = places
  return findingAt(first, {
    severity: 'warning',
    title: other ? said.two : said.never,
    message: other ? said.twoMessage(wrong, right) : said.houseMessage(wrong, right),
    why: other ? said.twoWhy : said.houseWhy,
    related: other ? [anchorOf(other)] : [],
    fixes: [oneForm(places, right, locale)],
  })
}

function oneForm(places: readonly FormPlace[], name: string, locale: CheckContext['locale']) {
  return {
    id: 'one-form',
    label: consistencyWords[locale].write(name, places.length),
    edits: places.map((place) => ({ at: anchorOf(place), insert: name })),
  }
}
