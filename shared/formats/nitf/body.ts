import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, type XmlNode, elements, isElement, rawText } from '../xml/tree.ts'
import { type BodyNotes, bodyNotes } from './body-notes.ts'
import { inlineOf, isInline } from './inline.ts'
import { collapsed, keepsSpace, wordsOf } from './white-space.ts'

/** The text of a NITF document as the desk keeps it. */
export interface NitfBody {
  /** May be none. Blocks of text have fresh ids. */
  readonly blocks: readonly BodyNode[]
  /** Messages to editors that stood in the text, in their order. */
  readonly edNotes: readonly string[]
  readonly notes: readonly ImportNote[]
}

interface Reading {
  readonly notes: BodyNotes
  readonly edNotes: string[]
}

/**
 * Reads a body (`body.content`, or any element that holds NITF blocks) after formats.md §5: every word of it is in the
 * blocks, the editors' notes, or a note of level lost. Takes HTML's elements too, and text without paragraphs, as
 * agencies send both. `path` is where the element stands, for the notes.
 */
export function nitfBody(element: XmlElement, path = 'body/body.content'): NitfBody {
  const reading: Reading = { notes: bodyNotes(path), edNotes: [] }
  const blocks = blocksOf(element, reading)
  return { blocks, edNotes: reading.edNotes, notes: reading.notes.all() }
}

/** The blocks within an element; words between them are paragraphs. */
function blocksOf(parent: XmlElement, reading: Reading): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  let loose: XmlNode[] = []
  const keep = keepsSpace(parent)
  const flush = () => {
    for (const part of keep ? [loose] : paragraphsIn(loose))
      blocks.push(...textBlock('paragraph', part, keep, reading))
    loose = []
  }
  for (const node of parent.children) {
    if (isElement(node) && !isInline(node)) {
      flush()
      blocks.push(...blockOf(node, reading))
    } else {
      loose.push(node)
    }
  }
  flush()
  return blocks
}

/** Text that stands outside of paragraphs is parted where a line is empty. */
function paragraphsIn(nodes: readonly XmlNode[]): readonly (readonly XmlNode[])[] {
  // Between blocks there is mostly the end of a line and nothing else.
  if (nodes.every((node) => !isElement(node) && !/[^ \t\r\n]/.test(node))) return []
  const parts: XmlNode[][] = [[]]
  for (const node of nodes) {
    if (isElement(node)) {
      parts.at(-1)?.push(node)
      continue
    }
    const [first = '', ...others] = node.split(/\r?\n[ \t]*\r?\n\s*/)
    parts.at(-1)?.push(first)
    parts.push(...others.map((text) => [text]))
  }
  return parts
}

function textBlock(
  type: string,
  nodes: readonly XmlNode[],
  keep: boolean,
  { notes }: Reading,
  attrs: Readonly<Record<string, unknown>> = {},
): readonly BodyNode[] {
  const content = inlineOf(nodes, keep, notes)
  if (content.every(({ type: kind }) => kind === 'hard_break')) return []
  return [{ type, attrs: { id: newParagraphId(), ...attrs }, content }]
}

/** Elements that only hold blocks. */
const containers = new Set(
  'body.content block div section article main body tbody thead tfoot dl fn bibliography datasource caption center body.head body.end hedline'.split(
    ' ',
  ),
)

