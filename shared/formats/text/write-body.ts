import type { Body, BodyNode } from '../../story/body.ts'

/** A body as plain text: blocks apart by an empty line, lists by "- " and numbers, tables by tabs. */
export function writeTextBody(body: Body): string {
  return blocks(body.content ?? []).join('\n\n')
}

function blocks(nodes: readonly BodyNode[]): readonly string[] {
  return nodes.map(block).filter((text) => text !== '')
}

function block(node: BodyNode): string {
  const content = node.content ?? []
  switch (node.type) {
    case 'blockquote':
      return blocks(content).join('\n\n').replaceAll(/^/gm, '    ')
    case 'bullet_list':
      return content.map((item) => listItem(item, '- ')).join('\n')
    case 'ordered_list': {
      const first = Number(node.attrs?.['order'] ?? 1)
      return content.map((item, index) => listItem(item, `${first + index}. `)).join('\n')
    }
    case 'table':
      return content.map((row) => (row.content ?? []).map(inline).join('\t')).join('\n')
    case 'horizontal_rule':
      return '* * *'
    default:
      return inline(node)
  }
}

function listItem(item: BodyNode, lead: string): string {
  return `${lead}${blocks(item.content ?? [])
    .join('\n')
    .replaceAll('\n', `\n${' '.repeat(lead.length)}`)}`
}

function inline(node: BodyNode): string {
  return (node.content ?? []).map((leaf) => (leaf.type === 'hard_break' ? '\n' : withAddress(leaf))).join('')
}

/** A link's address is said after its words, unless the words are the address. */
function withAddress({ text = '', marks = [] }: BodyNode): string {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href']
  return typeof href === 'string' && href !== text && href !== `mailto:${text}` ? `${text} (${href})` : text
}
