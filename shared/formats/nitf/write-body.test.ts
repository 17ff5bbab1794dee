import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import type { BodyNode } from '../../story/body.ts'
import { arbitraryBody, arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { storyWith } from '../stories.test-support.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { at } from '../xml/tree.ts'
import { validator } from '../xml/validate.test-support.ts'
import { writeXml } from '../xml/write-xml.ts'
import { nitfBody } from './body.ts'
import { nitfBodyTree } from './write-body.ts'

const folder = corpus()

/** What comes back of a block: one level of crossheads, no strike, no empty paragraph. */
function kept(node: BodyNode): BodyNode {
  const { type, attrs, content, text, marks } = node
  const given = { ...attrs }
  delete given['id']
  if (type === 'heading') given['level'] = 2
  if (type === 'caption') given['credit'] = attrs?.['credit'] ?? null
  const left = (marks ?? []).filter((mark) => mark.type !== 'strike')
  return {
    type,
    ...(Object.keys(given).length > 0 && { attrs: given }),
    ...(content && { content: joined(content.map(kept)) }),
    ...(text !== undefined && { text }),
    ...(left.length > 0 && { marks: left }),
  }
}

function joined(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.reduce<readonly BodyNode[]>((done, node) => {
    const last = done.at(-1)
    return last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
      ? [...done.slice(0, -1), { ...last, text: `${last.text}${node.text}` }]
      : [...done, node]
  }, [])
}

describe('nitfBodyTree', () => {
  it.skipIf(folder === undefined)('is valid NITF 3.6 for any story', { timeout: 60_000 }, async () => {
    const validate = await validator(folder ?? '', 'nitf')
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        const { xml } = await writeXml(nitfBodyTree(story).tree)
        expect(validate(xml)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('comes back as the body it was, but for what its notes say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody(plainText), async (body) => {
        const { xml } = await writeXml(nitfBodyTree(storyWith({ body })).tree)
        const read = await parseXml(xml)
        const content = read.ok ? at(read.value.root, 'body/body.content') : undefined
        if (!content) throw new Error('no body')
        const { blocks, notes } = nitfBody(content)
        expect(blocks.map(kept)).toEqual(joined((body.content ?? []).map(kept)))
        expect(notes.filter(({ level }) => level === 'lost' || level === 'invalid')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps white space that is the text’s own', async () => {
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: ' a  b ' }] }],
    }
    const { xml } = await writeXml(nitfBodyTree(storyWith({ body })).tree)
    expect(xml).toContain('<p lede="true" xml:space="preserve"> a  b </p>')
  })

  it('leaves the text of a kill at home', () => {
    const { tree, notes } = nitfBodyTree(storyWith({ pubStatus: 'canceled', headline: 'Ferry sinks' }))
    expect(JSON.stringify(tree)).not.toContain('Alder')
    expect(notes).toMatchObject([{ level: 'lost', field: 'body' }])
  })
})
