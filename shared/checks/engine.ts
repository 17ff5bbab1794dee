import { messageOf } from '../message-of.ts'
import type { Weights } from '../duplicates/weights.ts'
import type { Locale } from '../locale.ts'
import type { Paragraph, StoryView } from '../story/view.ts'
import { textHash } from '../text/hash.ts'
import { createRecent } from '../text/recent.ts'
import { catalogue } from './catalogue.ts'
import type { Check, CheckContext, Report } from './check.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Anchor, Finding } from './finding.ts'

/** Runs checks over stories. Keeps what it found in paragraphs, so that a keystroke re-runs only one. */
export interface Engine {
  check(story: StoryView, locale: Locale): Report
}

export interface EngineOptions {
  /** The clock `Report.took` is read off, in ms. */
  readonly now?: () => number
  /** How many results of paragraph checks are kept. */
  readonly remembered?: number
  /** What words tell in the desk's copy, asked for at each check. */
  readonly weights?: () => Weights | undefined
}

/** An engine for these checks. It holds no more state than its cache, and touches nothing outside. */
export function createEngine(checks: readonly Check[] = catalogue, options: EngineOptions = {}): Engine {
  const { now = Date.now, remembered = 20_000, weights: weightsNow = () => undefined } = options
  const recent = createRecent<Outcome>(remembered)

  function paragraphOutcome(
    check: Check & { scope: 'paragraph' },
    paragraph: Paragraph,
    hash: string,
    context: CheckContext,
  ): Outcome {
    const key = [check.id, context.language, context.locale, paragraph.kind, hash].join('\n')
    // What is kept does not know which paragraph it was of: the same words may stand in several.
    return recent.get(key, () => attempt(() => check.run({ ...paragraph, id: '' }, context)))
  }

  return {
    check(story, locale) {
      const started = now()
      const weights = weightsNow()
      const context: CheckContext = { locale, language: story.language, ...(weights && { weights }) }
      const hashes = story.paragraphs.map(({ text }) => textHash(text))
      const findings: Finding[] = []
      for (const check of checks) {
        if (check.scope === 'story') {
          const outcome = attempt(() => check.run(story, context))
          findings.push(
            ...('failed' in outcome ? [failure(check.id, outcome.failed, locale)] : outcome.findings),
          )
          continue
        }
        let failed: string | undefined
        for (const [index, paragraph] of story.paragraphs.entries()) {
          const outcome = paragraphOutcome(check, paragraph, hashes[index] ?? '', context)
          if ('failed' in outcome) failed ??= outcome.failed
          else for (const finding of outcome.findings) findings.push(placedIn(paragraph.id, finding))
        }
        if (failed !== undefined) findings.push(failure(check.id, failed, locale))
      }
      return {
        findings: distinct(inReadingOrder(findings, story)),
        hashes: Object.fromEntries(story.paragraphs.map(({ id }, index) => [id, hashes[index] ?? ''])),
        took: now() - started,
      }
    },
  }
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

const fieldOrder: readonly Anchor['in'][] = ['story', 'headline', 'slugline', 'by', 'dateline', 'body']

function inReadingOrder(findings: readonly Finding[], story: StoryView): readonly Finding[] {
  const order = new Map(story.paragraphs.map(({ id }, index) => [id, index]))
  const rank = ({ at }: Finding): readonly [number, number, number] => [
    fieldOrder.indexOf(at.in),
    at.in === 'body' ? (order.get(at.paragraph) ?? -1) : -1,
    at.in === 'story' ? 0 : at.from,
  ]
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort(({ rank: one }, { rank: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
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
