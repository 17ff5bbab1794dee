import type { Node } from 'prosemirror-model'
import { Decoration, type DecorationSet } from 'prosemirror-view'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import type { RepeatPlace } from '../../shared/duplicates/repeat.ts'
import { type PlacedBlock, textBlocks } from '../../shared/story/view.ts'
import type { FoundRepeat } from './live-repeats.ts'
import { paragraphId } from './paragraph-ids.ts'
import { blockStarts } from './text-blocks.ts'

/** What a decoration of a finding carries. Plain values, so that an equal mark is not drawn again. */
export interface MarkSpec {
  readonly fingerprint: string
  /** 0 where the finding stands, n for the nth of its related places; `figurePlace` for a figure within one. */
  readonly place: number
  readonly look: string
  /** It was found as the text stands, and not by a report that may be of an older one. */
  readonly isLive: boolean
}

/** The place of a mark that is no place of its finding, but a figure in one that stands against another. */
export const figurePlace = -1

/** What a decoration of the findings' plugin carries. */
export function specOf(mark: Decoration): MarkSpec {
  return mark.spec as MarkSpec
}

/** What decides how findings look. */
export interface Regard {
  readonly waived: ReadonlySet<string>
  readonly chosen: string | undefined
}

type BodyAnchor = Anchor & { readonly in: 'body' }

interface FindingPlace {
  readonly anchor: BodyAnchor
  readonly place: number
}

/** The places of a finding in the body, where it stands first. */
export function placesOf(finding: Finding): readonly FindingPlace[] {
  return [finding.at, ...finding.related].flatMap((anchor, place) =>
    anchor.in === 'body' ? [{ anchor, place }] : [],
  )
}

/** The places of a repeat, where it stands first. */
export function repeatPlaces({ repeat }: FoundRepeat): readonly RepeatPlace[] {
  return [repeat.at, ...repeat.related]
}

/** The blocks of text by their id. */
export function blocksById(doc: Node): ReadonlyMap<string, PlacedBlock> {
  const blocks = new Map<string, PlacedBlock>()
  for (const block of textBlocks(doc)) {
    const id = paragraphId(block.node)
    if (id !== undefined) blocks.set(id, block)
  }
  return blocks
}

/** The mark of one place of a finding that a report names; none where there is nothing to mark. */
export function markOf(
  finding: Finding,
  { anchor, place }: FindingPlace,
  blocks: ReadonlyMap<string, PlacedBlock>,
  regard: Regard,
): readonly Decoration[] {
  const block = blocks.get(anchor.paragraph)
  if (!block) return []
  const size = block.node.content.size
  // A place without width, where something is missing, is marked on the character beside it.
  const to = Math.min(size, Math.max(anchor.to, anchor.from + 1))
  const from = Math.max(0, Math.min(anchor.from, to - 1))
  const start = block.pos + 1
  return from < to ? [decoration(start + from, start + to, finding, place, regard, false)] : []
}

/**
 * The marks of repeats. What is said many times over is marked once in each place, by the repeat that stands
 * there; the chosen repeat is marked in all of its places.
 */
export function repeatMarks(found: readonly FoundRepeat[], doc: Node, regard: Regard): readonly Decoration[] {
  const starts = blockStarts(doc)
  const marked = new Set<string>()
  const marks: Decoration[] = []
  const mark = (finding: Finding, { paragraph, from, to }: RepeatPlace, place: number): void => {
    const start = starts[paragraph] ?? 0
    marks.push(decoration(start + from, start + to, finding, place, regard, true))
    if (place <= 1) marks.push(...figureMarks(finding, place, start + from))
  }
  // What a person let stand does not take its places from what still stands.
  const open = found.filter(({ finding }) => !regard.waived.has(finding.fingerprint))
  const waived = found.filter(({ finding }) => regard.waived.has(finding.fingerprint))
  for (const group of [open, waived]) {
    for (const { finding, repeat } of group) {
      marked.add(keyOf(repeat.at))
      mark(finding, repeat.at, 0)
    }
    for (const { finding, repeat } of group) {
      const isChosen = finding.fingerprint === regard.chosen
      for (const [index, place] of repeat.related.entries()) {
        const key = keyOf(place)
        if (marked.has(key) && !isChosen) continue
        marked.add(key)
        mark(finding, place, index + 1)
      }
    }
  }
  return marks
}

/** The figures that stand against each other in the two places of a repeat: what an eye looks for first. */
function figureMarks({ fingerprint, repeat }: Finding, place: number, start: number): readonly Decoration[] {
  const marks: Decoration[] = []
  let from = start
  for (const { kind, text } of (place === 0 ? repeat?.second : repeat?.first) ?? []) {
    const to = from + text.length
    if (kind.startsWith('figure-')) {
      const look = 'mark-figure'
      const spec: MarkSpec = { fingerprint, place: figurePlace, look, isLive: true }
      marks.push(
        Decoration.inline(from, to, { class: look }, { ...spec, inclusiveStart: false, inclusiveEnd: false }),
      )
    }
    from = to
  }
  return marks
}

function keyOf({ paragraph, from, to }: RepeatPlace): string {
  return `${paragraph} ${from} ${to}`
}

function decoration(
  from: number,
  to: number,
  finding: Finding,
  place: number,
  regard: Regard,
  isLive: boolean,
): Decoration {
  const { fingerprint } = finding
  const look = lookOf(finding, place, to - from, regard)
  const spec: MarkSpec = { fingerprint, place, look, isLive }
  return Decoration.inline(
    from,
    to,
    {
      class: look,
      'data-fingerprint': fingerprint,
      spellcheck: 'false',
      ...(isLive && { 'data-repeat': '' }),
      // Related places of other findings than repeats are seen only while their finding is chosen.
      ...(look.includes('mark-related') ? {} : { role: 'mark' }),
    },
    { ...spec, inclusiveStart: false, inclusiveEnd: false },
  )
}

/** UTF-16 units from which a passage is said to be long: a line underlined here and there reads well, a page of them does not. */
const longPassage = 120

function lookOf(finding: Finding, place: number, length: number, { waived, chosen }: Regard): string {
  const isMain = place === 0 || finding.repeat !== undefined
  const grade = !isMain ? 'related' : waived.has(finding.fingerprint) ? 'waived' : finding.severity
  const isQuiet = length >= longPassage && (grade === 'warning' || grade === 'note')
  const isChosen = chosen === finding.fingerprint
  return `mark mark-${grade}${isQuiet ? ' mark-long' : ''}${isChosen ? ' mark-chosen' : ''}`
}

/** The same mark as it looks now. */
export function relooked(mark: Decoration, finding: Finding | undefined, regard: Regard): Decoration {
  const { place, look, isLive } = specOf(mark)
  return !finding || lookOf(finding, place, mark.to - mark.from, regard) === look
    ? mark
    : decoration(mark.from, mark.to, finding, place, regard, isLive)
}

/** Turns the set into exactly these marks, leaving the equal ones as they are. */
export function redrawn(set: DecorationSet, wanted: readonly Decoration[], doc: Node): DecorationSet {
  const current = new Map(set.find().map((mark) => [identityOf(mark), mark]))
  const added: Decoration[] = []
  for (const mark of wanted) {
    if (!current.delete(identityOf(mark))) added.push(mark)
  }
  if (current.size === 0 && added.length === 0) return set
  return set.remove([...current.values()]).add(doc, added)
}

function identityOf(mark: Decoration): string {
  const { fingerprint, place, look } = specOf(mark)
  return [fingerprint, place, mark.from, mark.to, look].join(' ')
}
