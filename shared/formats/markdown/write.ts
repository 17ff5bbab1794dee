import type { Body } from '../../story/body.ts'
import { type Story, contentFields } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { publishedBlocks, publishedDateline } from '../html/projection.ts'
import { projectionNotes } from '../projected.ts'
import { frontMatterLine } from './front-matter.ts'
import { readMarkdownBody } from './read-body.ts'
import { writeMarkdownBody } from './write-body.ts'

/** By this entry a reader knows a file of the desk's own. */
export const ownEntry = 'copydesk'

const head = ['uri', 'version', 'firstCreated', 'versionCreated', 'altIds'] as const

/**
 * A story as Markdown: its fields as front matter, values in JSON (which is YAML), then the text (formats.md §2.8). A
 * kill carries its note, not the text.
 */
export async function writeMarkdown(story: Story): Promise<Exported<string>> {
  const projected = await markdownProjection(story)
  const fields = contentFields.flatMap((field) => {
    const value = projected[field]
    const isBlank =
      field === 'body' ||
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      (field === 'urgency' && value === 5) ||
      (field === 'pubStatus' && value === 'usable')
    return isBlank ? [] : [frontMatterLine(field, value)]
  })
  const lines = [
    '---',
    frontMatterLine(ownEntry, 1),
    ...head.flatMap((field) =>
      field === 'altIds' && story.altIds.length === 0 ? [] : [frontMatterLine(field, story[field])],
    ),
    ...fields,
    ...projected.foreign.map(({ path, value }) => `${path}: ${value}`),
    '---',
    '',
    writeMarkdownBody(publishedBlocks(story)),
    '',
  ]
  return {
    fileName: `${fileStem(story)}.md`,
    mediaType: 'text/markdown; charset=utf-8',
    content: lines.join('\n'),
    notes: projectionNotes(story, projected, 'Markdown', {
      body:
        story.pubStatus === 'canceled'
          ? {
              en: 'A kill carries the headline and the note, not the text.',
              ko: '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
            }
          : {
              en: 'Markdown shows white space as one space and takes the dateline into the text.',
              ko: 'Markdown은 빈칸을 한 칸으로 보이고 발신을 글에 넣습니다.',
            },
    }),
  }
}

/** What is left of a story in a Markdown file of the desk (formats.md §6.1). */
export async function markdownProjection(story: Story): Promise<Story> {
  const { dateline: _dateline, ...rest } = story
  const dateline = publishedDateline(story)
  const { blocks } =
    story.pubStatus === 'canceled'
      ? { blocks: [] }
      : await readMarkdownBody(writeMarkdownBody(publishedBlocks(story)))
  const body: Body = { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
  return {
    ...rest,
    ...(dateline && { dateline }),
    body,
    foreign: story.foreign.filter(
      ({ format, path, value }) =>
        format === 'markdown' && /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(path) && !/[\r\n]/.test(value),
    ),
  }
}