function blockOf(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const { notes } = reading
  switch (element.name) {
    case 'p':
      return paragraph(element, reading)
    case 'hl1':
    case 'hl2':
    case 'h1':
    case 'h2':
      notes.attributes(element, [])
      return textOrBlocks(element, reading, 'heading', { level: 2 })
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      notes.attributes(element, [])
      return textOrBlocks(element, reading, 'heading', { level: 3 })
    case 'bq':
    case 'blockquote': {
      notes.attributes(element, [])
      const content = blocksOf(element, reading)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'ul':
    case 'ol':
      return list(element, reading)
    case 'table':
    case 'nitf-table':
      return table(element, reading)
    case 'pre': {
      notes.attributes(element, [])
      const text = rawText(element)
      return text.trim() === ''
        ? []
        : [{ type: 'preformatted', attrs: { id: newParagraphId() }, content: [{ type: 'text', text }] }]
    }
    case 'hr':
      return [{ type: 'horizontal_rule' }]
    case 'media':
      return media(element, reading)
    case 'note':
      return note(element, reading)
    case 'dt':
    case 'dd':
      notes.add(
        'changed',
        { en: 'A list of terms became paragraphs.', ko: '용어 목록을 문단으로 바꾸었습니다.' },
        element,
      )
      return blocksOf(element, reading)
    case 'fn':
      notes.add(
        'changed',
        {
          en: 'A footnote became a paragraph where it stood.',
          ko: '각주를 있던 자리의 문단으로 바꾸었습니다.',
        },
        element,
      )
      return blocksOf(element, reading)
    default:
      return other(element, reading)
  }
}

function paragraph(element: XmlElement, reading: Reading): readonly BodyNode[] {
  // The desk's own mark for what a web page put there; see write-body.ts.
  const furniture = element.attributes['class'] === 'furniture'
  reading.notes.attributes(element, ['lede', 'lead', ...(furniture ? ['class'] : [])])
  return textOrBlocks(element, reading, furniture ? 'furniture' : 'paragraph')
}

/** A block of text. One that holds blocks, against the rules, gives way to them. */
function textOrBlocks(
  element: XmlElement,
  reading: Reading,
  type: string,
  attrs: Readonly<Record<string, unknown>> = {},
): readonly BodyNode[] {
  if (element.children.every((node) => !isElement(node) || isInline(node)))
    return textBlock(type, element.children, keepsSpace(element), reading, attrs)
  reading.notes.add(
    'invalid',
    {
      en: `<${element.name}> holds what does not belong into it; it was parted.`,
      ko: `<${element.name}> 안에 들어갈 수 없는 것이 있어 나누었습니다.`,
    },
    element,
  )
  return blocksOf(element, reading).map((block) =>
    block.type === 'paragraph' ? { ...block, type, attrs: { ...block.attrs, ...attrs } } : block,
  )
}

function list(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const start = Number(element.attributes['seqnum'] ?? element.attributes['start'] ?? 1)
  const order = Number.isSafeInteger(start) ? start : 1
  reading.notes.attributes(element, ['seqnum', 'start'])
  const items = elements(element).flatMap((item): readonly BodyNode[] => {
    reading.notes.attributes(item, [])
    const blocks = item.name === 'li' ? blocksOf(item, reading) : blockOf(item, reading)
    const [first] = blocks
    if (first === undefined) return []
    const before: readonly BodyNode[] =
      first.type === 'paragraph' ? [] : [{ type: 'paragraph', attrs: { id: newParagraphId() } }]
    return [{ type: 'list_item', content: [...before, ...blocks] }]
  })
  const stray = collapsed(element.children.map((node) => (isElement(node) ? ' ' : node)).join(''))
  if (stray !== '') {
    reading.notes.add(
      'lost',
      {
        en: 'Words that stood in a list outside of its items were left out.',
        ko: '목록의 항목 밖에 있던 글을 뺐습니다.',
      },
      element,
      stray,
    )
  }
  if (items.length === 0) return []
  return element.name === 'ol'
    ? [{ type: 'ordered_list', attrs: { order }, content: items }]
    : [{ type: 'bullet_list', content: items }]
}

function table(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const { notes } = reading
  notes.attributes(element, [])
  const rows: BodyNode[] = []
  const others: BodyNode[] = []
  const walk = (parent: XmlElement) => {
    for (const node of parent.children) {
      if (!isElement(node)) {
        others.push(...textBlock('paragraph', [node], false, reading))
      } else if (node.name === 'tr') {
        rows.push(...row(node, reading))
      } else if (
        /^(?:t(?:head|body|foot)|table|colgroup|col|custom-table|nitf-table-metadata)$/.test(node.name)
      ) {
        notes.attributes(node, [])
        walk(node)
      } else {
        others.push(
          ...(isInline(node) ? textBlock('paragraph', [node], false, reading) : blockOf(node, reading)),
        )
      }
    }
  }
  walk(element)
  return [...others, ...(rows.length > 0 ? [{ type: 'table', content: rows }] : [])]
}

function row(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const cells = elements(element).map((cell): BodyNode => {
    const { colspan, rowspan } = cell.attributes
    if ([colspan, rowspan].some((span) => span !== undefined && span !== '1')) {
      reading.notes.add(
        'changed',
        {
          en: 'A cell that spans others stands in one place now.',
          ko: '여러 칸에 걸친 칸을 한 자리에 두었습니다.',
        },
        cell,
      )
    }
    reading.notes.attributes(cell, ['colspan', 'rowspan'])
    const content = cellContent(cell, reading)
    return {
      type: 'table_cell',
      attrs: { id: newParagraphId(), header: cell.name === 'th' },
      ...(content.length > 0 && { content }),
    }
  })
  return cells.length === 0 ? [] : [{ type: 'table_row', content: cells }]
}

/** A cell holds running text only: its paragraphs become lines. */
function cellContent(cell: XmlElement, reading: Reading): readonly BodyNode[] {
  if (elements(cell).every(isInline)) return inlineOf(cell.children, keepsSpace(cell), reading.notes)
  return blocksOf(cell, reading)
    .flatMap(linesIn)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'hard_break' }, ...line]))
}

