import type { Node } from 'prosemirror-model'
import { MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown'
import { type BodyNode, schema } from '../../story/body.ts'
import { writeHtmlBody } from '../html/write-body.ts'
import { printable } from '../printable.ts'

/*
 * A body as CommonMark 0.31 with GFM's tables. What Markdown has no sign for is inline HTML, which every reader of
 * Markdown takes: underline, sub, sup, captions, tables without a head. So nothing of the text is lost.
 */

/** The Markdown of a body's blocks. */
export function writeMarkdownBody(blocks: readonly BodyNode[]): string {
  if (blocks.length === 0) return ''
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks.map((block) => cleaned(block)) })
  let isPlain = true
  doc.descendants((node) => {
    if (node.type.name === 'list_item' && node.childCount > 1) isPlain = false
  })
  // A list may not follow a line of its item at once: it would be taken for more of that line.
  return serializer.serialize(doc, { tightLists: isPlain })
}

/** Text as Markdown holds it: no control characters; line breaks only in preformatted text. */
function cleaned(node: BodyNode, within = ''): BodyNode {
  if (node.type === 'text') {
    const text = printable(node.text ?? '')
    const line = within === 'preformatted' ? text : text.replaceAll(/[ \t\n\f]+/g, ' ')
    return { ...node, text: line === '' ? ' ' : line }
  }
  return { ...node, ...(node.content && { content: node.content.map((child) => cleaned(child, node.type)) }) }
}

function asHtml(state: MarkdownSerializerState, node: Node): void {
  state.write(writeHtmlBody([node.toJSON() as BodyNode]).replaceAll(/\n+/g, ' '))
  state.closeBlock(node)
}

/** Lists of one kind that follow each other would be one list. */
function apart(state: MarkdownSerializerState, node: Node, parent: Node, index: number): void {
  if (index > 0 && parent.child(index - 1).type === node.type) {
    state.write('<!-- -->')
    state.closeBlock(schema.node('horizontal_rule'))
  }
}

const inlineSpecial = /[\\`*_[\]<&|~]/g

function escaped(text: string, startsLine: boolean): string {
  // A link behind “!” would be a picture.
  const safe = text.replaceAll(inlineSpecial, '\\$&').replace(/!$/, '\\!')
  if (!startsLine) return safe
  return safe
    .replace(/^ +/, '')
    .replace(/^[#+\-=>:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function isHardBreak(parent: Node, index: number): boolean {
  return index < 0 || parent.child(index).type.name === 'hard_break'
}

const emphases = new Set(['strong', 'em', 'strike'])

/**
 * True where an asterisk works: it must stand at a letter on its inner side, and no other asterisk may be near
 * (CommonMark §6.2). Korean particles follow a quotation mark without a space, where it would not.
 */
function takesSign(parent: Node, index: number, type: string): boolean {
  const node = parent.maybeChild(index)
  if (!node?.isText || !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(node.text ?? '')) return false
  if (node.marks.length !== 1 || node.marks[0]?.type.name !== type) return false
  return [index - 1, index + 1].every(
    (at) => !(at < 0 ? undefined : parent.maybeChild(at))?.marks.some((mark) => emphases.has(mark.type.name)),
  )
}

function emphasis(type: string, sign: string, tag: string) {
  return {
    open: (_state: MarkdownSerializerState, _mark: unknown, parent: Node, index: number) =>
      takesSign(parent, index, type) ? sign : `<${tag}>`,
    close: (_state: MarkdownSerializerState, _mark: unknown, parent: Node, index: number) =>
      takesSign(parent, index - 1, type) ? sign : `</${tag}>`,
  }
}

function tagged(tag: string) {
  return { open: `<${tag}>`, close: `</${tag}>` }
}

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node)
      state.closeBlock(node)
    },
    heading(state, node) {
      state.write(`${'#'.repeat(Number(node.attrs['level']))} `)
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    blockquote(state, node) {
      state.wrapBlock('> ', null, node, () => state.renderContent(node))
    },
    bullet_list(state, node, parent, index) {
      apart(state, node, parent, index)
      state.renderList(node, '  ', () => '- ')
    },
    ordered_list(state, node, parent, index) {
      apart(state, node, parent, index)
      const start = Number(node.attrs['order'])
      const width = String(start + node.childCount - 1).length + 2
      state.renderList(node, ' '.repeat(width), (item) => `${start + item}. `.padEnd(width))
    },
    list_item(state, node) {
      state.renderContent(node)
    },
    preformatted(state, node) {
      const longest = Math.max(2, ...(node.textContent.match(/`+/g) ?? []).map(({ length }) => length))
      const fence = '`'.repeat(longest + 1)
      state.write(`${fence}\n`)
      state.text(node.textContent, false)
      state.write('\n')
      state.write(fence)
      state.closeBlock(node)
    },
    table(state, node) {
      const [first, ...rest] = node.children
      const isPlain =
        first !== undefined &&
        first.children.every((cell) => cell.attrs['header'] === true) &&
        rest.every(
          (row) =>
            row.childCount === first.childCount &&
            row.children.every((cell) => cell.attrs['header'] !== true),
        )
      if (!isPlain) return asHtml(state, node)
      for (const [index, row] of node.children.entries()) {
        state.write('|')
        for (const cell of row.children) {
          state.write(' ')
          state.renderInline(cell, false)
          state.write(' |')
        }
        state.ensureNewLine()
        if (index === 0) state.write(`|${' --- |'.repeat(row.childCount)}\n`)
      }
      state.closeBlock(node)
    },
    table_row: () => undefined,
    table_cell: () => undefined,
    caption: asHtml,
    furniture: asHtml,
    horizontal_rule(state, node) {
      state.write('---')
      state.closeBlock(node)
    },
    hard_break(state, _node, parent) {
      // A heading and a cell are one line.
      state.write(parent.type.name === 'paragraph' ? '\\\n' : '<br>')
    },
    text(state, node, parent, index) {
      const startsLine = parent.type.name === 'paragraph' && isHardBreak(parent, index - 1)
      state.text(escaped(node.text ?? '', startsLine), false)
    },
  },
  {
    strong: emphasis('strong', '**', 'strong'),
    em: emphasis('em', '*', 'em'),
    strike: emphasis('strike', '~~', 's'),
    underline: tagged('u'),
    sub: tagged('sub'),
    sup: tagged('sup'),
    link: {
      open: '[',
      close: (_state, mark) =>
        `](<${String(mark.attrs['href'])
          .replaceAll(/[\\<>]/g, '\\$&')
          .replaceAll('&', '&amp;')
          .replaceAll(/\s/g, '%20')}>)`,
    },
  },
)
