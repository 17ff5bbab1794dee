import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Report } from '../../shared/checks/check.ts'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import { type PlacedBlock, textBlocks } from '../../shared/story/view.ts'
import { blockHash } from './paragraph-cache.ts'
import { paragraphId } from './paragraph-ids.ts'
import { carry } from './touched.ts'

/** A finding on the page, and the report whose text it is about. */
export interface ShownFinding {
  readonly finding: Finding
  readonly report: Report
  /** How many of its places are marked; when a mark is lost, the finding is. */
  readonly marks: number
}

/** The findings in the body, and their marks. Never changed: every change makes a new one. */
export interface FindingsState {
  readonly decorations: DecorationSet
  /** By fingerprint: what stands, its words untouched. */
  readonly shown: ReadonlyMap<string, ShownFinding>
  readonly report: Report | undefined
  readonly waived: ReadonlySet<string>
  readonly chosen: string | undefined
}

/** What a decoration of a finding carries. Plain values, so that an equal mark is not drawn again. */
export interface MarkSpec {
  readonly fingerprint: string
  /** 0 where the finding stands, n for the nth of its related places. */
  readonly place: number
  readonly look: string
}

/** An editor that no report has reached yet. */
export const noFindings: FindingsState = {
  decorations: DecorationSet.empty,
  shown: new Map(),
  report: undefined,
  waived: new Set(),
  chosen: undefined,
}

/** What a decoration of this plugin carries. */
export function specOf(mark: Decoration): MarkSpec {
  return mark.spec as MarkSpec
}

/** The state behind a change of the text: marks moved along, findings whose words were touched gone. */
export function carried(state: FindingsState, tr: Transaction): FindingsState {
  if (state.shown.size === 0) return state
  const { decorations, touched } = carry(state.decorations, tr)
  const gone = new Set(touched.map((mark) => specOf(mark).fingerprint))
  const marks = decorations.find()
  const left = tally(marks)
  for (const [fingerprint, shown] of state.shown) {
    // A mark can also be lost to a change of structure, and what has none cannot be followed.
    if (shown.marks === 0 || left.get(fingerprint) !== shown.marks) gone.add(fingerprint)
  }
  if (gone.size === 0) return { ...state, decorations }
  return {
    ...state,
    decorations: decorations.remove(marks.filter((mark) => gone.has(specOf(mark).fingerprint))),
    shown: new Map([...state.shown].filter(([fingerprint]) => !gone.has(fingerprint))),
  }
}

function tally(marks: readonly Decoration[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const mark of marks) {
    const { fingerprint } = specOf(mark)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  }
  return counts
}

/**
 * The state with a report taken in. A report speaks only of paragraphs that still have the text it was made
 * of: its findings appear where all their paragraphs do, and what it no longer names goes. Elsewhere
 * everything stays as it is, until a report of the newer text arrives.
 */
export function reported(state: FindingsState, report: Report | undefined, doc: Node): FindingsState {
  if (!report) return { ...state, report, shown: new Map(), decorations: DecorationSet.empty }
  const blocks = blocksById(doc)
  const isCurrent = ({ paragraph }: BodyAnchor): boolean => {
    const block = blocks.get(paragraph)
    return block !== undefined && report.hashes[paragraph] === blockHash(block.node)
  }
  const shown = new Map<string, ShownFinding>()
  const wanted: Decoration[] = []
  for (const finding of report.findings) {
    const places = placesOf(finding)
    const before = state.shown.get(finding.fingerprint)
    if (finding.at.in !== 'body') continue
    if (places.every(({ anchor }) => isCurrent(anchor))) {
      const marks = places.flatMap((place) => markOf(finding, place, blocks, state))
      shown.set(finding.fingerprint, { finding, report, marks: marks.length })
      wanted.push(...marks)
    } else if (before) shown.set(finding.fingerprint, before)
  }
  // By where its marks are now: the paragraph it was found in may have been joined to another since.
  const unspoken = new Set<string>()
  for (const mark of state.decorations.find()) {
    const block = doc.resolve(mark.from).parent
    const hash = report.hashes[paragraphId(block) ?? '']
    if (hash !== blockHash(block)) unspoken.add(specOf(mark).fingerprint)
  }
  for (const [fingerprint, before] of state.shown) {
    if (!shown.has(fingerprint) && unspoken.has(fingerprint)) shown.set(fingerprint, before)
  }
  const kept = state.decorations.find(undefined, undefined, ({ fingerprint }: MarkSpec) => {
    const now = shown.get(fingerprint)
    return now !== undefined && now === state.shown.get(fingerprint)
  })
  return { ...state, report, shown, decorations: redrawn(state.decorations, [...kept, ...wanted], doc) }
}

