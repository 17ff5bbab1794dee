import { expect, it } from 'vitest'
import { editorState } from './create-editor.ts'

it('a document of the editor remembers no positions, which would keep it in memory', () => {
  const { doc } = editorState({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] }],
  })
  const once = doc.resolve(3)
  expect(doc.resolve(3)).not.toBe(once)
  expect([once.pos, once.parentOffset, once.parent.textContent]).toEqual([3, 2, 'It rained.'])
})
