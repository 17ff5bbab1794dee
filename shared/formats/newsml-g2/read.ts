import { ok, refused } from '../../result.ts'
import { withinStories } from '../limits.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportFailure, ImportNote } from '../report.ts'
import { parseSentXml } from '../xml/parse-xml.ts'
import { type XmlElement, at, attribute, element, elements, isElement, textOf } from '../xml/tree.ts'
import { ruleNotes } from '../rule-notes.ts'
import { codedBy, catalogOf } from './catalog.ts'
import { carrierOf, readItem } from './read-item.ts'
import { xmlOf } from './reading.ts'
import { sentG2Faults } from './rules.ts'

/**
 * Reads NewsML-G2, a `newsItem` by itself or a `newsMessage` of several items (2.8 to 2.35, with its namespace or
 * without): each item of text is a story, and what else comes with them is noted on the first (formats.md §7.12).
 */
export const readNewsmlG2: Reader = async ({ text, file, now }) => {
  const parsed = await parseSentXml(text)
  if (!parsed.ok) return refused(brokenXml(parsed.error, file))
  const { root, notes } = parsed.value
  const within = withinStories(itemsIn(root), file)
  if (!within.ok) return within
  const stories = within.value.filter(isStory)
  const others = within.value.filter((item) => !stories.includes(item))
  if (stories.length === 0) {
    const kinds = [...new Set(others.map(kindOf))].join(', ')
    return refused({
      code: 'no-story',
      message: `${file} is a NewsML-G2 document without an item of text${kinds === '' ? '' : ` (it has: ${kinds})`}. Only text can be read here.`,
      korean: `${file}: 글 항목이 없는 NewsML-G2 문서입니다${kinds === '' ? '' : `(들어 있는 것: ${kinds})`}. 글만 읽을 수 있습니다.`,
    })
  }
  const header =
    root.name === 'newsMessage' ? elements(root).find(({ name }) => /^header$/i.test(name)) : undefined
  const language = attribute(root, 'xml:lang') ?? attribute(root, 'lang')
  const broken = ruleNotes(sentG2Faults(root), 'NewsML-G2')
  const read: ReadItem[] = []
  for (const item of stories) {
    const first = read.length === 0
    // oxlint-disable-next-line no-await-in-loop -- a story's notes follow the one before; nothing is waited for
    const story = await readItem(item, { file, now, language })
    read.push({
      ...story,
      foreign: [
        ...story.foreign,
        ...(header
          ? [{ format: 'newsml-g2' as const, path: 'newsMessage/header', value: xmlOf(header) }]
          : []),
      ],
      notes: first ? [...notes, ...others.map(otherNote), ...story.notes, ...broken] : story.notes,
    })
  }
  return ok(read)
}

/** Why a document cannot be parsed, for a person. */
export function brokenXml(
  { message, line, column }: { readonly message: string; readonly line: number; readonly column: number },
  file: string,
): ImportFailure {
  const where = line > 0 ? `line ${line}, column ${column}` : undefined
  return {
    code: 'malformed',
    message: `${file} is broken XML${where === undefined ? '' : ` at ${where}`}: ${message}. Ask its sender for it again.`,
    korean: `${file}: 깨진 XML입니다${where === undefined ? '' : `(${where})`}: ${message}. 보낸 쪽에 다시 청하십시오.`,
    ...(where !== undefined && { at: where }),
  }
}

const itemNames = /^(?:newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)$/

function itemsIn(root: XmlElement): readonly XmlElement[] {
  if (itemNames.test(root.name)) return [root]
  return elements(root).flatMap((child) =>
    itemNames.test(child.name) ? [child] : child.name === 'itemSet' ? elements(child) : [],
  )
}

/** An item of text; one of another kind that carries text, as a script with a film, is a story too. */
function isStory(item: XmlElement): boolean {
  if (item.name !== 'newsItem') return false
  const kind = kindOf(item)
  return kind === 'text' || carrierOf(item) !== undefined
}

/** `text`, `picture`, …: whatever scheme the agency names it by. */
function kindOf(item: XmlElement): string {
  const itemClass = at(item, 'itemMeta/itemClass')
  const code = itemClass && codedBy(itemClass, catalogOf(item)).code
  return item.name === 'newsItem' ? (code?.split(/[/:]/).at(-1) ?? 'text') : item.name
}

function otherNote(item: XmlElement): ImportNote {
  const guid = attribute(item, 'guid')
  const about = element(item, 'contentMeta')
  const words = [
    ...new Set(
      ['headline', 'description', 'creditline', 'by'].flatMap((name) =>
        (about?.children ?? []).flatMap((node) =>
          isElement(node) && node.name === name ? (textOf(node) ?? []) : [],
        ),
      ),
    ),
  ]
  return {
    level: 'lost',
    field: 'source',
    detail: `An item that is no text (${kindOf(item)}) came with the story and was left out.`,
    korean: `글이 아닌 항목(${kindOf(item)})이 함께 있어 뺐습니다.`,
    value: [...(guid === undefined ? [] : [guid]), ...words].join('; '),
    at: `${item.name}, line ${item.line}`,
  }
}
