import type { EditorState } from 'prosemirror-state'
import type { Severity } from '../../shared/checks/finding.ts'
import { getFindings } from './findings-plugin.ts'
import { figurePlace, placesOf, specOf } from './findings-marks.ts'
import type { FindingsState } from './findings-state.ts'

/** One mark beside a paragraph: a repeat with its number, or everything else that is found in it. */
export interface MarginMark {
  readonly key: string
  /** Document position before the paragraph. */
  readonly pos: number
  readonly severity: Severity
  /** The number that the places of one repeat share, from 1. */
  readonly pair: number | undefined
  /** What it stands for, in the order in which clicks choose. */
  readonly findings: readonly { readonly fingerprint: string; readonly title: string }[]
  readonly isChosen: boolean
  /** Every finding it stands for was let stand. */
  readonly isWaived: boolean
}

/** The line that joins two paragraphs in which one thing is said. */
export interface MarginTie {
  readonly key: string
  readonly from: number
  readonly to: number
  /** 0 is nearest to the copy; ties that overlap have different ones. */
  readonly lane: number
  readonly severity: Severity
  readonly isChosen: boolean
}

/** What stands beside the copy. Positions are document positions before paragraphs. */
export interface Margin {
  readonly marks: readonly MarginMark[]
  readonly ties: readonly MarginTie[]
}

/** How many ties the margin has room for beside each other. */
const lanes = 3

const gravest: readonly Severity[] = ['blocker', 'warning', 'note']

interface Place {
  readonly fingerprint: string
  readonly from: number
  readonly to: number
  readonly block: number
  /** Whether the place is marked in the margin: where a finding stands, and every place of a repeat. */
  readonly isMain: boolean
}

/** What the margin of this state shows. */
export function marginOf(state: EditorState): Margin {
  const findings = getFindings(state)
  const places = placesIn(state, findings)
  const groups = repeatGroups(places, findings)
  return { marks: marksOf(state, places, groups, findings), ties: tiesOf(groups, findings) }
}

function placesIn(state: EditorState, { decorations, shown }: FindingsState): readonly Place[] {
  return decorations
    .find(undefined, undefined, ({ place }) => place !== figurePlace)
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
    .map((mark) => {
      const { fingerprint, place } = specOf(mark)
      return {
        fingerprint,
        from: mark.from,
        to: mark.to,
        block: state.doc.resolve(mark.from).before(),
        isMain: place === 0 || shown.get(fingerprint)?.finding.repeat !== undefined,
      }
    })
}

/** The places where one thing is said, in reading order, and the findings that say so. */
interface RepeatGroup {
  readonly number: number
  readonly fingerprints: ReadonlySet<string>
  readonly blocks: readonly number[]
}

/** Findings that share a place are one group: what is said three times has one number, not three. */
function repeatGroups(places: readonly Place[], { shown, waived }: FindingsState): readonly RepeatGroup[] {
  const open = places.filter(
    ({ fingerprint }) => shown.get(fingerprint)?.finding.repeat !== undefined && !waived.has(fingerprint),
  )
  const root = new Map<string, string>()
  const rootOf = (fingerprint: string): string => {
    let name = fingerprint
    for (let above = root.get(name); above !== undefined; above = root.get(name)) name = above
    return name
  }
  const join = (one: string, other: string): void => {
    const [above, below] = [rootOf(one), rootOf(other)]
    if (above !== below) root.set(below, above)
  }
  // A place that several findings name is marked for one of them: by what they say, they still share it.
  const named = new Map<string, string>()
  for (const { finding } of shown.values()) {
    if (!finding.repeat || waived.has(finding.fingerprint)) continue
    for (const { anchor } of placesOf(finding)) {
      const key = `${anchor.paragraph} ${anchor.from} ${anchor.to}`
      join(named.get(key) ?? finding.fingerprint, finding.fingerprint)
      named.set(key, finding.fingerprint)
    }
  }
  let furthest: Place | undefined
  for (const place of open) {
    if (furthest && place.from < furthest.to && place.block === furthest.block)
      join(furthest.fingerprint, place.fingerprint)
    if (!furthest || place.to > furthest.to) furthest = place
  }
  const groups = new Map<string, { fingerprints: Set<string>; blocks: Set<number> }>()
  for (const { fingerprint, block } of open) {
    const name = rootOf(fingerprint)
    const group = groups.get(name) ?? { fingerprints: new Set(), blocks: new Set() }
    groups.set(name, group)
    group.fingerprints.add(fingerprint)
    group.blocks.add(block)
  }
  return [...groups.values()].map(({ fingerprints, blocks }, index) => ({
    number: index + 1,
    fingerprints,
    blocks: [...blocks],
  }))
}

