import { joinBackward, joinForward } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { Report } from '../../shared/checks/check.ts'
import type { Anchor, Finding, Fix, Severity } from '../../shared/checks/finding.ts'
import { schema } from '../../shared/story/body.ts'
import { blockText, documentParagraphs, textBlocks } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'
import { editorPlugins } from './create-editor.ts'
import { getFindings, settleFindings, showReport } from './findings-plugin.ts'
import { figurePlace, specOf } from './findings-marks.ts'
import { endParagraph, toggleCrosshead, toggleStrong } from './text-commands.ts'

/** The keys that change more than letters, for tests that press them at random. */
export const keyedCommands = {
  enter: endParagraph,
  joinBackward,
  joinForward,
  undo,
  redo,
  bold: toggleStrong,
  crosshead: toggleCrosshead,
} satisfies Record<string, Command>

/** A document of these blocks. */
export function doc(...blocks: readonly Node[]): Node {
  return schema.node('doc', null, blocks)
}

/** A paragraph with its id. */
export function p(id: string | null, text: string): Node {
  return schema.node('paragraph', { id }, text === '' ? [] : [schema.text(text)])
}

/** An editor's state with everything an editor does, and ids n1, n2 … for new paragraphs. */
export function editing(...blocks: readonly Node[]): EditorState {
  return EditorState.create({ doc: doc(...blocks), plugins: [...editorPlugins()] })
}

/** An editor's state that looks for repeats, too, in an English story. */
export function reading(...blocks: readonly Node[]): EditorState {
  const plugins = [...editorPlugins({ language: 'en', locale: 'en' })]
  return EditorState.create({ doc: doc(...blocks), plugins })
}

/** Where these words stand first in a document. */
export function where(node: Node, words: string): { readonly from: number; readonly to: number } {
  for (const block of textBlocks(node)) {
    const at = blockText(block.node).indexOf(words)
    if (at >= 0) return { from: block.pos + 1 + at, to: block.pos + 1 + at + words.length }
  }
  throw new Error(`“${words}” is not in the document`)
}

/** The state with the caret before or behind these words. */
export function caret(state: EditorState, words: string, side: 'before' | 'behind'): EditorState {
  const { from, to } = where(state.doc, words)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, side === 'before' ? from : to)))
}

/** The state with these words selected. */
export function selecting(state: EditorState, words: string): EditorState {
  const { from, to } = where(state.doc, words)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

/** The state behind a command; throws where the command is refused. */
export function doing(state: EditorState, command: Command): EditorState {
  let after: EditorState | undefined
  const done = command(state, (tr) => (after = state.apply(tr)))
  if (!done || !after) throw new Error('the command was refused')
  return after
}

/** The state with this text typed at the caret. */
export function typing(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.insertText(text))
}

/** The state with words replaced wherever they stand first. */
export function replacing(state: EditorState, words: string, by: string): EditorState {
  const { from, to } = where(state.doc, words)
  return state.apply(by === '' ? state.tr.delete(from, to) : state.tr.insertText(by, from, to))
}

/** The ids of the blocks of text, in reading order. */
export function ids(state: EditorState): readonly unknown[] {
  return textBlocks(state.doc).map(({ node }) => node.attrs['id'])
}

/** The texts of the blocks, in reading order. */
export function texts(state: EditorState): readonly string[] {
  return textBlocks(state.doc).map(({ node }) => blockText(node))
}

/** A place in the body: the words where they stand first in the paragraph. */
export function place(state: EditorState, paragraph: string, words: string): Anchor {
  const text = documentParagraphs(state.doc).find(({ id }) => id === paragraph)?.text ?? ''
  const from = text.indexOf(words)
  if (from < 0) throw new Error(`“${words}” is not in ${paragraph}`)
  return { in: 'body', paragraph, from, to: from + words.length }
}

interface FindingSketch {
  readonly severity?: Severity
  readonly related?: readonly Anchor[]
  readonly fixes?: readonly Fix[]
  readonly isRepeat?: boolean
}

/** A finding at a place, by a name that is its fingerprint. */
export function finding(fingerprint: string, at: Anchor, sketch: FindingSketch = {}): Finding {
  return {
    check: sketch.isRepeat ? 'repeat-sentence' : 'doubled-word',
    severity: sketch.severity ?? 'warning',
    at,
    related: sketch.related ?? [],
    title: `Title of ${fingerprint}`,
    message: '',
    excerpt: '',
    fixes: sketch.fixes ?? [],
    fingerprint,
    ...(sketch.isRepeat ? { repeat: { score: 1, first: [], second: [] } } : {}),
  }
}

/** A report on the text of a state as it is. */
export function report(state: EditorState, ...findings: readonly Finding[]): Report {
  const hashes = documentParagraphs(state.doc).map(({ id, text }) => [id, textHash(text)] as const)
  return {
    findings,
    hashes: Object.fromEntries(hashes),
    readability: { words: 0, sentences: 0, wordsPerSentence: 0 },
    ruleset: '',
    pending: [],
    took: 1,
  }
}

/** The state that a report has just reached: what it finds under the caret may be held. */
export function reached(state: EditorState, by: Report): EditorState {
  return state.apply(showReport(state.tr, by))
}

/** The state that shows a report, all of it, since the typing rests. */
export function showing(state: EditorState, shown: Report): EditorState {
  const after = reached(state, shown)
  return after.apply(settleFindings(after.tr))
}

/** What is marked: fingerprint, and the words under the mark. */
export function marked(state: EditorState): readonly (readonly [string, string])[] {
  return getFindings(state)
    .decorations.find(undefined, undefined, ({ place }) => place !== figurePlace)
    .toSorted((one, other) => one.from - other.from)
    .map((mark) => [specOf(mark).fingerprint, state.doc.textBetween(mark.from, mark.to, '|')] as const)
}

/** A transaction that moves nothing but the clock: what follows begins a new step of the history. */
export function later(tr: Transaction): Transaction {
  return tr.setTime(tr.time + 10_000)
}
