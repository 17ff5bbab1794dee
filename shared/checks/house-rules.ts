import { allMatches } from '../text/all-matches.ts'
import type { Rule } from '../house/rule.ts'
import {
  type CompiledRule,
  isOfParagraphs,
  type Mark,
  marksIn,
  type Part,
  type RuleHit,
  ruleHits,
} from '../house/run-rule.ts'
import { storyHits } from '../house/run-rule-over-story.ts'
import type { Locale } from '../locale.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import { type PreparedStory, perCopy } from './copy.ts'
import { rulePartsIn, rulesOf } from './cues.ts'
import { touches } from './facts.ts'
import type { Anchor, Finding, Severity } from './finding.ts'
import { fingerprint, fingerprintOf } from './fingerprint.ts'
import { perHouse } from './per-house.ts'
import { bodyAnchor, inBody, inField, onStory, replacing, type Said } from './make-finding.ts'

const fixes: Readonly<Record<Locale, (words: string) => string>> = {
  en: (words) => `Write “${words}”`,
  ko: (words) => `‘${words}’로 바꾸기`,
}

/** The check that runs those rules of the house which name it. */
export function ruleCheck(id: Rule['check'], titles: Readonly<Record<Locale, string>>): Check {
  return {
    id,
    scope: 'story',
    run: (story, context) => {
      return outermost([
        ...inParagraphs(story, id, titles, context),
        ...inHeadline(story, id, titles, context),
        ...overall(
          story,
          overStoryOf(context.house).filter(({ rule }) => rule.check === id),
          titles,
          context,
        ),
      ])
    },
  }
}

const gravity: Readonly<Record<Severity, number>> = { note: 0, warning: 1, blocker: 2 }

/**
 * Without the findings on words within those of another that is as grave: two rules say one thing, and the one that
 * shows more of it says it better.
 */
function outermost(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  // How far the words reach of what was seen in each place, by its gravity.
  const reached = new Map<string, number[]>()
  const start = ({ at }: Finding): number => (at.in === 'story' ? -1 : at.from)
  const end = ({ at }: Finding): number => (at.in === 'story' ? -1 : at.to)
  return findings
    .toSorted((one, other) => start(one) - start(other) || end(other) - end(one))
    .filter((finding) => {
      const { at, severity } = finding
      if (at.in === 'story') return true
      const place = at.in === 'body' ? `body ${at.paragraph}` : at.in
      const ends = reached.get(place) ?? [0, 0, 0]
      reached.set(place, ends)
      if (ends.some((reach, grave) => grave >= gravity[severity] && reach >= at.to)) return false
      ends[gravity[severity]] = at.to
      return true
    })
}

/** The rules of paragraphs that may object where none of their words stands. */
const unpromptedOf = perHouse((house) =>
  rulesOf(house).filter(({ rule }) => isOfParagraphs(rule) && speaksOfNothing(rule)),
)

const overStoryOf = perHouse((house) => rulesOf(house).filter(({ rule }) => !isOfParagraphs(rule)))

interface PlacedRuleHit {
  readonly rule: Rule
  readonly hit: RuleHit
}

/** What the rules of paragraphs say of a paragraph. */
const hitsOf = perCopy((copy): readonly PlacedRuleHit[] => {
  const found: PlacedRuleHit[] = []
  const hold = (compiled: CompiledRule, parts: readonly Part[]): void => {
    for (const hit of ruleHits(compiled, copy, parts)) found.push({ rule: compiled.rule, hit })
  }
  const partsFound = rulePartsIn(copy)
  for (const [compiled, parts] of partsFound) if (isOfParagraphs(compiled.rule)) hold(compiled, parts)
  for (const compiled of unpromptedOf(copy.house)) if (!partsFound.has(compiled)) hold(compiled, [])
  return found
})

/** Whether a rule may object where none of its words stands. */
function speaksOfNothing(rule: Rule): boolean {
  return rule.kind === 'capitalization' || (rule.kind === 'occurrence' && rule.least !== undefined)
}

/** Where the wordings of the rules over the story stand in a paragraph; rules of which none does are left out. */
const marksOf = perCopy((copy): ReadonlyMap<CompiledRule, readonly Mark[]> => {
  const marked = new Map<CompiledRule, readonly Mark[]>()
  for (const [compiled, parts] of rulePartsIn(copy)) {
    if (isOfParagraphs(compiled.rule)) continue
    const marks = marksIn(compiled, copy, parts)
    if (marks.length > 0) marked.set(compiled, marks)
  }
  return marked
})