function marksOf(
  state: EditorState,
  places: readonly Place[],
  groups: readonly RepeatGroup[],
  findings: FindingsState,
): readonly MarginMark[] {
  const marks = new Map<string, { pos: number; pair: number | undefined; fingerprints: string[] }>()
  const numbers = new Map(
    groups.flatMap(({ number, fingerprints }) => [...fingerprints].map((name) => [name, number] as const)),
  )
  for (const { fingerprint, block, isMain } of places) {
    if (!isMain) continue
    const pair = numbers.get(fingerprint)
    const key = `${block} ${pair ?? ''}`
    const mark = marks.get(key) ?? { pos: block, pair, fingerprints: [] }
    marks.set(key, mark)
    if (!mark.fingerprints.includes(fingerprint)) mark.fingerprints.push(fingerprint)
  }
  return [...marks.values()]
    .map(({ pos, pair, fingerprints }) => {
      const open = fingerprints.filter((fingerprint) => !findings.waived.has(fingerprint))
      const meant = byGravity(open.length > 0 ? open : fingerprints, findings)
      return {
        // Not by position: a mark stays the same button while the copy before it is edited.
        key: `${String(state.doc.nodeAt(pos)?.attrs['id'])} ${pair ?? ''}`,
        pos,
        severity: meant[0]?.severity ?? 'note',
        pair,
        findings: meant.map(({ fingerprint, title }) => ({ fingerprint, title })),
        isChosen: findings.chosen !== undefined && fingerprints.includes(findings.chosen),
        isWaived: open.length === 0,
      }
    })
    .toSorted(
      (one, other) =>
        one.pos - other.pos ||
        rank(one.severity) - rank(other.severity) ||
        (one.pair ?? Infinity) - (other.pair ?? Infinity),
    )
}

function byGravity(fingerprints: readonly string[], { shown }: FindingsState) {
  return fingerprints
    .flatMap((fingerprint) => shown.get(fingerprint)?.finding ?? [])
    .toSorted((one, other) => rank(one.severity) - rank(other.severity))
}

function rank(severity: Severity): number {
  return gravest.indexOf(severity)
}

function tiesOf(groups: readonly RepeatGroup[], findings: FindingsState): readonly MarginTie[] {
  const taken: { from: number; to: number; lane: number }[] = []
  const ties: MarginTie[] = []
  // The shortest lie nearest to the copy, so that one tie encloses another and does not cross it.
  for (const group of groups.toSorted((one, other) => spanOf(one) - spanOf(other))) {
    const from = group.blocks[0]
    const to = group.blocks.at(-1)
    if (from === undefined || to === undefined || from === to) continue
    const isChosen = findings.chosen !== undefined && group.fingerprints.has(findings.chosen)
    const used = taken.filter((other) => other.from <= to && from <= other.to).map(({ lane }) => lane)
    const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) => !used.includes(lane))
    // A margin full of lines says nothing; the chosen repeat is always joined.
    if (free === undefined && !isChosen) continue
    const lane = free ?? lanes - 1
    taken.push({ from, to, lane })
    const severity = byGravity([...group.fingerprints], findings)[0]?.severity ?? 'note'
    for (const [index, block] of group.blocks.entries()) {
      const next = group.blocks[index + 1]
      if (next === undefined) continue
      ties.push({ key: `${group.number} ${index}`, from: block, to: next, lane, severity, isChosen })
    }
  }
  return ties
}

function spanOf({ blocks }: RepeatGroup): number {
  return (blocks.at(-1) ?? 0) - (blocks[0] ?? 0)
}
