import type { Node } from 'prosemirror-model'
import { distinct } from '../../shared/checks/engine.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { type NewerPlace, repeatFinding } from '../../shared/checks/repeats.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { createDetector } from '../../shared/duplicates/detector.ts'
import type { AnalysedParagraph } from '../../shared/duplicates/passage.ts'
import type { Repeat, RepeatPlace } from '../../shared/duplicates/repeat.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import type { Locale } from '../../shared/locale.ts'
import { cachedParagraph } from './paragraph-cache.ts'
import { blocksOf, sameBlocks } from './text-blocks.ts'

/** How a story is read for repeats. */
export interface Reading {
  /** The story's language, BCP 47. */
  readonly language: string
  /** The language of what is said about it. */
  readonly locale: Locale
  /** What words tell in the desk's copy; what they tell anywhere where it is not given. */
  readonly weights?: Weights
}

/** A repeat of the document, and what is said of it. */
export interface FoundRepeat {
  readonly repeat: Repeat
  /** As the check alone words it; `finding` has a fingerprint that no other has. */
  readonly said: Finding
  readonly finding: Finding
}

/** The repeats of one document. Never changed: another document has others. */
export interface LiveRepeats {
  readonly reading: Reading
  readonly blocks: readonly Node[]
  readonly analysed: readonly (AnalysedParagraph | undefined)[]
  /** As the detector gave them. */
  readonly repeats: readonly Repeat[]
  /** In reading order of their later places. The same array where nothing of it has changed. */
  readonly found: readonly FoundRepeat[]
}

/** Finds the repeats of a document; `before` are those of the document that it was made of. */
export type RepeatReader = (doc: Node, reading: Reading, before: LiveRepeats | undefined) => LiveRepeats

/**
 * A reader with a detector of its own. What it gives depends on its arguments alone: the detector is given
 * every paragraph each time, and only told how many it has seen where the last document was `before`.
 */
export function createRepeatReader(): RepeatReader {
  const detector = createDetector()
  let last: LiveRepeats['analysed'] | undefined
  /** How many edits there have been in this sitting. */
  let edits = 0
  return (doc, reading, before) => {
    const blocks = blocksOf(doc)
    const base = before && isReadAlike(before.reading, reading) ? before : undefined
    const ends = sameBlocks(base?.blocks ?? none, blocks)
    const analysed = spliced(base?.analysed ?? [], ends, blocks, (block) => analysedBlock(block, reading))
    const repeats = detector.update(analysed, base && base.analysed === last ? ends : undefined)
    last = analysed
    if (base) noteWritten(base, ends, blocks, analysed, (edits += 1))
    const story: LiveRepeats = { reading, blocks, analysed, repeats, found: [] }
    // Of paragraphs with repeats none was edited, where the detector gives the list it gave before.
    if (base && base.repeats === repeats && base.reading.locale === reading.locale)
      return { ...story, found: base.found }
    return { ...story, found: foundIn(story, repeats, before) }
  }
}

const none: readonly Node[] = []

/** Whether what was made of a paragraph under one reading still holds under the other. */
function isReadAlike(one: Reading, other: Reading): boolean {
  return one.language === other.language && one.weights === other.weights
}

interface Ends {
  readonly head: number
  readonly tail: number
}

/** What belongs to each block: at both ends what it was before, and between them made anew. */
function spliced<Item>(
  before: readonly Item[],
  { head, tail }: Ends,
  blocks: readonly Node[],
  make: (block: Node) => Item,
): readonly Item[] {
  const [only] = blocks.length === head + tail + 1 ? blocks.slice(head, head + 1) : []
  // A keystroke, nearly always: one list is made for it, and no other.
  if (only && before.length === blocks.length) return before.with(head, make(only))
  return [
    ...before.slice(0, head),
    ...blocks.slice(head, blocks.length - tail).map(make),
    ...before.slice(before.length - tail),
  ]
}

/** A block as the detector sees it; undefined where it takes no part. Blocks that stay are not read again. */
function analysedBlock(block: Node, { language, weights }: Reading): AnalysedParagraph | undefined {
  const { kind, text } = cachedParagraph(block, 0)
  return kind === 'body' ? analyse(text, language, weights) : undefined
}

