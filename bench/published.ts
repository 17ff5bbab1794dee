import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpus } from '../tools/corpus.ts'

/** Paragraphs of English Wikinews as published; undefined where the corpus is not there. */
export function publishedParagraphs(): readonly string[] | undefined {
  const folder = corpus()
  const file = folder && join(folder, 'stories', 'wikinews_2019.csv')
  if (file === undefined || !existsSync(file)) return undefined
  return (
    readFileSync(file, 'utf8')
      .split(/\n+/)
      // Headings, captions and the table's own columns are no running copy.
      .filter((line) => line.split(' ').length > 15 && !line.startsWith('"http'))
      // A slice of the whole file is slower to read than a string of its own.
      .map((line) => Buffer.from(line.trim()).toString())
  )
}
