import { undo } from 'prosemirror-history'
import { describe, expect, it } from 'vitest'
import { blockText, textBlocks } from '../../shared/story/view.ts'
import { caret, doing, editing, p, selecting, typing } from './editor.test-support.ts'
import { getFoundWords, replaceWords, setFoundWords } from './found-words.ts'
import { toggleStrong } from './text-commands.ts'

const copy = () => editing(p('a', 'The ferry runs.'), p('b', 'A ferry stops.'))
const both = [
  { paragraph: 'a', from: 4, to: 9, insert: 'night boat' },
  { paragraph: 'b', from: 2, to: 7, insert: '' },
]
const texts = (state: ReturnType<typeof copy>) => textBlocks(state.doc).map(({ node }) => blockText(node))

describe('replaceWords', () => {
  it('puts other words in each place, in one step that undo takes back', () => {
    const state = doing(copy(), replaceWords(both))
    expect(texts(state)).toEqual(['The night boat runs.', 'A  stops.'])
    expect(texts(doing(state, undo))).toEqual(['The ferry runs.', 'A ferry stops.'])
  })

  it('keeps the emphasis of the words it replaces', () => {
    const strong = doing(selecting(copy(), 'ferry'), toggleStrong)
    const state = doing(strong, replaceWords(both.slice(0, 1)))
    expect(state.doc.firstChild?.child(1).toString()).toBe('strong("night boat")')
  })

  it('changes nothing where a paragraph is gone', () => {
    expect(replaceWords([...both, { paragraph: 'gone', from: 0, to: 1, insert: 'x' }])(copy())).toBe(false)
  })
})

describe('setFoundWords', () => {
  it('marks words, and keeps the marks on them while text is typed before them', () => {
    const state = copy()
    const marked = state.apply(
      setFoundWords(state.tr, [
        { paragraph: 'a', from: 4, to: 9, isCurrent: true },
        { paragraph: 'gone', from: 0, to: 1, isCurrent: false },
      ]),
    )
    const typed = typing(caret(marked, 'ferry', 'before'), 'old ')
    const words = getFoundWords(typed).find()
    expect(words.map(({ from, to }) => typed.doc.textBetween(from, to))).toEqual(['ferry'])
  })
})
