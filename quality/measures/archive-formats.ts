import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Archive, finish } from '../../main/archive/archive.ts'
import { filesNamed } from '../corpus-files.ts'
import type { Table } from '../report.ts'

/** Wire files of one story in two formats: the first is kept, the second asked for. */
const pairs: readonly (readonly [kept: RegExp, asked: RegExp, language: string])[] = [
  [/^ninjsExSimpleText_3\.json$/, /^ninjsExSimpleText1\.json$/, 'en'],
  [/^dw-1\.xml$/, /^dw-1\.json$/, 'de'],
  [/^tvo_pol\.xml$/, /^tvo_pol\.json$/, 'de'],
  [/^with_infobox\.xml$/, /^with_infobox\.json$/, 'de'],
]

/** A story of the wire in two formats: how much of it the archive knows again, and with British spelling. */
export function measureArchiveFormats(archive: Archive, files: readonly string[]): Table | undefined {
  const rows = pairs.flatMap(([keptName, askedName, language]) => {
    const [kept] = filesNamed(files, keptName)
    const [asked] = filesNamed(files, askedName)
    if (kept === undefined || asked === undefined) return []
    archive.keep([
      {
        id: kept,
        language,
        paragraphs: plainParagraphs(readFileSync(kept, 'utf8')),
        revision: 1,
        version: 1,
        state: 'exported',
        uri: kept,
        day: '2026-11-24',
        savedAt: '2026-11-24T09:00:00Z',
        words: 0,
        blockers: 0,
        labels: [],
        silent: [],
      },
    ])
    finish(archive.tidy())
    const marked = markedParagraphs(readFileSync(asked, 'utf8'))
    const find = (paragraphs: readonly string[]): string => {
      const question = { paragraphs, silent: [], language, budget: 1000 }
      const isIn = ({ story }: { readonly story: { readonly id: string } }): boolean => story.id === kept
      const { hits } = archive.passages({ ...question, isWhole: false })
      const places = new Set(hits.filter(isIn).map(({ at }) => `${at.paragraph}:${at.from}`))
      const update = archive.passages({ ...question, isWhole: true }).updates.find(isIn)
      return `${places.size} places; ${update ? `update, ${update.sentences} of ${update.of}` : 'no update'}`
    }
    return [[basename(kept), basename(asked), find(marked), find(marked.map(british))]]
  })
  if (rows.length === 0) return undefined
  return {
    title: 'One story in two formats: kept in the first, asked for in the second',
    notes: ['Wrapped plain text against marked-up paragraphs; escapes undone by a small reader of our own.'],
    columns: ['kept', 'asked', 'found', 'found in British spelling'],
    rows,
  }
}

/** The story's plain text, wrapped at 64 columns as a wire wraps it and joined again as an import joins it. */
function plainParagraphs(file: string): readonly string[] {
  const plain = /"(?:body_text|value)":\s*"([A-Z](?:[^"\\]|\\.){300,})"/.exec(file)?.[1]
  if (plain === undefined) return markedParagraphs(file)
  const wrapped = String(JSON.parse(`"${plain}"`)).replaceAll(/(.{1,64})(?: |$)/g, '$1\n')
  return [wrapped.replaceAll('\n', ' ').trim()]
}

/** The marked-up paragraphs of a file, whether the mark-up is JSON's string or the file's own. */
function markedParagraphs(file: string): readonly string[] {
  const text = file
    .replaceAll('\\"', '"')
    .replaceAll(/\\n/g, ' ')
    .replaceAll(/\\u([0-9a-f]{4})/gi, unit)
  return [...text.matchAll(/<p(?:\s[^>]*)?>([\s\S]*?)<\/p>/g)]
    .map(([, inner = '']) =>
      inner
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
}

function unit(_escape: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}

function british(text: string): string {
  return text
    .replaceAll(/\b(theat|cent|met|lit)er(s?)\b/gi, '$1re$2')
    .replaceAll(/\b(col|lab|harb|neighb|fav|hon)or/gi, '$1our')
    .replaceAll(/([a-z]{3})iz(e[ds]?|ing|ation)\b/g, '$1is$2')
}
