import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { projectionNotes } from '../projected.ts'
import type { ImportNote } from '../report.ts'
import { linkedDataOf } from './linked-data.ts'
import { htmlProjection, publishedBlocks, publishedDateline } from './projection.ts'
import { escapeHtml, writeHtmlBody } from './write-body.ts'

/** By this a reader knows a page of the desk's own, where nothing has to be guessed. */
export const generator = 'Copydesk'

/**
 * A story as a web page that stands alone: HTML with schema.org's NewsArticle (formats.md §2.8), no scripts, nothing
 * from elsewhere. A kill carries its headline and its note, not the text.
 */
export function writeHtml(story: Story): Exported<string> {
  return {
    fileName: `${fileStem(story)}.html`,
    mediaType: 'text/html; charset=utf-8',
    content: htmlPage(story),
    notes: pageNotes(story, 'HTML'),
  }
}

/** What the page of a story does not show, or shows otherwise; `format` is what the page becomes. */
export function pageNotes(story: Story, format: 'HTML' | 'PDF'): readonly ImportNote[] {
  return projectionNotes(story, htmlProjection(story), format, {
    urgency: {
      en: 'A published page has no urgency; it was left out.',
      ko: '실린 페이지에는 긴급도가 없어 뺐습니다.',
    },
    signals: {
      en: 'A published page carries no signals to editors; they were left out.',
      ko: '실린 페이지에는 편집자에게 보내는 신호가 없어 뺐습니다.',
    },
    body:
      story.pubStatus === 'canceled'
        ? {
            en: 'A kill carries the headline and the note, not the text.',
            ko: '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
          }
        : {
            en: `${format} shows white space as one space and takes the dateline into the text.`,
            ko: `${format}에서는 빈칸을 한 칸으로 보이고 발신을 글에 넣습니다.`,
          },
  })
}

/** The page itself; also what a PDF is printed from. */
export function htmlPage(story: Story): string {
  const dateline = publishedDateline(story)
  const line = (text: string | undefined, wrap: (html: string) => string) =>
    text === undefined ? [] : [wrap(escapeHtml(text))]
  const data = {
    place: dateline?.place,
    source: dateline?.source,
    date: dateline?.date,
    'in-body': dateline?.inBody ? 'true' : undefined,
  }
  const attributes = Object.entries(data).flatMap(([name, value]) =>
    value === undefined ? [] : [` data-dateline-${name}="${escapeHtml(value)}"`],
  )
  const credits = story.infoSources.filter(({ role }) => role === 'credit').map(({ name }) => name)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(story.language)}" dir="${isRightToLeft(story.language) ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${generator}">`,
    ...line(story.headline, (text) => `<title>${text}</title>`),
    ...line(story.abstract, (text) => `<meta name="description" content="${text}">`),
    ...line(story.by, (text) => `<meta name="author" content="${text}">`),
    ...line(story.kicker, (text) => `<meta name="kicker" content="${text}">`),
    `<script type="application/ld+json">${linkedDataOf(story)}</script>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    ...line(story.kicker, (text) => `<p class="kicker">${text}</p>`),
    ...line(story.headline, (text) => `<h1>${text}</h1>`),
    ...line(story.subHeadline, (text) => `<p class="subheadline">${text}</p>`),
    ...line(story.by, (text) => `<p class="byline">${text}</p>`),
    '</header>',
    `<div itemprop="articleBody"${attributes.join('')}>${writeHtmlBody(publishedBlocks(story))}</div>`,
    '<footer>',
    ...credits.map((name) => `<p>${escapeHtml(name)}</p>`),
    ...line(story.copyrightNotice, (text) => `<p>${text}</p>`),
    '</footer>',
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** True for languages that are written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)(?:-|$)/i.test(language)
}

const style =
  'body{font-family:Newsreader,Georgia,"Noto Serif","Noto Serif KR",serif;line-height:1.5;max-width:40em;margin:2em auto;padding:0 1em;color:#1b1a17}' +
  'h1{font-size:1.7em;line-height:1.2;margin:.2em 0}h2{font-size:1.15em}h3{font-size:1em}.kicker{text-transform:none;letter-spacing:.04em;margin:0}' +
  '.subheadline{font-size:1.15em;margin:.3em 0}.byline{font-style:italic}pre{white-space:pre-wrap;font-size:.85em}' +
  'table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em;text-align:start}figcaption,footer{font-size:.85em;color:#555}' +
  '@page{margin:22mm}@media print{body{margin:0 auto;padding:0;font-size:11pt}p{orphans:2;widows:2}h2,h3{break-after:avoid}}'
