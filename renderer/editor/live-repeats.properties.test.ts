import fc from 'fast-check'
import { lift, wrapIn } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../shared/checks/engine.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { repeats } from '../../shared/checks/repeats.ts'
import { schema } from '../../shared/story/body.ts'
import { blankView, documentParagraphs } from '../../shared/story/view.ts'
import { applyFix } from './apply-fix.ts'
import { editorPlugins } from './create-editor.ts'
import { doc, keyedCommands, later, p } from './editor.test-support.ts'
import { figurePlace, placesOf } from './findings-marks.ts'
import { getFindings, settleFindings } from './findings-plugin.ts'

const pool = [
  'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years.',
  'Port Ellery reopened its harbour on Wednesday after the strongest storm in fifty years.',
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.',
  'Rescue crews pulled seven sailors from a fishing boat that had lost its engine near the lighthouse.',
  'The mayor told them, "We will rebuild the broken pier before the spring tides come back to the bay," and left.',
  '정부는 12일 항만 복구에 1만2천 명을 투입한다고 밝혔다.',
  '정부는 12일 항만 복구에 1만 명을 투입한다고 밝혔다.',
  'Rain fell.',
]

const commands = {
  ...keyedCommands,
  quote: wrapIn(schema.nodes.blockquote),
  lift,
} satisfies Record<string, Command>

type Deed =
  | { readonly do: 'type'; readonly text: string; readonly at: number; readonly over: number }
  | { readonly do: 'compose'; readonly text: string; readonly at: number; readonly over: number }
  | { readonly do: 'paste'; readonly at: number; readonly over: number; readonly texts: readonly string[] }
  | { readonly do: 'move'; readonly which: number; readonly to: number }
  | {
      readonly do: 'command'
      readonly at: number
      readonly over: number
      readonly name: keyof typeof commands
    }
  | { readonly do: 'fix'; readonly which: number; readonly fix: number }
  | { readonly do: 'go back'; readonly steps: number }
  | { readonly do: 'settle' }

const at = fc.nat(900)
const over = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(6), fc.nat(120))
const text = fc.oneof(fc.constantFrom('', ' ', '.', 'n', '한', ' twelve '), fc.constantFrom(...pool))
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text, at, over }),
  fc.record({ do: fc.constant('compose' as const), text, at, over }),
  fc.record({
    do: fc.constant('paste' as const),
    at,
    over,
    texts: fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(8), to: fc.nat(8) }),
  fc.record({
    do: fc.constant('command' as const),
    at,
    over,
    name: fc.constantFrom(...(Object.keys(commands) as (keyof typeof commands)[])),
  }),
  fc.record({ do: fc.constant('fix' as const), which: fc.nat(4), fix: fc.nat(2) }),
  fc.record({ do: fc.constant('go back' as const), steps: fc.nat(5) }),
  fc.record({ do: fc.constant('settle' as const) }),
)

function starting(texts: readonly string[]): EditorState {
  const blocks = texts.map((one, index) => p(`p${index}`, one))
  return EditorState.create({
    doc: doc(...blocks, p('last', '')),
    plugins: [...editorPlugins({ language: 'en', locale: 'en' })],
  })
}

function select(state: EditorState, from: number, length: number): EditorState {
  const size = state.doc.content.size
  const start = Math.min(from, size)
  const selection = TextSelection.between(
    state.doc.resolve(start),
    state.doc.resolve(Math.min(start + length, size)),
  )
  return state.apply(state.tr.setSelection(selection))
}

function run(state: EditorState, command: Command): EditorState {
  let after = state
  command(state, (tr) => (after = state.apply(later(tr))))
  return after
}

/** The state behind a deed. `past` are the states before, latest first: going back to one branches off from it. */
function perform(state: EditorState, deed: Deed, past: readonly EditorState[]): EditorState {
  switch (deed.do) {
    case 'type': {
      const selected = select(state, deed.at, deed.over)
      return selected.apply(selected.tr.insertText(deed.text))
    }
    case 'compose': {
      const selected = select(state, deed.at, deed.over)
      return selected.apply(selected.tr.insertText(deed.text).setMeta('composition', 1))
    }
    case 'paste': {
      const selected = select(state, deed.at, deed.over)
      const slice = new Slice(Fragment.from(deed.texts.map((one) => p(null, one))), 1, 1)
      return selected.apply(selected.tr.replaceSelection(slice))
    }
    case 'move': {
      const { childCount } = state.doc
      const moved = state.doc.child(deed.which % childCount)
      let pos = 0
      for (let index = 0; index < deed.which % childCount; index += 1) pos += state.doc.child(index).nodeSize
      const tr = state.tr.delete(pos, pos + moved.nodeSize)
      let to = 0
      for (let index = 0; index < deed.to % tr.doc.childCount; index += 1) to += tr.doc.child(index).nodeSize
      return state.apply(tr.insert(to, moved))
    }
    case 'command':
      return run(select(state, deed.at, deed.over), commands[deed.name])
    case 'fix': {
      const fixes = getFindings(state).repeats?.found[deed.which]?.finding.fixes
      const fix = fixes?.[deed.fix % fixes.length]
      return fix ? run(state, applyFix(fix)) : state
    }
    case 'go back':
      return past[deed.steps] ?? state
    case 'settle':
      return settledIn(state)
  }
}

