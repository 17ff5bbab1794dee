import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { htmlPage, pageNotes } from '../html/write.ts'

/**
 * The page that a shell prints as a PDF (formats.md §2.8), under the name and media type of the printed file. What it
 * notes is what the page does not show; a PDF is for print and is not read back.
 */
export function pdfPage(story: Story): Exported<string> {
  // Whatever prints it: the page runs nothing and fetches nothing.
  const closed = htmlPage(story).replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`)
  return {
    fileName: `${fileStem(story)}.pdf`,
    mediaType: 'application/pdf',
    content: closed,
    notes: pageNotes(story, 'PDF'),
  }
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
