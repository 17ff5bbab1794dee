import type { BodyNode } from '../story/body.ts'
import type { Dateline, Story } from '../story/record.ts'

/** True for a dateline as an agency prints it; a page's date and time by itself is none. */
export function isPrinted(dateline: Dateline): boolean {
  return dateline.place !== undefined || dateline.source !== undefined
}

/** What ends a dateline of this kind in print. */
function dashAfter(text: string): string {
  if (/[】]$/u.test(text)) return ''
  return text.includes('=') || text.includes('＝') ? ' = ' : ' -- '
}

/**
 * The body as it leaves: a dateline that stands in its field and not in the text goes before the first
 * paragraph, where a wire prints it.
 */
export function filedBody(story: Story): readonly BodyNode[] {
  const blocks = story.body.content ?? []
  const { dateline } = story
  if (!dateline || dateline.inBody || !isPrinted(dateline)) return blocks
  const lede = blocks.findIndex(({ type }) => type === 'paragraph')
  const text = dateline.text + dashAfter(dateline.text)
  const prefix: BodyNode = { type: 'text', text }
  // A dateline that is a paragraph of its own needs no space after its dash.
  const alone: BodyNode = { type: 'text', text: text.trimEnd() }
  if (lede < 0) return [{ type: 'paragraph', content: [alone] }, ...blocks]
  return blocks.map((block, index) => {
    if (index !== lede) return block
    return { ...block, content: block.content ? [prefix, ...block.content] : [alone] }
  })
}
