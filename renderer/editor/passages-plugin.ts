import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PlacedBlock } from '../../shared/story/view.ts'
import { blocksById } from './findings-marks.ts'
import { isComposed } from './findings-plugin.ts'
import { cachedParagraph } from './paragraph-cache.ts'
import { carry } from './touched.ts'

/** A passage of the body of which something is known from elsewhere: that it ran before. It is no finding. */
export interface PassageMark {
  readonly id: string
  /** Passages of one group have one mark in the margin. */
  readonly group: string
  /** How it looks. */
  readonly kind: 'conflict' | 'lifted' | 'reuse' | 'background'
  /** The paragraph's id, and where in it these words stood, UTF-16. */
  readonly paragraph: string
  readonly from: number
  readonly to: number
  readonly text: string
  /** What the margin says of its group, a line each. */
  readonly note: readonly string[]
}

/** The passages that are marked. Never changed: every change makes a new one. */
export interface PassagesState {
  readonly decorations: DecorationSet
  /** Those that are to be marked, as they were last told. */
  readonly marks: readonly PassageMark[]
  /** The ids of those whose words still stand. */
  readonly standing: ReadonlySet<string>
  readonly chosen: string | undefined
  /** Touched while an input method composes: they go when it is done. */
  readonly touched: ReadonlySet<string>
}

interface Change {
  readonly marks?: readonly PassageMark[]
  readonly chosen?: { readonly is: string | undefined }
  readonly settle?: true
}

interface Spec {
  readonly id: string
  readonly look: string
}

const nobody: ReadonlySet<string> = new Set()
const noPassages: PassagesState = {
  decorations: DecorationSet.empty,
  marks: [],
  standing: nobody,
  chosen: undefined,
  touched: nobody,
}

const key = new PluginKey<PassagesState>('passages')

/**
 * Marks passages that ran before, and keeps the marks on their words while the text changes. A mark whose words are
 * edited goes at once; whether it still holds, the next look at the archive tells.
 */
export function passages(): Plugin<PassagesState> {
  return new Plugin<PassagesState>({
    key,
    state: {
      init: () => noPassages,
      apply(tr, before) {
        let state = tr.docChanged ? edited(before, tr) : before
        const change: Change | undefined = tr.getMeta(key)
        if (change?.settle) state = withoutTouched(state)
        if (change?.chosen) state = shown({ ...state, chosen: change.chosen.is }, tr.doc, false)
        if (change?.marks) state = shown({ ...state, marks: change.marks }, tr.doc, true)
        return state
      },
    },
    props: { decorations: (state) => getPassages(state).decorations },
  })
}

/** What is marked in this state. */
export function getPassages(state: EditorState): PassagesState {
  return key.getState(state) ?? noPassages
}

/** Has a transaction mark these passages where their words stand, and no others. Not to be dispatched while `view.composing`. */
export function setPassages(tr: Transaction, marks: readonly PassageMark[]): Transaction {
  return changed(tr, { marks })
}

/** Has a transaction choose a passage, or none. */
export function setChosenPassage(tr: Transaction, id: string | undefined): Transaction {
  return changed(tr, { chosen: { is: id } })
}

/** Has a transaction take away what an input method touched. Not to be dispatched while `view.composing`. */
export function settlePassages(tr: Transaction): Transaction {
  return changed(tr, { settle: true })
}

function changed(tr: Transaction, change: Change): Transaction {
  const before: Change | undefined = tr.getMeta(key)
  return tr.setMeta(key, { ...before, ...change })
}

/** Where a passage's words stand now, as document positions; undefined where they do not. */
export function passagePlace(
  state: EditorState,
  id: string,
): { readonly from: number; readonly to: number } | undefined {
  return getPassages(state).decorations.find(undefined, undefined, (spec) => spec['id'] === id)[0]
}

/** Where all that stand are, by their ids. */
export function passagePlaces(
  state: EditorState,
): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  return new Map(
    getPassages(state)
      .decorations.find()
      .map((mark) => [specOf(mark).id, mark]),
  )
}

