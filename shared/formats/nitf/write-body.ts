import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import { isSafeLink } from '../html/write-body.ts'
import type { ImportNote } from '../report.ts'
import { type XmlTree, el, running } from '../xml/write-xml.ts'
import { collapsed, said, spaceFor } from './white-space.ts'

/** Of NITF 3.6, and of the 3.x before it that have one. */
export const nitfNamespace = 'http://iptc.org/std/NITF/2006-10-18/'

/** The version as the schema fixes it. */
export const nitfVersion = '-//IPTC//DTD NITF 3.6//EN'

/** A body as NITF, and what of it NITF cannot hold. */
export interface WrittenNitfBody {
  readonly tree: XmlTree
  readonly notes: readonly ImportNote[]
}

/**
 * The story's text as a whole NITF 3.6 document with nothing but its headline and body, in its namespace: what
 * NewsML-G2 carries in `inlineXML` as application/nitf+xml, where all else stands in the item's own fields.
 */
export function nitfBodyTree(story: Story): WrittenNitfBody {
  const { tree, notes } = bodyContentTree(story)
  const headline = said('hl1', story.headline)
  return {
    tree: {
      ...el(
        'nitf',
        { version: nitfVersion },
        el('body', {}, headline && el('body.head', {}, el('hedline', {}, headline)), tree),
      ),
      namespaces: { '': nitfNamespace },
    },
    notes,
  }
}

/** The `body.content` of a story, by formats.md §5. A kill has none of the text. */
export function bodyContentTree({ body, pubStatus }: Pick<Story, 'body' | 'pubStatus'>): WrittenNitfBody {
  if (pubStatus === 'canceled') {
    const detail = 'A kill carries the headline and the note, not the text.'
    const korean = '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.'
    return { tree: el('body.content'), notes: [{ level: 'lost', field: 'body', detail, korean }] }
  }
  const blocks = body.content ?? []
  const lede = blocks.findIndex(({ type }) => type === 'paragraph')
  const children = blocks.map((block, index) => blockTree(block, index === lede))
  return { tree: el('body.content', {}, ...children), notes: bodyNotesOn(blocks) }
}

function blockTree(node: BodyNode, lede = false): XmlTree {
  const content = node.content ?? []
  const blocks = () => content.map((child) => blockTree(child))
  switch (node.type) {
    case 'heading':
      return text('hl2', node)
    case 'furniture':
      return text('p', node, { class: 'furniture' })
    case 'caption': {
      const { credit } = node.attrs ?? {}
      return el(
        'media',
        { 'media-type': 'image' },
        el('media-reference'),
        text('media-caption', node),
        typeof credit === 'string' && said('media-producer', credit),
      )
    }
    case 'preformatted':
      return running('pre', {}, content.map((child) => (child.type === 'text' ? child.text : '\n')).join(''))
    case 'blockquote':
      return el('bq', {}, el('block', {}, ...blocks()))
    case 'bullet_list':
      return el('ul', {}, ...content.map(itemTree))
    case 'ordered_list': {
      const order = Number(node.attrs?.['order'] ?? 1)
      const seqnum = Number.isSafeInteger(order) && order !== 1 ? String(order) : undefined
      return el('ol', { seqnum }, ...content.map(itemTree))
    }
    case 'table':
      return el('table', {}, el('tbody', {}, ...blocks()))
    case 'table_row':
      return el('tr', {}, ...blocks())
    case 'table_cell':
      return text(node.attrs?.['header'] === true ? 'th' : 'td', node)
    case 'horizontal_rule':
      return el('hr')
    default:
      return text('p', node, { lede: lede ? 'true' : undefined })
  }
}

/** An item of one paragraph is its words; one of several blocks has them as they are. */
function itemTree({ content = [] }: BodyNode): XmlTree {
  const [first, ...more] = content
  return first?.type === 'paragraph' && more.length === 0
    ? text('li', first)
    : el('li', {}, ...content.map((child) => blockTree(child)))
}

function text(
  name: string,
  { content = [] }: BodyNode,
  attributes: Readonly<Record<string, string | undefined>> = {},
): XmlTree {
  const words = content.map((child) => (child.type === 'text' ? child.text : '\n')).join('')
  // A line break of the text's own is an element; white space beside it would be taken for the file's.
  const lines = content.some(({ type }) => type === 'hard_break') ? words.split('\n') : [words]
  const kept = lines.every((line) => line === collapsed(line)) ? {} : spaceFor(' ')
  return running(name, { ...attributes, ...kept }, ...runsIn(content).map(inlineTree))
}

/** The runs of a text by the marks that NITF has: what differed by others only is one run. */
function runsIn(content: readonly BodyNode[]): readonly BodyNode[] {
  const runs: BodyNode[] = []
  for (const node of content) {
    const marks = (node.marks ?? []).filter(isHeld)
    const last = runs.at(-1)
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(marks)
    ) {
      runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else {
      runs.push({ ...node, marks })
    }
  }
  return runs
}

function isHeld({ type, attrs }: NonNullable<BodyNode['marks']>[number]): boolean {
  if (type === 'link') return isSafeLink(attrs?.['href'])
  return type === 'sub' || type === 'sup' || classes[type] !== undefined
}

/** By the mark; `sub` and `sup` stand only within a `num`. */
const classes: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic', underline: 'underscore' }

function inlineTree({ type, text: words = '', marks = [] }: BodyNode): XmlTree | string {
  if (type === 'hard_break') return el('br')
  return marks.reduceRight<XmlTree | string>((inner, { type: mark, attrs }) => {
    if (mark === 'link') return running('a', { href: String(attrs?.['href']) }, inner)
    if (mark === 'sub' || mark === 'sup') return running('num', {}, running(mark, {}, inner))
    return running('em', { class: classes[mark] }, inner)
  }, words)
}

/** What of a body NITF has no place for, or holds as something else. */
function bodyNotesOn(blocks: readonly BodyNode[]): readonly ImportNote[] {
  const all = blocks.flatMap(everyNode)
  const note = (level: ImportNote['level'], detail: string, korean: string): ImportNote => ({
    level,
    field: 'body',
    detail,
    korean,
  })
  const marks = all.flatMap((node) => node.marks ?? [])
  return [
    ...(all.some(({ type, attrs }) => type === 'heading' && attrs?.['level'] === 3)
      ? [
          note(
            'changed',
            'NITF has one kind of crosshead: those of the third level became the second’s.',
            'NITF에는 중간 제목이 한 가지라 셋째 단계를 둘째 단계로 적었습니다.',
          ),
        ]
      : []),
    ...(marks.some(({ type }) => type === 'strike')
      ? [
          note(
            'lost',
            'NITF has no struck-out text: the words stay, unmarked.',
            'NITF에는 취소선이 없어 글만 표시 없이 남습니다.',
          ),
        ]
      : []),
    ...(marks.some(({ type, attrs }) => type === 'link' && !isSafeLink(attrs?.['href']))
      ? [
          note(
            'changed',
            'A link that is no web or mail address was left out; its words stay.',
            '웹이나 메일 주소가 아닌 링크를 뺐습니다. 글은 남습니다.',
          ),
        ]
      : []),
  ]
}

function everyNode(node: BodyNode): readonly BodyNode[] {
  return [node, ...(node.content ?? []).flatMap(everyNode)]
}
