import { type Attrs, type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model'
import * as v from 'valibot'

/*
 * The body of a story: a ProseMirror document. Every block that holds text carries an `id` which survives
 * edits, splits (the first half keeps it) and joins, so that findings and waivers can name a paragraph.
 */

const id = { default: null, validate: 'string|null' } as const

function readId(dom: { getAttribute(name: string): string | null }): Attrs {
  return { id: dom.getAttribute('data-id') }
}

function textBlock(tag: string, spec: NodeSpec = {}): NodeSpec {
  return {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag, getAttrs: readId }],
    toDOM: (node) => [tag, idAttribute(node), 0],
    ...spec,
    attrs: { id, ...spec.attrs },
  }
}

function idAttribute(node: Node): Record<string, string> {
  return typeof node.attrs['id'] === 'string' ? { 'data-id': node.attrs['id'] } : {}
}

const nodes = {
  doc: { content: 'block+' },
  paragraph: textBlock('p'),
  /** A crosshead. Level 1 is the headline, which is a field of its own. */
  heading: textBlock('h2', {
    attrs: { level: { default: 2, validate: 'number' } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (dom) => ({ ...readId(dom), level: level <= 2 ? 2 : 3 }),
    })),
    toDOM: (node) => [`h${node.attrs['level']}`, idAttribute(node), 0],
  }),
  /** The words under a picture, with whom the picture is credited to where that is known. */
  caption: textBlock('figcaption', {
    attrs: { credit: { default: null, validate: 'string|null' } },
    parseDOM: [
      { tag: 'figcaption', getAttrs: (dom) => ({ ...readId(dom), credit: dom.getAttribute('data-credit') }) },
    ],
    toDOM: (node) => [
      'figcaption',
      { ...idAttribute(node), ...(node.attrs['credit'] ? { 'data-credit': node.attrs['credit'] } : {}) },
      0,
    ],
  }),
  /** A line a web page put there ("Send to"): kept in sight until an editor removes it. */
  furniture: textBlock('aside', { parseDOM: [{ tag: 'aside', getAttrs: readId }] }),
  /** Agate, tables set by hand: white space counts. */
  preformatted: textBlock('pre', {
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: readId }],
  }),
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Number(dom.getAttribute('start') ?? 1) || 1 }) }],
    toDOM: (node) => ['ol', node.attrs['order'] === 1 ? {} : { start: node.attrs['order'] }, 0],
  },
  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  table: {
    content: 'table_row+',
    group: 'block',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: {
    content: 'inline*',
    attrs: { id, header: { default: false, validate: 'boolean' } },
    isolating: true,
    parseDOM: [
      { tag: 'td', getAttrs: (dom) => ({ ...readId(dom), header: false }) },
      { tag: 'th', getAttrs: (dom) => ({ ...readId(dom), header: true }) },
    ],
    toDOM: (node) => [node.attrs['header'] ? 'th' : 'td', idAttribute(node), 0],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href') ?? ''
          return /^(https?:|mailto:)/i.test(href) ? { href } : false
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs['href'], rel: 'noreferrer noopener' }, 0],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }],
    toDOM: () => ['strong', 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  underline: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  sub: { excludes: 'sup', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  sup: { excludes: 'sub', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
} satisfies Record<string, MarkSpec>

/** The ProseMirror schema of every story's body. */
export const schema = new Schema({ nodes, marks })

/** The JSON of one node of a body, as ProseMirror writes it. */
export interface BodyNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly BodyNode[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
}

/** A body as it is stored and sent: ProseMirror JSON that the schema accepts. */
export type Body = BodyNode & { readonly type: 'doc' }

/** The words of a stored node as they run on: nothing stands for a break or between blocks. */
export function nodeText(node: BodyNode | undefined): string {
  return node?.text ?? (node?.content ?? []).map(nodeText).join('')
}

/** The ProseMirror document of a body. Throws a RangeError where the schema does not accept it. */
export function toDocument(body: Body): Node {
  const doc = Node.fromJSON(schema, body)
  doc.check()
  return doc
}

/** The JSON of a document. */
export function toBody(doc: Node): Body {
  return doc.toJSON() as Body
}

/** Bodies that were accepted: no one changes a body, and a save passes one through the contract, the store and back. */
const accepted = new WeakSet<object>()

function isBody(input: unknown): input is Body {
  if (typeof input !== 'object' || input === null) return false
  if (accepted.has(input)) return true
  try {
    if (toDocument(input as Body).type !== schema.topNodeType) return false
    accepted.add(input)
    return true
  } catch {
    // Anything that ProseMirror cannot read is no body; what was wrong with it is of no use to a person.
    return false
  }
}

/** Validates a body against the schema, wherever a story comes in from outside. */
export const bodySchema = v.custom<Body>(isBody, 'not a story body')