/** The passage marked at a document position: of several, the shortest. */
export function passageAt(state: EditorState, pos: number): string | undefined {
  const [mark] = getPassages(state)
    .decorations.find(pos, pos)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))
  return mark && specOf(mark).id
}

function specOf(mark: Decoration): Spec {
  return mark.spec as Spec
}

function edited(state: PassagesState, tr: Transaction): PassagesState {
  if (state.standing.size === 0) return state
  const { decorations, touched } = carry(state.decorations, tr)
  const ids = new Set(state.touched)
  for (const mark of touched) ids.add(specOf(mark).id)
  const carried = { ...state, decorations, touched: ids }
  // Under a half-made syllable nothing is drawn anew.
  return isComposed(tr) ? carried : withoutTouched(carried)
}

function withoutTouched(state: PassagesState): PassagesState {
  const gone = state.decorations.find(undefined, undefined, (spec) => state.touched.has(spec['id']))
  const decorations = state.decorations.remove(gone)
  return withStanding({ ...state, decorations, touched: nobody })
}

/** The state with the marks where their words stand; `anew` also where their words have come back. */
function shown(state: PassagesState, doc: Node, anew: boolean): PassagesState {
  const blocks = blocksById(doc)
  const drawnBefore = state.decorations.find()
  const places = new Map(drawnBefore.map((mark) => [specOf(mark).id, mark]))
  const current = new Map(drawnBefore.map((mark) => [identityOf(mark), mark]))
  const added: Decoration[] = []
  const group = state.marks.find(({ id }) => id === state.chosen)?.group
  for (const mark of state.marks) {
    const place = anew ? placeOf(mark, blocks) : places.get(mark.id)
    if (!place) continue
    const drawn = decoration(place.from, place.to, mark, mark.group === group)
    if (!current.delete(identityOf(drawn))) added.push(drawn)
  }
  const touched = anew ? nobody : state.touched
  if (current.size === 0 && added.length === 0) return withStanding({ ...state, touched })
  const decorations = state.decorations.remove([...current.values()]).add(doc, added)
  return withStanding({ ...state, decorations, touched })
}

/** Where a mark's words stand in its paragraph: where they stood, or else at the nearest place that has them. */
function placeOf(
  { paragraph, from, text }: PassageMark,
  blocks: ReadonlyMap<string, PlacedBlock>,
): { readonly from: number; readonly to: number } | undefined {
  const block = blocks.get(paragraph)
  if (!block || text === '') return undefined
  const words = cachedParagraph(block.node, 0).text
  const start = nearest(words, text, from)
  if (start === undefined) return undefined
  return { from: block.pos + 1 + start, to: block.pos + 1 + start + text.length }
}

function nearest(words: string, text: string, from: number): number | undefined {
  if (words.startsWith(text, from)) return from
  const before = words.lastIndexOf(text, from)
  const behind = words.indexOf(text, from)
  if (before < 0 || behind < 0) return Math.max(before, behind) < 0 ? undefined : Math.max(before, behind)
  return from - before <= behind - from ? before : behind
}

function decoration(from: number, to: number, mark: PassageMark, isChosen: boolean): Decoration {
  const look = `ran ran-${mark.kind}${isChosen ? ' ran-chosen' : ''}`
  const spec: Spec = { id: mark.id, look }
  return Decoration.inline(
    from,
    to,
    { class: look, 'data-passage': mark.id, spellcheck: 'false' },
    { ...spec, inclusiveStart: false, inclusiveEnd: false },
  )
}

function identityOf(mark: Decoration): string {
  const { id, look } = specOf(mark)
  return [id, mark.from, mark.to, look].join(' ')
}

function withStanding(state: PassagesState): PassagesState {
  const standing = new Set(state.decorations.find().map((mark) => specOf(mark).id))
  const isSame = standing.size === state.standing.size && [...standing].every((id) => state.standing.has(id))
  return isSame ? state : { ...state, standing }
}
