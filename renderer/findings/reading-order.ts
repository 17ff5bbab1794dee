import type { Anchor, FieldName, Finding } from '../../shared/checks/finding.ts'
import type { Paragraph } from '../../shared/story/view.ts'

const fieldOrder: readonly FieldName[] = ['slugline', 'dateline', 'headline', 'by']

/**
 * Findings as an eye meets them going down the story: the fields, then the body. What concerns the whole
 * story comes last, with what stands in a paragraph that is gone.
 */
export function inReadingOrder(
  findings: readonly Finding[],
  paragraphs: readonly Paragraph[],
): readonly Finding[] {
  const rows = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const key = (anchor: Anchor): readonly [number, number] => {
    if (anchor.in === 'story') return [Number.MAX_SAFE_INTEGER, 0]
    if (anchor.in !== 'body') return [fieldOrder.indexOf(anchor.in), anchor.from]
    return [fieldOrder.length + (rows.get(anchor.paragraph) ?? Number.MAX_SAFE_INTEGER / 2), anchor.from]
  }
  // A repeat is met where its first place stands, so that it is told in the order it reads.
  const place = ({ at, related }: Finding) => [at, ...related].map(key).reduce(earlier)
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ finding }) => finding)
}

function earlier(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? a : b
}
