import type { Said } from '../../locale.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content } from '../../story/record.ts'
import { nitfBody } from '../nitf/body.ts'
import { nitfStory } from '../nitf/read.ts'
import type { ImportNote } from '../report.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type XmlElement, attribute, element, elements, rawText, textOf } from '../xml/tree.ts'
import { nothingTaken, plainXhtml } from './xhtml-body.ts'

/** The text that a NewsML item carries. */
export interface CarriedBody {
  /** May be none. */
  readonly blocks: readonly BodyNode[]
  /** What the text’s own head says: it fills fields that the item left empty. */
  readonly head: Partial<Content>
  /** Words of the text’s head, each with its path: kept where no field has them. */
  readonly aside: readonly { readonly path: string; readonly words: string }[]
  readonly notes: readonly ImportNote[]
}

const nothing: CarriedBody = { blocks: [], head: {}, aside: [], notes: [] }

/**
 * Reads an element that carries a story’s text, `inlineXML`, `inlineData` or NewsML 1’s `DataContent`: NITF, XHTML, or
 * words without markup, whatever the content type says. `path` is where it stands.
 */
export async function carriedBody(
  carrier: XmlElement,
  path: string,
  context: { readonly file: string; readonly now: string },
): Promise<CarriedBody> {
  const nitf = elements(carrier).find(({ name }) => name === 'nitf')
  if (nitf) return nitfIn(nitf, path, context)
  if (elements(carrier).length > 0) return xhtmlIn(carrier, path)
  const text = rawText(carrier)
  if (text.trim() === '') return nothing
  const encoding = attribute(carrier, 'encoding')
  if (encoding !== undefined || isBase64(text)) {
    const detail = 'The text is encoded as for files, and was not read.'
    const korean = '글이 파일처럼 인코딩되어 있어 읽지 않았습니다.'
    return {
      ...nothing,
      notes: [{ level: 'lost', field: 'body', detail, korean, value: text.trim().slice(0, 200), at: path }],
    }
  }
  // Agencies write their paragraphs' tags into plain text, too.
  if (/<\/?(?:p|br|div|html)\b/i.test(text)) {
    const parsed = await parseXml(`<div>${text.replaceAll(/<br\s*>/gi, '<br/>')}</div>`)
    if (parsed.ok) return xhtmlIn(parsed.value.root, path)
    const { htmlBlocks } = await import('../html/html-blocks.ts')
    return { ...nothing, ...htmlBlocks(text, { path }) }
  }
  return { ...nothing, blocks: plainBlocks(text) }
}

function isBase64(text: string): boolean {
  const bare = text.replaceAll(/\s/g, '')
  return bare.length > 200 && /^[A-Za-z0-9+/]+=*$/.test(bare)
}

/** Empty lines part paragraphs; without any, each line is one. */
function plainBlocks(text: string): readonly BodyNode[] {
  const parts = /\n[ \t]*\r?\n/.test(text.trim()) ? text.split(/\n[ \t]*\r?\n/) : text.split('\n')
  return parts.flatMap((part) => {
    const words = part.replaceAll(/[ \t\r\n]+/g, ' ').trim()
    return words === ''
      ? []
      : [{ type: 'paragraph', attrs: { id: newParagraphId() }, content: [{ type: 'text', text: words }] }]
  })
}

/** Fields that the item’s own metadata decides, or that a text’s head does not say. */
const itemOnly = new Set(['language', 'body', 'urgency', 'pubStatus', 'signals', 'edNote', 'dateline'])