/** The state after the end of a composition, and a pause. */
function settledIn(state: EditorState): EditorState {
  const drawn = state.apply(settleFindings(state.tr))
  return drawn.apply(settleFindings(drawn.tr))
}

function fromScratch(state: EditorState): readonly Finding[] {
  const story = { ...blankView, paragraphs: documentParagraphs(state.doc) }
  return createEngine([repeats]).check(story, 'en').findings
}

/** Which words a merge keeps depends on what was edited last, which a check of the text alone cannot know. */
function withoutMerge(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes.filter(({ id }) => id !== 'merge') }))
}

function live(state: EditorState): readonly Finding[] {
  return getFindings(state).repeats?.found.map(({ finding }) => finding) ?? []
}

/** What is said and marked, without the ids of paragraphs. */
function told(state: EditorState) {
  return {
    said: live(state).map(({ fingerprint, message, excerpt }) => [fingerprint, message, excerpt]),
    marked: getFindings(state)
      .decorations.find()
      .map(({ from, to, spec }) => [from, to, spec]),
  }
}

/** Every stretch of the document that is marked, as paragraph and offsets. */
function markedPlaces(state: EditorState): readonly string[] {
  const places = getFindings(state)
    .decorations.find(undefined, undefined, ({ place }) => place !== figurePlace)
    .map(({ from, to }) => {
      const $from = state.doc.resolve(from)
      return `${$from.parent.attrs['id']} ${$from.parentOffset} ${$from.parentOffset + to - from}`
    })
  return [...new Set(places)].toSorted()
}

function placesIn(findings: readonly Finding[]): readonly string[] {
  const places = findings
    .flatMap(placesOf)
    .map(({ anchor }) => `${anchor.paragraph} ${anchor.from} ${anchor.to}`)
  return [...new Set(places)].toSorted()
}

const stories = fc.array(fc.constantFrom(...pool), { maxLength: 7 })
const sequences = fc.array(deeds, { maxLength: 25 })

function eachState(
  texts: readonly string[],
  sequence: readonly Deed[],
  hold: (state: EditorState) => void,
): void {
  const past: EditorState[] = [starting(texts)]
  for (const deed of sequence) {
    const [state] = past
    if (!state) return
    const after = perform(state, deed, past)
    past.unshift(after)
    hold(after)
  }
}

describe('repeats in any sequence of edits', () => {
  it('are those that a check of the text as it stands finds', () => {
    fc.assert(
      fc.property(stories, sequences, (texts, sequence) => {
        eachState(texts, sequence, (state) => {
          expect(withoutMerge(live(state))).toEqual(withoutMerge(fromScratch(state)))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are marked in all their places and nowhere else, once the typing pauses', () => {
    fc.assert(
      fc.property(stories, sequences, (texts, sequence) => {
        eachState(texts, sequence, (state) => {
          expect(markedPlaces(settledIn(state))).toEqual(placesIn(fromScratch(state)))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are never marked where there is none, while nobody composes', () => {
    fc.assert(
      fc.property(stories, sequences, (texts, sequence) => {
        eachState(texts, sequence, (state) => {
          if (getFindings(state).unsettled) return
          const real = new Set(placesIn(fromScratch(state)))
          expect(markedPlaces(state).filter((place) => !real.has(place))).toEqual([])
        })
      }),
      { numRuns: 150 },
    )
  })

  it('do not depend on how often, or after which other, a transaction is applied', () => {
    fc.assert(
      fc.property(stories, sequences, deeds, deeds, (texts, sequence, one, other) => {
        eachState(texts, sequence.slice(0, 6), (state) => {
          const once = perform(state, one, [])
          perform(state, other, [])
          const again = perform(state, one, [])
          // By position: new paragraphs get ids by chance.
          expect(told(again)).toEqual(told(once))
        })
      }),
      { numRuns: 60 },
    )
  })
})