/**
 * Which edit of the sitting wrote each sentence of a block, from 1; 0, or nothing, is what the sitting began
 * with. A block is made by one edit, so that what is noted of it once always holds.
 */
const writtenIn = new WeakMap<Node, readonly number[]>()

/** Notes of each new block which of its sentences this edit wrote: those that stood in none of the replaced ones. */
function noteWritten(
  before: LiveRepeats,
  { head, tail }: Ends,
  blocks: readonly Node[],
  analysed: LiveRepeats['analysed'],
  edit: number,
): void {
  const known = new Map<number, number>()
  for (let index = head; index < before.blocks.length - tail; index += 1) {
    const block = before.blocks[index]
    const orders = block && writtenIn.get(block)
    for (const [place, { exact }] of (before.analysed[index]?.sentences ?? []).entries()) {
      known.set(exact, orders?.[place] ?? 0)
    }
  }
  for (let index = head; index < blocks.length - tail; index += 1) {
    const block = blocks[index]
    const sentences = analysed[index]?.sentences
    if (!block || !sentences || writtenIn.has(block)) continue
    writtenIn.set(
      block,
      sentences.map(({ exact }) => known.get(exact) ?? edit),
    )
  }
}

function foundIn(
  story: LiveRepeats,
  repeats: readonly Repeat[],
  before: LiveRepeats | undefined,
): readonly FoundRepeat[] {
  const { locale } = story.reading
  const old = before?.reading.locale === locale ? before.found : []
  const paragraphAt = (index: number) => {
    const block = story.blocks[index]
    return block && cachedParagraph(block, index)
  }
  const isKnown = (known: FoundRepeat | undefined, repeat: Repeat): known is FoundRepeat =>
    known !== undefined &&
    before !== undefined &&
    isUnchanged(known.repeat, repeat, before.blocks, story.blocks)
  if (old.length === repeats.length && repeats.every((repeat, index) => isKnown(old[index], repeat)))
    return old
  const found = repeats.map((repeat, index): FoundRepeat => {
    // In reading order, what an edit leaves alone stands as far from one end as before.
    for (const at of [index, index + old.length - repeats.length]) {
      const known = old[at]
      if (isKnown(known, repeat)) return { ...known, repeat }
    }
    const said = repeatFinding(repeat, paragraphAt, locale, newerPlace(repeat, story))
    return { repeat, said, finding: said }
  })
  const told = distinct(found.map(({ said }) => said))
  return found.map((one, index) => {
    const finding = told[index] ?? one.said
    return finding.fingerprint === one.finding.fingerprint ? one : { ...one, finding }
  })
}

/** Whether all that is said of a repeat still holds: its words, and where they stand. */
function isUnchanged(
  old: Repeat,
  repeat: Repeat,
  oldBlocks: readonly Node[],
  blocks: readonly Node[],
): boolean {
  const isSame = (one: RepeatPlace, other: RepeatPlace | undefined): boolean =>
    one.paragraph === other?.paragraph &&
    one.from === other.from &&
    one.to === other.to &&
    blocks[one.paragraph] === oldBlocks[one.paragraph]
  return (
    old.class === repeat.class &&
    old.words[0] === repeat.words[0] &&
    old.words[1] === repeat.words[1] &&
    old.copy === repeat.copy &&
    old.places === repeat.places &&
    old.score === repeat.score &&
    // What they have in common follows from the words of both.
    old.difference?.first === repeat.difference?.first &&
    old.difference?.second === repeat.difference?.second &&
    isSame(repeat.at, old.at) &&
    old.related.length === repeat.related.length &&
    repeat.related.every((place, index) => isSame(place, old.related[index]))
  )
}

/** The place that was edited last; the later one where neither was. */
function newerPlace({ at, related: [first] }: Repeat, story: LiveRepeats): NewerPlace {
  return first && writtenAt(first, story) > writtenAt(at, story) ? 'other' : 'this'
}

function writtenAt({ paragraph, from, to }: RepeatPlace, { blocks, analysed }: LiveRepeats): number {
  const block = blocks[paragraph]
  const orders = block && writtenIn.get(block)
  if (!orders) return 0
  let latest = 0
  for (const [index, { span }] of (analysed[paragraph]?.sentences ?? []).entries()) {
    if (span.from < to && span.to > from) latest = Math.max(latest, orders[index] ?? 0)
  }
  return latest
}
