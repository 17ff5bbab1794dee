import type * as Docx from 'docx'
import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { isRightToLeft } from '../html/write.ts'
import { publishedBlocks, publishedDateline } from '../html/projection.ts'
import { isSafeLink } from '../html/write-body.ts'
import { printable } from '../printable.ts'
import { isSameBlock, projectionNotes } from '../projected.ts'
import { settled } from './settled.ts'
import { readDocx } from './read.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A story as a Word file in the desk's styles: Headline, Byline, Dateline, Body, Crosshead (formats.md §2.8). */
export async function writeDocx(story: Story): Promise<Exported<Uint8Array>> {
  const { content, back } = await settledBytes(story)
  return {
    fileName: `${fileStem(story)}.docx`,
    mediaType,
    content,
    notes: projectionNotes(story, back, 'Word', {
      body:
        story.pubStatus === 'canceled'
          ? {
              en: 'A kill carries the headline and the note, not the text.',
              ko: '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
            }
          : {
              en: 'Word has styles for paragraphs, not a tree: lists, quotations and tables within each other are flatter.',
              ko: 'Word에는 나무 구조가 아니라 문단 서식이 있어, 서로 안에 든 목록·인용·표가 더 평평해집니다.',
            },
      edNote: {
        en: 'The desk note is not for publication; it was left out.',
        ko: '데스크 메모는 싣지 않는 것이라 뺐습니다.',
      },
    }),
  }
}

/** Each writing makes a tree flatter; few are as deep. */
const mostWritings = 4

/** A file that is written from what is read back of it, so that a tree that Word flattens is flat when it leaves. */
async function settledBytes(story: Story): Promise<{ readonly content: Uint8Array; readonly back: Story }> {
  let blocks = publishedBlocks(story)
  for (let writing = 1; ; writing += 1) {
    const content = await docxBytes(story, blocks)
    const back = await projected(story, content)
    const read = back.body.content ?? []
    if (
      writing === mostWritings ||
      isSameBlock({ type: 'doc', content: read }, { type: 'doc', content: blocks })
    )
      return { content, back }
    blocks = read
  }
}

/** What is left of a story in a Word file: what is read back from it. */
async function projected(story: Story, bytes: Uint8Array): Promise<Story> {
  const read = await readDocx({ text: '', bytes, file: 'This story', now: story.versionCreated })
  const item = read.ok ? read.value[0] : undefined
  if (!item) return story
  return {
    ...story,
    ...withoutFields(story),
    ...item.content,
    firstCreated: item.firstCreated ?? story.firstCreated,
    versionCreated: item.versionCreated ?? story.versionCreated,
    uri: '',
    version: 1,
    altIds: [],
    foreign: [],
  }
}

/** Every field undefined, so that only what was read back is there. */
function withoutFields(story: Story): Partial<Story> {
  const absent: Record<string, undefined> = {}
  for (const field of Object.keys(story)) absent[field] = undefined
  return { ...(absent as Partial<Story>), desk: story.desk, id: story.id, schema: 1, type: 'text' }
}

async function docxBytes(story: Story, blocks: readonly BodyNode[]): Promise<Uint8Array> {
  const docx = await import('docx')
  const rtl = isRightToLeft(story.language)
  const styled = (style: string, text: string | undefined) =>
    text === undefined || clean(text).trim() === ''
      ? []
      : [
          new docx.Paragraph({
            style,
            bidirectional: rtl,
            children: [new docx.TextRun({ text: clean(text), rightToLeft: rtl })],
          }),
        ]
  const dateline = publishedDateline(story)
  const writing: Writing = { docx, rtl, lists: 0 }
  const children = [
    ...styled('Kicker', story.kicker),
    ...styled('Headline', story.headline),
    ...styled('Sub-headline', story.subHeadline),
    ...styled('Byline', story.by),
    ...styled('Dateline', dateline && !dateline.inBody ? dateline.text : undefined),
    ...blocks.flatMap((block) => blockOf(block, 'Body', writing)),
  ]
  const style = (
    id: string,
    run: Docx.IRunStylePropertiesOptions,
    after = 120,
  ): Docx.IParagraphStyleOptions => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: { after } },
  })
  const document = new docx.Document({
    creator:
      story.authors.map(({ name }) => withoutSeparator(name)).join('; ') ||
      (story.by === undefined ? '' : withoutSeparator(story.by)),
    title: clean(story.title ?? story.headline ?? ''),
    description: clean(story.abstract ?? ''),
    // Ended each, so that a comma within one divides nothing.
    keywords: story.keywords.map((word) => `${withoutSeparator(word)};`).join(' '),
    lastModifiedBy: 'Copydesk',
    styles: {
      paragraphStyles: [
        style('Kicker', { bold: true, size: 20 }, 0),
        style('Headline', { bold: true, size: 36 }),
        style('Sub-headline', { size: 26 }),
        style('Byline', { italics: true }),
        style('Dateline', { color: '555555' }),
        style('Body', { size: 22 }),
        style('Crosshead', { bold: true, size: 26 }),
        style('Crosshead 2', { bold: true, size: 22 }),
        style('Caption', { size: 18, color: '555555' }),
        style('Furniture', { size: 18, color: '888888' }),
        style('Agate', { font: 'Courier New', size: 18 }),
        style('Rule', {}),
        {
          ...style('Block Quote', { italics: true }),
          paragraph: { indent: { left: 720 }, spacing: { after: 120 } },
        },
      ],
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(docx, docx.LevelFormat.BULLET, () => '•') },
        { reference: 'numbers', levels: levels(docx, docx.LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      ],
    },
    sections: [{ children }],
  })
  const packed = new Uint8Array(await docx.Packer.toArrayBuffer(document))
  return settled(packed, story)
}

