import { type XmlElement, type XmlNode, elements, isElement, rawText } from '../xml/tree.ts'

/*
 * The text of an item in XHTML, made ready to be read as blocks by `nitfBody`, which knows HTML's plain elements:
 * what a news agency's pages have besides them is put into the standard's own words.
 */

const blocks = new Set(
  'p div section article main ul ol li table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 blockquote pre hr figure media dl dt dd header footer aside nav address center body html'.split(
    ' ',
  ),
)

const inlines = new Set(
  'a b i u s em strong strike del sub sup br span small big tt code cite abbr acronym q font'.split(' '),
)

/** What was taken away of a page, for the notes. */
export interface TakenAway {
  /** Scripts and styles. */
  readonly code: string[]
  /** Elements in running text that no HTML has, `Company`; their words stay. */
  readonly unknown: Set<string>
  /** Elements that hold nothing but what their attributes say: embedded posts and players. */
  readonly embedded: string[]
  /** How often lines of plain text within a `p` were read as paragraphs or as a table. */
  parted: number
}

export function nothingTaken(): TakenAway {
  return { code: [], unknown: new Set(), embedded: [], parted: 0 }
}

/** The body with its pictures as `media`, its lines of plain text as paragraphs, its unknown inline elements as spans. */
export function plainXhtml(body: XmlElement, taken: TakenAway): XmlElement {
  return { ...body, children: body.children.flatMap((node) => plain(node, taken, false)) }
}

function plain(node: XmlNode, taken: TakenAway, running: boolean): readonly XmlNode[] {
  if (!isElement(node)) return [node]
  const name = node.name.toLowerCase()
  const known: XmlElement = { ...node, name }
  const within = (inText: boolean) => node.children.flatMap((child) => plain(child, taken, inText))
  switch (name) {
    case 'script':
    case 'style':
      if (rawText(node).trim() !== '') taken.code.push(rawText(node).trim())
      return []
    case 'img':
      return [picture(known, [])]
    case 'figure': {
      const image = elements(node, 'img')[0]
      const captions = elements(node, 'figcaption')
      const others = node.children
        .filter((child) => !isElement(child) || (child !== image && child.name !== 'figcaption'))
        .flatMap((child) => plain(child, taken, false))
      const caption = captions.flatMap((one) => one.children.flatMap((child) => plain(child, taken, true)))
      if (!image && captions.length === 0) return [{ ...known, name: 'div', children: others }]
      return [...others, picture(image ?? { ...known, attributes: {} }, caption)]
    }
    case 'p':
      return paragraph({ ...known, children: within(true) }, taken)
    case 'header':
    case 'footer':
    case 'aside':
    case 'nav':
    case 'address':
      return [{ ...known, name: 'div', children: within(false) }]
    default:
  }
  if (name === 'div' && elements(node).every((child) => inlines.has(child.name.toLowerCase())))
    return [{ ...known, children: apart(within(true)) }]
  if (blocks.has(name))
    return [{ ...known, children: within(name !== 'div' && /^(?:h\d|td|th|dt)$/.test(name)) }]
  if (inlines.has(name)) return [{ ...known, children: within(running) }]
  const empty = rawText(node).trim() === '' && elements(node).length === 0
  if (empty) {
    const about = Object.entries(node.attributes).map(([key, value]) => `${key}=${value}`)
    if (about.length > 0) taken.embedded.push(`${node.name}: ${about.join(', ')}`)
    return []
  }
  const holdsBlocks = elements(node).some((child) => blocks.has(child.name.toLowerCase()))
  if (holdsBlocks) return [{ ...known, children: within(false) }]
  if (!/^(?:time|mark|ins|label|data|kbd|samp|var|dfn|bdi|bdo|ruby|rb|rt|rp)$/.test(name))
    taken.unknown.add(node.name)
  return [{ ...known, name: 'span', attributes: {}, children: within(true) }]
}

/** A page's labels stand side by side without a space between: its style sheet parts them. */
function apart(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    return before !== undefined && isElement(before) && isElement(node) && node.name === 'span'
      ? [' ', node]
      : [node]
  })
}

function picture(image: XmlElement, caption: readonly XmlNode[]): XmlElement {
  const { src, uri, alt } = image.attributes
  const reference: XmlElement = {
    ...image,
    name: 'media-reference',
    attributes: {
      ...((src ?? uri) !== undefined && { source: src ?? uri ?? '' }),
      ...(alt !== undefined && { 'alternate-text': alt }),
    },
    children: [],
  }
  return {
    ...image,
    name: 'media',
    attributes: { 'media-type': 'image' },
    children: [
      reference,
      ...(caption.length > 0 ? [{ ...image, name: 'media-caption', attributes: {}, children: caption }] : []),
    ],
  }
}

const indented = /\n[ \t]*\n\s*|\n(?: {3,}|\t)(?=\S)/

/**
 * A `p` that holds a whole story set by hand (formats.md §7.8): where lines are indented and others are not, an indent
 * begins a paragraph; where words stand in columns, it is agate.
 */
function paragraph(element: XmlElement, taken: TakenAway): readonly XmlNode[] {
  const text = element.children.map((node) => (isElement(node) ? 'x' : node)).join('')
  const lines = text.trim().split(/\r?\n/)
  if (lines.length < 3) return [element]
  const more = lines.slice(1).filter((line) => line.trim() !== '')
  const columns = lines.filter((line) => /\S {2,}\S/.test(line)).length
  if (columns >= 4 && columns * 2 >= lines.length) {
    taken.parted += 1
    return [
      {
        ...element,
        name: 'pre',
        attributes: {},
        children: [
          rawText(element)
            .replace(/^\s*\n/, '')
            .trimEnd(),
        ],
      },
    ]
  }
  const deep = more.filter((line) => /^(?: {3,}|\t)/.test(line)).length
  if (deep === 0 || deep === more.length) return [element]
  taken.parted += 1
  const parts: XmlNode[][] = [[]]
  for (const node of element.children) {
    if (isElement(node)) {
      parts.at(-1)?.push(node)
      continue
    }
    const [first = '', ...others] = node.split(indented)
    parts.at(-1)?.push(first)
    parts.push(...others.map((words) => [words]))
  }
  return parts.map((children) => ({ ...element, children }))
}
