import type { Body, BodyNode } from '../../story/body.ts'

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  caption: 'figcaption',
  furniture: 'p',
  preformatted: 'pre',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  table: 'table',
  table_row: 'tr',
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
}

/** A body as HTML: the schema's own blocks and marks, no ids, no styles; what HTML forbids is escaped. */
export function writeHtmlBody(body: Body): string {
  return (body.content ?? []).map(block).join('\n')
}

function block(node: BodyNode): string {
  const inner = () => (node.content ?? []).map(block).join('')
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'hard_break':
      return '<br>'
    case 'horizontal_rule':
      return '<hr>'
    case 'heading':
      return `<h${node.attrs?.['level'] === 3 ? 3 : 2}>${inner()}</h${node.attrs?.['level'] === 3 ? 3 : 2}>`
    case 'caption':
      return `<figure><figcaption>${inner()}</figcaption></figure>`
    case 'ordered_list': {
      const order = Number(node.attrs?.['order'] ?? 1)
      return `<ol${order === 1 ? '' : ` start="${order}"`}>${inner()}</ol>`
    }
    case 'table':
      return `<table><tbody>${inner()}</tbody></table>`
    case 'table_cell': {
      const tag = node.attrs?.['header'] === true ? 'th' : 'td'
      return `<${tag}>${inner()}</${tag}>`
    }
    // A line feed right after <pre> is dropped by every HTML parser; one more keeps the text's own.
    case 'preformatted':
      return `<pre>${inner().startsWith('\n') ? '\n' : ''}${inner()}</pre>`
    default: {
      const tag = tags[node.type] ?? 'div'
      return `<${tag}>${inner()}</${tag}>`
    }
  }
}

function marked({ text = '', marks = [] }: BodyNode): string {
  return marks.reduceRight((inner, { type, attrs }) => {
    if (type === 'link') return `<a href="${escapeHtml(String(attrs?.['href'] ?? ''))}">${inner}</a>`
    const tag = tags[type] ?? 'span'
    return `<${tag}>${inner}</${tag}>`
  }, escapeHtml(text))
}

/** Text as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