type Titles = Readonly<Record<Locale, string>>

function inParagraphs(
  story: PreparedStory,
  id: Rule['check'],
  titles: Titles,
  { locale }: CheckContext,
): readonly Finding[] {
  const found: Finding[] = []
  for (const paragraph of story.paragraphs) {
    for (const { rule, hit } of hitsOf(paragraph.copy))
      if (rule.check === id) found.push(bodyFinding(rule, paragraph, hit, titles, locale))
  }
  return found
}

function bodyFinding(
  rule: Rule,
  paragraph: { readonly id: string; readonly text: string },
  hit: RuleHit,
  titles: Titles,
  locale: Locale,
  related: readonly Anchor[] = [],
): Finding {
  const said = saidOf(rule, paragraph.text, hit, (span) => bodyAnchor(paragraph, span), titles, locale)
  return {
    ...inBody(rule.check, paragraph, hit, { ...said, related }),
    fingerprint: fingerprint(`${rule.check} ${rule.id}`, paragraph.text, hit.from, hit.to),
    rule: rule.id,
  }
}

function saidOf(
  rule: Rule,
  text: string,
  { from, to, replacement, edit }: RuleHit,
  anchor: (span: Span) => Anchor,
  titles: Titles,
  locale: Locale,
): Said {
  const message = rule.message
    .replaceAll('%s', () => text.slice(from, to))
    .replaceAll('%r', () => replacement ?? '')
  return {
    severity: rule.severity,
    title: titles[locale],
    message,
    ...(rule.why !== undefined && { why: rule.why }),
    fixes: edit
      ? [replacing('replace', fixes[locale](replacement ?? edit.insert), anchor(edit), edit.insert)]
      : [],
  }
}

/** In headlines, single marks quote as well. */
const singleQuotes = /(?<![\p{L}\p{N}])['‘][^'‘’]{1,120}['’](?![\p{L}\p{N}])/gu

function inHeadline(
  story: PreparedStory,
  id: Rule['check'],
  titles: Titles,
  { locale }: CheckContext,
): readonly Finding[] {
  const copy = story.headlineCopy
  if (copy.text === '') return []
  const hits = hitsOf(copy).filter(({ rule }) => rule.check === id)
  if (hits.length === 0) return []
  const quoted = allMatches(copy.text, singleQuotes).map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }))
  return hits
    .filter(({ rule, hit }) => rule.inQuotes || !touches(quoted, hit.from, hit.to))
    .map(({ rule, hit }) => headlineFinding(rule, copy.text, hit, titles, locale))
}

function headlineFinding(rule: Rule, text: string, hit: RuleHit, titles: Titles, locale: Locale): Finding {
  const anchor = ({ from, to }: Span): Anchor => ({ in: 'headline', from, to })
  return {
    ...inField(rule.check, 'headline', text, saidOf(rule, text, hit, anchor, titles, locale), hit),
    fingerprint: fingerprint(`${rule.check} ${rule.id} headline`, text, hit.from, hit.to),
    rule: rule.id,
  }
}

function overall(
  story: PreparedStory,
  rules: readonly CompiledRule[],
  titles: Titles,
  { locale }: CheckContext,
): readonly Finding[] {
  const headline = story.headlineCopy
  const marked = story.paragraphs.map(({ copy }) => ({ copy, marks: marksOf(copy) }))
  return rules.flatMap((compiled) => {
    const { rule } = compiled
    const paragraphs = marked.map(({ copy, marks }) => ({ copy, marks: marks.get(compiled) ?? [] }))
    return storyHits(compiled, { headline, paragraphs }).flatMap((hit): readonly Finding[] => {
      if (hit.place === 'headline') return [headlineFinding(rule, story.headline, hit, titles, locale)]
      const paragraph = hit.place === 'story' ? undefined : story.paragraphs[hit.place]
      if (paragraph) {
        const other = hit.related && story.paragraphs[hit.related.place]
        const related = hit.related && other ? [bodyAnchor(other, hit.related)] : []
        return [bodyFinding(rule, paragraph, hit, titles, locale, related)]
      }
      const said = saidOf(rule, '', hit, () => ({ in: 'story' }), titles, locale)
      const finding = onStory(rule.check, [rule.id], said)
      return [{ ...finding, fingerprint: fingerprintOf(rule.check, rule.id), rule: rule.id }]
    })
  })
}
