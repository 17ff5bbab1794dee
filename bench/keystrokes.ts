import type { Node } from 'prosemirror-model'
import { canJoin, Transform } from 'prosemirror-transform'
import { analyse } from '../shared/duplicates/analyse.ts'
import { createDetector } from '../shared/duplicates/detector.ts'
import type { AnalysedParagraph } from '../shared/duplicates/passage.ts'
import { schema } from '../shared/story/body.ts'
import { blockText } from '../shared/story/view.ts'
import { quantile } from './statistics.ts'

/**
 * What a keystroke costs the detector in a long story, beside a short one, by turns: 5,000 inserted or deleted
 * letters, splits and joins at random places, each from the changed document to the list of repeats.
 */
export function benchKeystrokes(
  paragraphsOf: (words: number) => readonly string[],
  random: () => number,
  edits = 5000,
): void {
  const short = typist(paragraphsOf(500), random)
  const long = typist(paragraphsOf(50_000), random)
  for (let edit = 0; edit < 5000; edit += 1) {
    short()
    long()
  }
  const ours: number[] = []
  const baseline: number[] = []
  for (let edit = 0; edit < edits; edit += 1) {
    baseline.push(short())
    ours.push(long())
  }
  const µs = (value: number): string => `${(value * 1000).toFixed(0)} µs`
  console.log(`\nKeystrokes at 50,000 words beside 500, ${edits} by turns, garbage collection included`)
  for (const [name, q, goal] of [
    ['p50', 0.5, '≤ 2'],
    ['p99', 0.99, ''],
    ['p99.9', 0.999, 'under 1000 µs'],
  ] as const) {
    const [slow, quick] = [quantile(ours, q), quantile(baseline, q)]
    console.log(
      `${name.padEnd(8)}${µs(slow).padStart(10)}${µs(quick).padStart(10)}${(slow / quick).toFixed(2).padStart(8)}   ${goal}`,
    )
  }
}

/** A story and someone who types in it: each call is one edit, and gives what its detection took, in ms. */
function typist(paragraphs: readonly string[], random: () => number): () => number {
  let doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
  )
  const detector = createDetector()
  let story = Array.from({ length: doc.childCount }, (_, index) => read(doc.child(index)))
  detector.update(story)
  return () => {
    const next = edited(doc, random)
    const begun = performance.now()
    story = inStep(story, doc, next)
    detector.update(story)
    const took = performance.now() - begun
    doc = next
    return took
  }
}

function read(block: Node): AnalysedParagraph {
  return analyse(blockText(block), 'en')
}

/** The analyses of a document's blocks: those of before, but where the document differs. */
function inStep(story: readonly AnalysedParagraph[], before: Node, after: Node): AnalysedParagraph[] {
  const [old, now] = [before.children, after.children]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  return story.toSpliced(head, old.length - tail - head, ...now.slice(head, now.length - tail).map(read))
}

const letters = 'etaoin shrdlu. '

function edited(doc: Node, random: () => number): Node {
  const transform = new Transform(doc)
  const index = Math.floor(random() * doc.childCount)
  let start = 0
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize
  const size = doc.child(index).content.size
  const at = start + 1 + Math.floor(random() * (size + 1))
  const kind = random()
  // As many joins as splits, so that the story stays as it was made.
  if (kind < 0.03 && size > 0) transform.split(at)
  else if (kind < 0.06 && index > 0 && canJoin(doc, start)) transform.join(start)
  else if (kind < 0.5 && at > start + 1) transform.delete(at - 1, at)
  else transform.insert(at, schema.text(letters.charAt(Math.floor(random() * letters.length))))
  return transform.doc
}
