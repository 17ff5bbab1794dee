import fc from 'fast-check'
import { undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../shared/checks/check.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { blockText, documentParagraphs, textBlocks } from '../../shared/story/view.ts'
import { applyFix } from './apply-fix.ts'
import { editing, finding, ids, keyedCommands, later, p, report, showing } from './editor.test-support.ts'
import { getFindings, standingMarks } from './findings-plugin.ts'
import { placesOf, specOf } from './findings-marks.ts'

// Any sequence of edits, with reports that arrive early, late and out of order.
type Deed =
  | { readonly do: 'type'; readonly text: string; readonly at: number; readonly over: number }
  | { readonly do: 'delete'; readonly at: number; readonly over: number }
  | { readonly do: 'paste'; readonly at: number; readonly words: readonly string[] }
  | {
      readonly do: 'command'
      readonly at: number
      readonly over: number
      readonly name: keyof typeof commands
    }
  | { readonly do: 'ask' }
  | { readonly do: 'answer'; readonly which: number }
  | { readonly do: 'fix'; readonly which: number }

const commands = keyedCommands

const at = fc.nat(400)
const over = fc.oneof(fc.constant(0), fc.nat(8), fc.nat(60))
const word = fc.constantFrom('crane', 'quay', '항구', ' ', '. ', '🚢', 'the the', '')
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text: word, at, over }),
  fc.record({ do: fc.constant('delete' as const), at, over }),
  fc.record({ do: fc.constant('paste' as const), at, words: fc.array(word, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    do: fc.constant('command' as const),
    at,
    over,
    name: fc.constantFrom(...(Object.keys(commands) as (keyof typeof commands)[])),
  }),
  fc.record({ do: fc.constant('ask' as const) }),
  fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('fix' as const), which: fc.nat(5) }),
)

interface Desk {
  readonly state: EditorState
  readonly reports: readonly Report[]
}

/** A check that is easy to foresee: it marks every word that stands more than once, and offers to remove it. */
function check(state: EditorState): Report {
  const seen = new Map<string, Finding['at']>()
  const found: Finding[] = []
  for (const { id, text } of documentParagraphs(state.doc)) {
    for (const match of text.matchAll(/\p{L}{2,}/gu)) {
      const place = {
        in: 'body',
        paragraph: id,
        from: match.index,
        to: match.index + match[0].length,
      } as const
      const first = seen.get(match[0])
      if (!first) seen.set(match[0], place)
      else {
        found.push(
          finding(`${match[0]} ${found.length}`, place, {
            isRepeat: true,
            related: [first],
            fixes: [{ id: 'remove', label: 'Remove', edits: [{ at: place, insert: '' }] }],
          }),
        )
      }
    }
  }
  return report(state, ...found)
}

function select(state: EditorState, from: number, length: number): EditorState {
  const size = state.doc.content.size
  const start = Math.min(from, size)
  const $from = state.doc.resolve(start)
  const $to = state.doc.resolve(Math.min(start + length, size))
  return state.apply(state.tr.setSelection(TextSelection.between($from, $to)))
}

function run(state: EditorState, command: Command): EditorState {
  let after = state
  command(state, (tr) => (after = state.apply(later(tr))))
  return after
}

function perform({ state, reports }: Desk, deed: Deed): Desk {
  switch (deed.do) {
    case 'type': {
      const selected = select(state, deed.at, deed.over)
      return { state: selected.apply(selected.tr.insertText(deed.text)), reports }
    }
    case 'delete': {
      const selected = select(state, deed.at, deed.over)
      return { state: selected.apply(selected.tr.deleteSelection()), reports }
    }
    case 'paste': {
      const selected = select(state, deed.at, 0)
      const slice = new Slice(Fragment.from(deed.words.map((text) => p(null, text))), 1, 1)
      return { state: selected.apply(selected.tr.replaceSelection(slice)), reports }
    }
    case 'command':
      return { state: run(select(state, deed.at, deed.over), commands[deed.name]), reports }
    case 'ask':
      return { state, reports: [...reports, check(state)] }
    case 'answer': {
      const answer = reports[deed.which % Math.max(1, reports.length)]
      return { state: answer ? showing(state, answer) : state, reports }
    }
    case 'fix': {
      const mark = standingMarks(state)[deed.which]
      const shown = mark && getFindings(state).shown.get(specOf(mark).fingerprint)
      const fix = shown?.finding.fixes[0]
      return { state: fix ? run(state, applyFix(fix)) : state, reports }
    }
  }
}

const start = () =>
  editing(p('a', 'The crane fell on the quay.'), p('b', '항구 항구가 닫혔다.'), p('c', 'The crane fell.'))

const sequences = fc.array(deeds, { maxLength: 40 })

function afterEach(sequence: readonly Deed[], hold: (desk: Desk) => void): Desk {
  let desk: Desk = { state: start(), reports: [check(start())] }
  for (const deed of sequence) {
    desk = perform(desk, deed)
    hold(desk)
  }
  return desk
}

describe('any sequence of edits', () => {
  it('leaves a valid document in which every paragraph has an id, and no two the same', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        afterEach(sequence, ({ state }) => {
          state.doc.check()
          const all = ids(state)
          expect(all.every((id) => typeof id === 'string' && id !== '')).toBe(true)
          expect(new Set(all).size).toBe(all.length)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('leaves every mark on exactly the words it was made for', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        afterEach(sequence, ({ state }) => {
          const { decorations, shown } = getFindings(state)
          const marks = decorations.find()
          for (const mark of marks) {
            expect(mark.to).toBeLessThanOrEqual(state.doc.content.size)
            const [words] = specOf(mark).fingerprint.split(' ')
            expect(state.doc.textBetween(mark.from, mark.to, '|', '|')).toBe(words)
          }
          const places = [...shown.values()].map(({ finding: one }) => placesOf(one).length)
          expect(marks).toHaveLength(places.reduce((sum, count) => sum + count, 0))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('ends with the marks that a fresh editor of the same text would show', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const { state } = afterEach(sequence, () => {})
        const lasting = showing(state, check(state))
        const fresh = showing(editing(...state.doc.content.content), check(state))
        const places = (from: EditorState) =>
          getFindings(from)
            .decorations.find()
            .map((mark) => [mark.from, mark.to, specOf(mark).fingerprint].join(' '))
            .toSorted()
        expect(places(lasting)).toEqual(places(fresh))
      }),
      { numRuns: 200 },
    )
  })

  it('can be undone to the text it began with', () => {
    const edits = fc.array(
      deeds.filter((deed) => deed.do !== 'command' || (deed.name !== 'undo' && deed.name !== 'redo')),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(edits, (sequence) => {
        let { state } = afterEach(sequence, () => {})
        for (let next = run(state, undo); next !== state; next = run(state, undo)) state = next
        expect(textBlocks(state.doc).map(({ node }) => blockText(node))).toEqual(
          textBlocks(start().doc).map(({ node }) => blockText(node)),
        )
        expect(ids(state)).toEqual(['a', 'b', 'c'])
      }),
      { numRuns: 200 },
    )
  })
})