function linesIn(block: BodyNode): readonly (readonly BodyNode[])[] {
  const content = block.content ?? []
  return content.some(({ type }) => type !== 'text' && type !== 'hard_break')
    ? content.flatMap(linesIn)
    : [content]
}

/** A picture or clip: its caption stays with whose it is, the file itself is not the desk's to keep. */
function media(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const { notes } = reading
  const credit =
    elements(element, 'media-producer')
      .flatMap((producer) => wordsOf(producer) ?? [])
      .join(', ') || null
  const captions = elements(element, 'media-caption').flatMap((caption) =>
    elements(caption).every(isInline)
      ? textBlock('caption', caption.children, keepsSpace(caption), reading, { credit })
      : blocksOf(caption, reading).map((block) =>
          block.type === 'paragraph'
            ? { ...block, type: 'caption', attrs: { ...block.attrs, credit } }
            : block,
        ),
  )
  const about = elements(element)
    .filter(({ name }) => name !== 'media-caption' && name !== 'media-producer')
    // An object is the picture itself, in letters.
    .flatMap((part) => [
      ...Object.values(part.attributes),
      ...(part.name === 'media-object' ? [] : [rawText(part)]),
    ])
    .map(collapsed)
    .filter((text) => text !== '')
  const lostCredit = captions.length === 0 && credit !== null ? [credit] : []
  if (about.length > 0 || lostCredit.length > 0) {
    const kind = element.attributes['media-type'] ?? 'picture'
    const kept = captions.length > 0 ? 'only its caption stays' : 'it has no caption'
    const value = [...about, ...lostCredit].join('; ')
    notes.add(
      'lost',
      {
        en: `The ${kind} that the source points to was left out; ${kept}.`,
        ko: `원문이 가리키는 ${kind}을(를) 뺐습니다. ${captions.length > 0 ? '설명만 남습니다' : '설명도 없습니다'}.`,
      },
      element,
      value,
    )
  }
  return captions
}

function note(element: XmlElement, reading: Reading): readonly BodyNode[] {
  const forEditors = element.attributes['noteclass'] === 'editorsnote' || element.attributes['type'] === 'npa'
  if (!forEditors) {
    reading.notes.add(
      'changed',
      { en: 'A note became a paragraph where it stood.', ko: '메모를 있던 자리의 문단으로 바꾸었습니다.' },
      element,
    )
    return blocksOf(element, reading)
  }
  const text = noteText(element)
  if (text !== undefined) reading.edNotes.push(text)
  return []
}

/** The words of a note, a line a paragraph. */
export function noteText(element: XmlElement): string | undefined {
  const lines = linesOf(element)
  return lines.length === 0 ? undefined : lines.join('\n')
}

function linesOf(element: XmlElement): readonly string[] {
  if (elements(element).every(isInline)) {
    const words = wordsOf(element)
    return words === undefined ? [] : [words]
  }
  return element.children.flatMap((node) => {
    if (isElement(node)) return linesOf(node)
    const words = collapsed(node)
    return words === '' ? [] : [words]
  })
}

function other(element: XmlElement, reading: Reading): readonly BodyNode[] {
  reading.notes.attributes(element, [])
  if (!containers.has(element.name) && !nitfOnly.has(element.name)) reading.notes.unknown(element)
  return blocksOf(element, reading)
}

/** Elements that may stand at the head of a block, with words that are the story's. */
const nitfOnly = new Set('byline dateline abstract copyrite credit tagline li td tr'.split(' '))
