import { EditorState, type Transaction } from 'prosemirror-state'
import { editorState } from '../renderer/editor/create-editor.ts'
import { createRepeatReader, type LiveRepeats } from '../renderer/editor/live-repeats.ts'
import type { Body } from '../shared/story/body.ts'
import { quantile } from './statistics.ts'

/**
 * What a keystroke costs in a long story, beside a short one, by turns: 5,000 inserted or deleted letters, splits
 * and joins. First what finding repeats takes of it, then all that the editor does up to the state with its
 * repeats marked, ProseMirror's own work and history included. They are typed as a person types: some at one
 * place, then some at another, both taken at random.
 */
export function benchKeystrokes(
  paragraphsOf: (words: number) => readonly string[],
  random: () => number,
  edits = 5000,
): void {
  for (const [name, typist] of [
    ['finding repeats', detecting],
    ['the whole editor', editing],
  ] as const) {
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
    console.log(
      `\nKeystrokes at 50,000 words beside 500, ${name}: ${edits} by turns, garbage collection included`,
    )
    report(ours, baseline)
  }
}

function report(ours: readonly number[], baseline: readonly number[]): void {
  const µs = (value: number): string => `${(value * 1000).toFixed(0)} µs`
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

const reading = { language: 'en', locale: 'en' } as const

function bodyOf(paragraphs: readonly string[]): Body {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { type: 'doc', content }
}

/** A story and someone who types in it: each call is one keystroke, and gives what it took, in ms. */
function editing(paragraphs: readonly string[], random: () => number): () => number {
  let state = editorState(bodyOf(paragraphs), reading)
  const caret = newCaret()
  return () => {
    const keystroke = typed(state, caret, random)
    const begun = performance.now()
    state = state.apply(keystroke)
    return performance.now() - begun
  }
}

/** The same, but that only what the findings plugin does to find the repeats is timed. */
function detecting(paragraphs: readonly string[], random: () => number): () => number {
  let state = EditorState.create({ doc: editorState(bodyOf(paragraphs)).doc })
  const read = createRepeatReader()
  let repeats: LiveRepeats = read(state.doc, reading, undefined)
  const caret = newCaret()
  return () => {
    state = state.apply(typed(state, caret, random))
    const begun = performance.now()
    repeats = read(state.doc, reading, repeats)
    return performance.now() - begun
  }
}

const letters = 'etaoin shrdlu. '
/** Keystrokes at one place before the caret is put elsewhere. */
const atOnePlace = 25

/** Where someone types. */
interface Caret {
  at: number
  /** Keystrokes before it is put elsewhere. */
  left: number
  /** Its paragraph has been split before it, and will be joined again before it leaves. */
  isSplit: boolean
}

function newCaret(): Caret {
  return { at: 1, left: 0, isSplit: false }
}

/**
 * The next keystroke at the caret, which moves with it. What is split is joined again, and as much is deleted as
 * inserted, so that a short story keeps the paragraphs it was made with as a long one does.
 */
function typed({ tr, doc, schema }: EditorState, caret: Caret, random: () => number): Transaction {
  if (caret.left <= 0 && !caret.isSplit) {
    caret.left = atOnePlace
    const block = Math.floor(random() * doc.childCount)
    caret.at = 1 + Math.floor(random() * (doc.child(block).content.size + 1))
    for (let before = 0; before < block; before += 1) caret.at += doc.child(before).nodeSize
  }
  caret.left -= 1
  const start = doc.resolve(caret.at).before()
  const kind = random()
  if (kind < 0.06 || caret.left <= 0) {
    if (caret.isSplit) tr.join(start)
    else if (kind < 0.06) tr.split(caret.at)
    if (tr.docChanged) caret.isSplit = !caret.isSplit
  }
  if (!tr.docChanged) {
    if (kind < 0.53 && caret.at > start + 1) tr.delete(caret.at - 1, caret.at)
    else tr.insert(caret.at, schema.text(letters.charAt(Math.floor(random() * letters.length))))
  }
  caret.at = tr.mapping.map(caret.at)
  return tr
}