function nitfIn(
  nitf: XmlElement,
  path: string,
  context: { readonly file: string; readonly now: string },
): CarriedBody {
  const read = nitfStory(nitf, context)
  if (!read.ok) {
    const left = textOf(nitf)
    return left === undefined ? nothing : { ...nothing, aside: [{ path: `${path}/nitf`, words: left }] }
  }
  const { content, foreign, notes } = read.value
  const blocks = (content.body.content ?? []).filter(
    ({ type, content: inner }) => type !== 'paragraph' || inner,
  )
  const head = Object.fromEntries(
    Object.entries(content).filter(
      ([field, value]) => !itemOnly.has(field) && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Content>
  return {
    blocks,
    head: {
      ...head,
      ...(content.edNote !== undefined && { edNote: content.edNote }),
      ...(content.dateline?.guessed === false && { dateline: content.dateline }),
    },
    aside: foreign.map(({ path: inner, value }) => ({ path: `${path}/nitf/${inner}`, words: value })),
    notes: notes
      .filter(({ field }) => field === 'body')
      .map((note) => ({ ...note, at: `${path}/${note.at ?? 'nitf'}` })),
  }
}

function xhtmlIn(carrier: XmlElement, path: string): CarriedBody {
  const html = elements(carrier).find(({ name }) => name.toLowerCase() === 'html')
  const body = html ? (elements(html).find(({ name }) => name.toLowerCase() === 'body') ?? html) : carrier
  const title = textOf(html && element(element(html, 'head') ?? html, 'title'))
  const header = element(body, 'header')
  const taken = nothingTaken()
  const whole =
    body === html
      ? { ...body, children: body.children.filter((node) => node !== element(html, 'head')) }
      : body
  const main = { ...whole, children: whole.children.filter((node) => node !== header) }
  const { blocks, notes } = nitfBody(plainXhtml(main, taken), `${path}/html/body`)
  const meta = html && element(html, 'head')
  return {
    blocks,
    head: {},
    aside: [
      ...(title === undefined ? [] : [{ path: `${path}/html/head/title`, words: title }]),
      ...(header ? leaves(header).map((words) => ({ path: `${path}/html/body/header`, words })) : []),
    ],
    notes: [
      ...notes,
      ...lostHead(meta, path),
      ...(taken.code.length > 0
        ? [
            lost(
              {
                en: 'Scripts and styles in the text were left out.',
                ko: '글 안의 스크립트와 스타일을 뺐습니다.',
              },
              taken.code.join('\n').slice(0, 2000),
              path,
            ),
          ]
        : []),
      ...(taken.embedded.length > 0
        ? [
            lost(
              {
                en: 'Embedded posts, players and graphics were left out.',
                ko: '글에 끼운 게시물, 재생기, 그래픽을 뺐습니다.',
              },
              taken.embedded.join('\n'),
              path,
            ),
          ]
        : []),
      ...(taken.unknown.size > 0
        ? [
            changed(
              {
                en: `Elements that HTML does not have were read as plain words: ${[...taken.unknown].join(', ')}.`,
                ko: `HTML에 없는 요소를 보통 글로 읽었습니다: ${[...taken.unknown].join(', ')}.`,
              },
              path,
            ),
          ]
        : []),
      ...(taken.parted > 0
        ? [
            changed(
              {
                en: 'Text that was set by hand in one paragraph was parted at its indents, or kept as agate.',
                ko: '한 문단에 손으로 짜 넣은 글을 들여쓰기에서 나누거나 표처럼 두었습니다.',
              },
              path,
            ),
          ]
        : []),
    ],
  }
}

function lostHead(head: XmlElement | undefined, path: string): readonly ImportNote[] {
  const words = (head ? elements(head) : [])
    .filter(({ name }) => name !== 'title' && name !== 'meta')
    .flatMap((one) => textOf(one) ?? [])
  return words.length === 0
    ? []
    : [
        lost(
          { en: 'The head of the page was left out.', ko: '페이지의 머리 부분을 뺐습니다.' },
          words.join('\n').slice(0, 2000),
          path,
        ),
      ]
}

function lost({ en, ko }: Said, value: string, at: string): ImportNote {
  return { level: 'lost', field: 'body', detail: en, korean: ko, value, at }
}

function changed({ en, ko }: Said, at: string): ImportNote {
  return { level: 'changed', field: 'body', detail: en, korean: ko, at }
}

/** The words of each innermost element. */
function leaves(parent: XmlElement): readonly string[] {
  const children = elements(parent)
  if (children.length === 0) return textOf(parent) === undefined ? [] : [textOf(parent) ?? '']
  const own = textOf({ ...parent, children: parent.children.filter((node) => typeof node === 'string') })
  return [...(own === undefined ? [] : [own]), ...children.flatMap(leaves)]
}