function levels(
  docx: typeof Docx,
  format: (typeof Docx.LevelFormat)[keyof typeof Docx.LevelFormat],
  text: (level: number) => string,
) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: docx.AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }))
}

interface Writing {
  readonly docx: typeof Docx
  readonly rtl: boolean
  lists: number
}

/** Text as XML holds it, on one line. */
function clean(text: string): string {
  return printable(text)
    .replaceAll(/[\t\n\f]+/g, ' ')
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
}

/** A name among others: the sign that divides them is none of it. */
function withoutSeparator(name: string): string {
  return clean(name).replaceAll(';', ',')
}

function blockOf(node: BodyNode, style: string, writing: Writing, depth = 0): readonly Docx.FileChild[] {
  const { docx, rtl } = writing
  const inside = node.content ?? []
  const paragraph = (as: string, children: readonly Docx.ParagraphChild[]) => [
    new docx.Paragraph({ style: as, bidirectional: rtl, children: [...children] }),
  ]
  switch (node.type) {
    case 'heading':
      return paragraph(node.attrs?.['level'] === 3 ? 'Crosshead 2' : 'Crosshead', runsOf(inside, writing))
    case 'caption':
      return paragraph('Caption', runsOf(inside, writing))
    case 'furniture':
      return paragraph('Furniture', runsOf(inside, writing))
    case 'preformatted': {
      const lines = printable(inside.map(({ text }) => text ?? '\n').join('')).split('\n')
      return paragraph(
        'Agate',
        lines.map((text, index) => new docx.TextRun({ text, ...(index > 0 && { break: 1 }) })),
      )
    }
    case 'horizontal_rule':
      return paragraph('Rule', [new docx.TextRun({ text: '* * *' })])
    case 'blockquote':
      return inside.flatMap((child) => blockOf(child, 'Block Quote', writing, depth))
    case 'bullet_list':
    case 'ordered_list': {
      writing.lists += 1
      const numbering = {
        reference: node.type === 'bullet_list' ? 'bullets' : 'numbers',
        level: Math.min(depth, 8),
        instance: writing.lists,
      }
      return inside.flatMap((item) => {
        const [first, ...others] = item.content ?? []
        return [
          new docx.Paragraph({
            style: 'Body',
            bidirectional: rtl,
            numbering,
            children: [...runsOf(first?.content ?? [], writing)],
          }),
          ...others.flatMap((child) => blockOf(child, style, writing, depth + 1)),
        ]
      })
    }
    case 'table':
      return [
        new docx.Table({
          rows: inside.map(
            (row) =>
              new docx.TableRow({
                // Said of no other row: readers take the property for yes, whatever its value.
                ...((row.content ?? []).every((cell) => cell.attrs?.['header'] === true) && {
                  tableHeader: true,
                }),
                children: (row.content ?? []).map(
                  (cell) =>
                    new docx.TableCell({
                      children: [new docx.Paragraph({ children: [...runsOf(cell.content ?? [], writing)] })],
                    }),
                ),
              }),
          ),
        }),
      ]
    default:
      return paragraph(style, runsOf(inside, writing))
  }
}

function runsOf(nodes: readonly BodyNode[], { docx, rtl }: Writing): readonly Docx.ParagraphChild[] {
  return nodes.flatMap((node): readonly Docx.ParagraphChild[] => {
    if (node.type === 'hard_break') return [new docx.TextRun({ break: 1 })]
    const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false
    const run = new docx.TextRun({
      text: clean(node.text ?? ''),
      rightToLeft: rtl,
      ...(has('strong') && { bold: true }),
      ...(has('em') && { italics: true }),
      ...(has('underline') && { underline: {} }),
      ...(has('strike') && { strike: true }),
      ...(has('sub') && { subScript: true }),
      ...(has('sup') && { superScript: true }),
    })
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href']
    return isSafeLink(href) ? [new docx.ExternalHyperlink({ link: href, children: [run] })] : [run]
  })
}
