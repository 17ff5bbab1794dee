import type { Finding } from '../../shared/checks/finding.ts'
import type { Span } from '../../shared/text/span.ts'

/** A run of a field's text, with the finding that stands in it. */
export interface Stretch {
  readonly text: string
  readonly finding?: Finding
}

/** Divides a field's text at its findings, as `divided` does at spans. */
export function stretches(text: string, findings: readonly Finding[]): readonly Stretch[] {
  const placed = findings.flatMap((finding) =>
    finding.at.in === 'story' || finding.at.in === 'body' ? [] : [{ finding, ...finding.at }],
  )
  return divided(text, placed).map(({ text: run, span }) => ({
    text: run,
    ...(span && { finding: span.finding }),
  }))
}

/**
 * Divides a text at spans, in order and without overlap: where two overlap, the one that begins first keeps its words.
 * Offsets are UTF-16; what lies past the text is cut off.
 */
export function divided<Placed extends Span>(
  text: string,
  spans: readonly Placed[],
): readonly { readonly text: string; readonly span?: Placed }[] {
  const made: { readonly text: string; readonly span?: Placed }[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(span.from, at)
    const end = Math.min(span.to, text.length)
    if (end <= start) continue
    if (start > at) made.push({ text: text.slice(at, start) })
    made.push({ text: text.slice(start, end), span })
    at = end
  }
  if (at < text.length) made.push({ text: text.slice(at) })
  return made
}