/** The state with these findings let stand by a person. */
export function withWaived(state: FindingsState, waived: ReadonlySet<string>, doc: Node): FindingsState {
  return relooked({ ...state, waived }, doc)
}

/** The state with one finding chosen, or none. */
export function withChosen(state: FindingsState, chosen: string | undefined, doc: Node): FindingsState {
  return chosen === state.chosen ? state : relooked({ ...state, chosen }, doc)
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

/** The blocks of text by their id. */
export function blocksById(doc: Node): ReadonlyMap<string, PlacedBlock> {
  const blocks = new Map<string, PlacedBlock>()
  for (const block of textBlocks(doc)) {
    const id = paragraphId(block.node)
    if (id !== undefined) blocks.set(id, block)
  }
  return blocks
}

function markOf(
  finding: Finding,
  { anchor, place }: FindingPlace,
  blocks: ReadonlyMap<string, PlacedBlock>,
  state: FindingsState,
): readonly Decoration[] {
  const block = blocks.get(anchor.paragraph)
  if (!block) return []
  const size = block.node.content.size
  // A place without width, where something is missing, is marked on the character beside it.
  const to = Math.min(size, Math.max(anchor.to, anchor.from + 1))
  const from = Math.max(0, Math.min(anchor.from, to - 1))
  const start = block.pos + 1
  return from < to ? [decoration(start + from, start + to, finding, place, state)] : []
}

function decoration(
  from: number,
  to: number,
  finding: Finding,
  place: number,
  state: FindingsState,
): Decoration {
  const { fingerprint } = finding
  const look = lookOf(finding, place, state)
  const spec: MarkSpec = { fingerprint, place, look }
  return Decoration.inline(
    from,
    to,
    {
      class: look,
      'data-fingerprint': fingerprint,
      spellcheck: 'false',
      // Related places of other findings than repeats are seen only while their finding is chosen.
      ...(look.includes('mark-related') ? {} : { role: 'mark' }),
    },
    { ...spec, inclusiveStart: false, inclusiveEnd: false },
  )
}

function lookOf(finding: Finding, place: number, { waived, chosen }: FindingsState): string {
  const isMain = place === 0 || finding.repeat !== undefined
  const grade = !isMain ? 'related' : waived.has(finding.fingerprint) ? 'waived' : finding.severity
  return `mark mark-${grade}${chosen === finding.fingerprint ? ' mark-chosen' : ''}`
}

/** Turns the set into exactly these marks, leaving the equal ones as they are. */
function redrawn(set: DecorationSet, wanted: readonly Decoration[], doc: Node): DecorationSet {
  const current = new Map(set.find().map((mark) => [identityOf(mark), mark]))
  const added: Decoration[] = []
  for (const mark of wanted) {
    if (!current.delete(identityOf(mark))) added.push(mark)
  }
  return set.remove([...current.values()]).add(doc, added)
}

function identityOf(mark: Decoration): string {
  const { fingerprint, place, look } = specOf(mark)
  return [fingerprint, place, mark.from, mark.to, look].join(' ')
}

function relooked(state: FindingsState, doc: Node): FindingsState {
  const marks = state.decorations.find().map((mark) => {
    const { fingerprint, place, look } = specOf(mark)
    const shown = state.shown.get(fingerprint)
    return !shown || lookOf(shown.finding, place, state) === look
      ? mark
      : decoration(mark.from, mark.to, shown.finding, place, state)
  })
  return { ...state, decorations: redrawn(state.decorations, marks, doc) }
}
