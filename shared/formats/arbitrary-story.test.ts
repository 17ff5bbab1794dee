import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type BodyNode, toBody, toDocument } from '../story/body.ts'
import { storySchema } from '../story/record.ts'
import { arbitraryStory, plainText } from './arbitrary-story.test-support.ts'

describe('arbitraryStory', () => {
  it.each([
    ['of any words', undefined],
    ['of plain words', plainText],
  ])('makes stories %s that the desk itself would take', (_what, text) => {
    fc.assert(
      fc.property(arbitraryStory(text), (story) => {
        const parsed = v.safeParse(storySchema, story)
        expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toBeUndefined()
      }),
    )
  })

  it('writes bodies as ProseMirror does: text merged, marks in their order', () => {
    fc.assert(
      fc.property(arbitraryStory(plainText), ({ body }) => {
        const withoutAttrs = (json: unknown): unknown =>
          JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'attrs' ? undefined : value)))
        expect(hasLooseRuns(body)).toBe(false)
        expect(withoutAttrs(toBody(toDocument(body)))).toEqual(withoutAttrs(body))
      }),
    )
  })
})

/** Whether two runs of the same marks stand side by side, as ProseMirror never leaves them. */
function hasLooseRuns({ content = [] }: BodyNode): boolean {
  return content.some((node, index) => {
    const before = content[index - 1]
    return (
      hasLooseRuns(node) ||
      (before?.type === 'text' &&
        node.type === 'text' &&
        JSON.stringify(before.marks) === JSON.stringify(node.marks))
    )
  })
}
