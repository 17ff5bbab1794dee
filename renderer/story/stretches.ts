import type { Finding } from '../../shared/checks/finding.ts'

/** A run of a field's text, with the finding that stands in it. */
export interface Stretch {
  readonly text: string
  readonly finding?: Finding
}

/**
 * Divides a field's text at its findings, in order and without overlap: where two overlap, the one that
 * begins first keeps its words. Offsets are UTF-16; what lies past the text is cut off.
 */
export function stretches(text: string, findings: readonly Finding[]): readonly Stretch[] {
  const made: Stretch[] = []
  let at = 0
  const placed = findings.flatMap((finding) =>
    finding.at.in === 'story' || finding.at.in === 'body' ? [] : [{ finding, ...finding.at }],
  )
  for (const { finding, from, to } of placed.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(from, at)
    const end = Math.min(to, text.length)
    if (end <= start) continue
    if (start > at) made.push({ text: text.slice(at, start) })
    made.push({ text: text.slice(start, end), finding })
    at = end
  }
  if (at < text.length) made.push({ text: text.slice(at) })
  return made
}
