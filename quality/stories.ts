import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesNamed } from './corpus-files.ts'
import { commaSeparated, tabSeparated } from './separated.ts'

/** A published story as its paragraphs. */
export interface PublishedStory {
  /** The file's name and the story's number in it. */
  readonly id: string
  readonly language: string
  readonly paragraphs: readonly string[]
}

/** English Wikinews (CC BY 2.5): `wikinews*.csv` with a column `text`, whose first line is the date. */
export function readWikinews(files: readonly string[]): readonly PublishedStory[] {
  return filesNamed(files, /^wikinews.*\.csv$/).flatMap((file) => {
    const [head = [], ...rows] = commaSeparated(readFileSync(file, 'utf8'))
    const column = head.indexOf('text')
    return rows.flatMap((row, index) => {
      const paragraphs = (row[column] ?? '')
        .split(/\n+/)
        .map((line) => line.replaceAll(/\s+/g, ' ').trim())
        .filter((line) => line !== '' && !/^\w+day, \w+ \d{1,2}, \d{4}$/.test(line))
      return paragraphs.length === 0 ? [] : [{ id: `${basename(file)}#${index}`, language: 'en', paragraphs }]
    })
  })
}

/**
 * Japanese Wikinews (CC BY 2.5): `jawikinews*.tsv.gz`, whose words stand apart and whose sentences end in "。" and
 * two spaces. The lists of sources behind a story are no sentences and are left out.
 */
export function readJapaneseWikinews(files: readonly string[]): readonly PublishedStory[] {
  return filesNamed(files, /^jawikinews.*\.tsv(\.gz)?$/).flatMap((file) => {
    const bytes = readFileSync(file)
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return tabSeparated(text)
      .slice(1)
      .map((row, index) => ({
        id: `${basename(file)}#${index}`,
        language: 'ja',
        paragraphs: (row[1] ?? '')
          .split(/ {2,}/)
          .map(joinJapanese)
          .filter((sentence) => isJapaneseSentence(sentence)),
      }))
      .filter(({ paragraphs }) => paragraphs.length >= 4)
  })
}

function joinJapanese(words: string): string {
  return words.replaceAll(/(?<![A-Za-z]) +| +(?![A-Za-z])/g, '').trim()
}

function isJapaneseSentence(text: string): boolean {
  const kana = text.match(/[\u3041-\u309f]/g)?.length ?? 0
  return /[たるいだす]。$/.test(text) && text.length >= 20 && text.length <= 220 && kana >= text.length * 0.25
}

/** A story of an agency, with its day and its headline. */
export interface DatedStory extends PublishedStory {
  /** `1987-02-26`; empty where the file names none, as the headline is. */
  readonly day: string
  readonly headline: string
}

/** Reuters-21578 (research only, measures and never teaches): `reut2-*.sgm`, stories with a body. */
export function readReuters(files: readonly string[]): readonly DatedStory[] {
  return filesNamed(files, /^reut2-.*\.sgm$/).flatMap((file) => {
    const found: DatedStory[] = []
    // latin1: the files hold stray bytes that are no UTF-8.
    for (const story of readFileSync(file, 'latin1').split('</REUTERS>')) {
      const id = /NEWID="(\d+)"/.exec(story)?.[1]
      const body = /<BODY>([\s\S]*?)<\/BODY>/.exec(story)?.[1]
      if (id === undefined || body === undefined) continue
      const paragraphs = unescape(body)
        .replace(/\s*\bREUTER\b\s*[\s\S]{0,8}$/i, '')
        .split(/\n {2,}/)
        .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
        .filter((paragraph) => paragraph !== '')
      const headline = unescape(/<TITLE>([\s\S]*?)<\/TITLE>/.exec(story)?.[1] ?? '')
      const day = dayOf(/<DATE>\s*([^<]*)/.exec(story)?.[1] ?? '')
      found.push({ id: `reuters#${id}`, language: 'en', paragraphs, day, headline })
    }
    return found
  })
}

/** `26-FEB-1987 15:01:01.79` as `1987-02-26`. */
function dayOf(date: string): string {
  const time = Date.parse(`${date.slice(0, 11).trim().replaceAll('-', ' ')} UTC`)
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}

function unescape(text: string): string {
  return text
    .replaceAll(/&#\d+;/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
