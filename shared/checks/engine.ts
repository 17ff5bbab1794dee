import { messageOf } from '../message-of.ts'
import type { Weights } from '../duplicates/weights.ts'
import type { Locale } from '../locale.ts'
import type { House } from '../house/house.ts'
import { houseFor } from '../house/house-for.ts'
import { startingHouses } from '../house/shipped.ts'
import type { Spellers } from '../spelling/speller.ts'
import type { StoryView } from '../story/view.ts'
import { stableJson } from '../story/canonical.ts'
import { textHash } from '../text/hash.ts'
import { type Recent, createRecent } from '../text/recent.ts'
import { catalogue } from './catalogue.ts'
import type { Check, CheckContext, Report } from './check.ts'
import type { Copy, PreparedStory } from './copy.ts'
import { readability } from './readability.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Anchor, Finding } from './finding.ts'

/** Runs checks over stories. Keeps what it found in paragraphs, so that a keystroke re-runs only one. */
export interface Engine {
  check(story: StoryView, locale: Locale): Report
}

export interface EngineOptions {
  /** The clock `Report.took` is read off, in ms. */
  readonly now?: () => number
  /** How many paragraphs' results are kept. */
  readonly remembered?: number
  /** What words tell in the desk's copy, asked for at each check. */
  readonly weights?: () => Weights | undefined
  /** The desk's houses, asked for at each check; those shipped where it is not given. */
  readonly houses?: () => readonly House[]
  /** The dictionaries; without them nothing is said of spelling. */
  readonly spellers?: Spellers
}

/** An engine for these checks. It holds no more state than its cache, and touches nothing outside. */
export function createEngine(checks: readonly Check[] = catalogue, options: EngineOptions = {}): Engine {
  const { now = Date.now, remembered = 5000, spellers } = options
  const { weights: weightsNow = () => undefined, houses: housesNow = () => startingHouses } = options
  const memories = new WeakMap<House, Recent<Prepared>>()

  /** A house's paragraphs are remembered with the house: when its style changes, they are read again. */
  function rememberedUnder(house: House): Recent<Prepared> {
    const known = memories.get(house)
    if (known) return known
    const recent = createRecent<Prepared>(remembered)
    memories.set(house, recent)
    return recent
  }

  return {
    check(story, locale) {
      const started = now()
      const weights = weightsNow()
      const { language } = story
      const house = houseFor(housesNow(), language)
      const speller = spellers?.for(language)
      const context: CheckContext = {
        locale,
        language,
        house,
        ...(weights && { weights }),
        ...(speller && { speller }),
      }
      const off = new Set(house.off)
      const running = checks.filter(({ id }) => !off.has(id))
      const recent = rememberedUnder(house)
      const hashes = story.paragraphs.map(({ text }) => textHash(text))
      const fresh: Prepared[] = []
      const prepared = story.paragraphs.map(({ kind, text }, index) =>
        recent.get([language, locale, kind, hashes[index]].join('\n'), () => {
          const made: Prepared = { copy: { kind, text, language, house }, outcomes: [] }
          fresh.push(made)
          return made
        }),
      )
      const headline = recent.get([language, story.headline].join('\n'), () => ({
        copy: { kind: 'subhead', text: story.headline, language, house },
        outcomes: [],
      }))
      readAll(fresh, running, context)
      const findings: Finding[] = []
      const failures = new Map<string, string>()
      for (const [index, { outcomes }] of prepared.entries()) {
        const id = story.paragraphs[index]?.id ?? ''
        for (const { check, outcome } of outcomes) {
          if ('failed' in outcome) failures.set(check, outcome.failed)
          else for (const finding of outcome.findings) findings.push(placedIn(id, finding))
        }
      }
      const whole: PreparedStory = {
        ...story,
        headlineCopy: headline.copy,
        paragraphs: story.paragraphs.map((paragraph, index) => ({
          ...paragraph,
          copy: prepared[index]?.copy ?? { ...paragraph, language, house },
        })),
      }
      for (const check of running) {
        if (check.scope !== 'story') continue
        const outcome = attempt(() => check.run(whole, context))
        if ('failed' in outcome) failures.set(check.id, outcome.failed)
        else findings.push(...outcome.findings)
      }
      for (const { id } of running) {
        const why = failures.get(id)
        if (why !== undefined) findings.push(failure(id, why, locale))
      }
      return {
        findings: distinct(inReadingOrder(findings, story, running).map((finding) => graded(finding, house))),
        hashes: Object.fromEntries(story.paragraphs.map(({ id }, index) => [id, hashes[index] ?? ''])),
        readability: readability(prepared.map(({ copy }) => copy)),
        ruleset: rulesetOf(house),
        pending: spellers?.pending(language, locale) ?? [],
        took: now() - started,
      }
    },
  }
}

