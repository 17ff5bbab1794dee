import type { Finding } from '../../shared/checks/finding.ts'

/**
 * A key for the card of each finding, by what it says of which words: a finding keeps its card, and with it the click
 * that is on its way, where words typed beside it give it another fingerprint.
 */
export function cardKeys(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const { at, check, excerpt } = finding
      const place = at.in === 'body' ? at.paragraph : at.in
      const about = [check, place, excerpt].join('\n')
      const count = (counts.get(about) ?? 0) + 1
      counts.set(about, count)
      return [finding, `${about}\n${count}`]
    }),
  )
}
