import type { BodyNode } from '../../story/body.ts'
import { isSafeLink } from '../html/write-body.ts'
import { printable } from '../printable.ts'

/*
 * A body as plain text, as formats.md §5 lays it out: paragraphs as they are, never wrapped, a blank line
 * between blocks.
 */

/** The text of a body's blocks, a blank line between them; a block without words is left out. */
export function writeTextBody(blocks: readonly BodyNode[]): string {
  return blocks
    .map(writeBlock)
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}

function writeBlock(node: BodyNode): string {
  const inside = node.content ?? []
  switch (node.type) {
    case 'blockquote':
      return indented(writeTextBody(inside), '    ', '    ')
    case 'bullet_list':
      return inside.map((item) => writeItem(item, '- ')).join('\n')
    case 'ordered_list': {
      const first = Number(node.attrs?.['order'] ?? 1)
      return inside.map((item, index) => writeItem(item, `${first + index}. `)).join('\n')
    }
    case 'table':
      return inside
        .map((row) => (row.content ?? []).map((cell) => inline(cell).replace(/[\t\n]+/g, ' ')).join('\t'))
        .join('\n')
    case 'horizontal_rule':
      return '* * *'
    case 'preformatted':
      return inline(node)
    default:
      return inline(node).trim()
  }
}

function writeItem(item: BodyNode, bullet: string): string {
  const blocks = (item.content ?? []).map(writeBlock).filter((text) => text.trim() !== '')
  return indented(blocks.join('\n'), bullet, ' '.repeat(bullet.length))
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? '' : (index === 0 ? first : rest) + line))
    .join('\n')
}

function inline(block: BodyNode): string {
  const inside = block.content ?? []
  return inside
    .map((node, index) => {
      if (node.type === 'hard_break') return '\n'
      const text = printable(node.text ?? '')
      const href = linkOf(node)
      // The address is printed once, after the last stretch of a link that marks divide.
      return href === undefined || href === linkOf(inside[index + 1]) || href === text
        ? text
        : `${text} (${href})`
    })
    .join('')
}

function linkOf(node: BodyNode | undefined): string | undefined {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.['href']
  return isSafeLink(href) ? printable(href) : undefined
}