const rulesets = new WeakMap<House, string>()

/** The name of a house's style as it is now: another rule makes another name. */
function rulesetOf(house: House): string {
  const known = rulesets.get(house)
  if (known !== undefined) return known
  const ruleset = `${house.id} ${textHash(stableJson(house))}`
  rulesets.set(house, ruleset)
  return ruleset
}

/** A paragraph's words, and what the paragraph checks say of them; those with nothing to say are left out. */
interface Prepared {
  readonly copy: Copy
  readonly outcomes: { readonly check: string; readonly outcome: Outcome }[]
}

/** Runs the paragraph checks on paragraphs: one check over all of them after another, while what it does is at hand. */
function readAll(fresh: readonly Prepared[], checks: readonly Check[], context: CheckContext): void {
  for (const check of checks) {
    if (check.scope !== 'paragraph') continue
    for (const { copy, outcomes } of fresh) {
      const outcome = attempt(() => check.run(copy, context))
      if ('failed' in outcome || outcome.findings.length > 0) outcomes.push({ check: check.id, outcome })
    }
  }
}

/** A finding with the grade that the house gives its check. */
function graded(finding: Finding, { grades }: House): Finding {
  const severity = grades[finding.check]
  return severity === undefined ? finding : { ...finding, severity }
}

type Outcome = { readonly findings: readonly Finding[] } | { readonly failed: string }

function attempt(run: () => readonly Finding[]): Outcome {
  try {
    return { findings: run() }
  } catch (error) {
    return { failed: messageOf(error) }
  }
}

const failed = {
  en: (check: string, why: string) => `The check “${check}” failed and found nothing: ${why}`,
  ko: (check: string, why: string) => `‘${check}’ 검사가 실패해 아무것도 찾지 못했습니다: ${why}`,
}

const failedTitle = { en: 'A check failed', ko: '검사 실패' }

/** A check that fails says so in the report: an empty report would read as clean copy. */
function failure(check: string, why: string, locale: Locale): Finding {
  return {
    check: 'check-failed',
    severity: 'note',
    at: { in: 'story' },
    related: [],
    title: failedTitle[locale],
    message: failed[locale](check, why),
    excerpt: '',
    fixes: [],
    fingerprint: fingerprintOf('check-failed', check),
  }
}

function placedIn(paragraph: string, finding: Finding): Finding {
  const place = (anchor: Anchor): Anchor => (anchor.in === 'body' ? { ...anchor, paragraph } : anchor)
  return {
    ...finding,
    at: place(finding.at),
    related: finding.related.map(place),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, at: place(edit.at) })),
    })),
  }
}

/** The catalogue's order settles which of two findings on the same spot comes first. */
const fieldOrder: readonly Anchor['in'][] = ['story', 'headline', 'slugline', 'by', 'dateline', 'body']

function inReadingOrder(
  findings: readonly Finding[],
  story: StoryView,
  checks: readonly Check[],
): readonly Finding[] {
  const place = new Map(checks.map(({ id }, index) => [id, index]))
  const order = new Map(story.paragraphs.map(({ id }, index) => [id, index]))
  const rank = ({ at, check }: Finding): readonly [number, number, number, number] => [
    fieldOrder.indexOf(at.in),
    at.in === 'body' ? (order.get(at.paragraph) ?? -1) : -1,
    at.in === 'story' ? 0 : at.from,
    place.get(check) ?? -1,
  ]
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort(
      ({ rank: one }, { rank: other }) =>
        one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3],
    )
    .map(({ finding }) => finding)
}

/** Gives each finding a fingerprint of its own: of those that read alike, the second gets `~2`, and so on. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}~${count}` }
  })
}
