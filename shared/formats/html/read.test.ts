import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { toDocument } from '../../story/body.ts'
import { bodyParagraphs } from '../../story/view.ts'
import type { ReadItem } from '../reader.ts'
import { readHtml } from './read.ts'
import { parsePage, wordsIn } from './tree.ts'

const now = '2026-11-24T09:00:00Z'

async function read(text: string): Promise<ReadItem> {
  const result = await readHtml({ text, bytes: new Uint8Array(), file: 'This text', now })
  if (!result.ok) throw new Error(result.error.message)
  const [item] = result.value
  if (!item) throw new Error('no story')
  return item
}

function paragraphs(item: ReadItem): readonly string[] {
  return bodyParagraphs(item.content.body).map(({ text }) => text)
}

const lede =
  'ALDER, Nov. 24 (Harbor Wire) -- The ferry to Alder runs again, the port said, after a week in dock, and the first boat left at dawn.'
const second =
  'It had been out of service since its engine failed off the mole, which left 2,000 islanders without a way to the mainland.'

const page = `<!doctype html><html lang="en-GB"><head><title>Ferry runs again | Harbor Daily</title>
<link rel="canonical" href="https://harbor.example/news/ferry">
<meta property="og:site_name" content="Harbor Daily"><meta name="keywords" content="ferry, Alder">
<meta property="article:published_time" content="2026-11-24T08:15:00+0100">
<meta name="description" content="The boat is back after a week.">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Ferry runs again","author":[{"@type":"Person","name":"Jane Roe"}],"articleSection":"Islands"}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><h1>Ferry runs again</h1><div class="share-tools"><a href="#">Send to a friend</a></div>
<div class="text"><p>${lede}</p><p>${second} <a href="/tides">Tides</a></p><p>Print</p>
<ul><li><a href="/a">Other story of the day</a><li><a href="/b">And one more</a></ul></div></main>
<footer>All rights reserved by the Harbor Daily</footer></body></html>`

describe('readHtml', () => {
  it('finds the article and reads what the page says of it', async () => {
    const item = await read(page)
    expect(item.content).toMatchObject({
      language: 'en-GB',
      headline: 'Ferry runs again',
      abstract: 'The boat is back after a week.',
      by: 'Jane Roe',
      authors: [{ name: 'Jane Roe' }],
      keywords: ['ferry', 'Alder'],
      subjects: [{ name: 'Islands' }],
      infoSources: [{ name: 'Harbor Daily', role: 'provider' }],
      dateline: { place: 'ALDER', source: 'Harbor Wire', date: '2026-11-24', inBody: true },
    })
    expect(item.firstCreated).toBe('2026-11-24T08:15:00+01:00')
    expect(item.altIds).toEqual([{ role: 'url', value: 'https://harbor.example/news/ferry' }])
    expect(paragraphs(item)).toEqual([lede, `${second} Tides`, 'Print'])
    expect(item.content.body.content?.at(-1)?.type).toBe('furniture')
  })

  it('notes the words of all it leaves out', async () => {
    const { notes } = await read(page)
    const lost = notes.filter(({ level }) => level === 'lost').map(({ value }) => value)
    expect(lost.join('\n').split(/\s+/)).toEqual(
      expect.arrayContaining(['Home', 'Sport', 'friend', 'Other', 'more', 'rights', 'reserved']),
    )
  })

  it('takes a piece of HTML whole', async () => {
    const item = await read('<h1>Ferry runs again</h1><p>It left at dawn.</p><p>Short.</p>')
    expect(item.content.headline).toBe('Ferry runs again')
    expect(paragraphs(item)).toEqual(['It left at dawn.', 'Short.'])
  })

  it('says when a page has no words', async () => {
    const result = await readHtml({
      text: '<html><body><script>render()</script></body></html>',
      bytes: new Uint8Array(),
      file: '“app.html”',
      now,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'no-story' } })
  })

  it.each([
    ['nested without end', '<div>'.repeat(100_000)],
    ['marked without end', '<p><b a=1><i b=2>'.repeat(30_000)],
    ['links without end', `<ul>${'<li><a href=x>more</a>'.repeat(60_000)}</ul>`],
    ['unclosed tables', '<table><tr><td>'.repeat(20_000)],
    ['a description that is nested', `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>x`],
  ])('reads or refuses a page of %s', async (_, text) => {
    const result = await readHtml({ text, bytes: new Uint8Array(), file: 'This text', now })
    expect(result.ok ? 'story' : result.error.code).toMatch(/^(?:story|no-story)$/)
  })
})

const folder = corpus()
const pages = folder && join(folder, 'wire/mozilla__readability/test/test-pages')

describe.skipIf(!pages || !existsSync(pages))('readHtml on news pages', () => {
  const words = (text: string) =>
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu,
    ) ?? []

  it('finds the words that a reader would call the article, and few others', async () => {
    const rows: { page: string; precision: number; recall: number }[] = []
    for (const name of readdirSync(pages ?? '')) {
      const item = await read(readFileSync(join(pages ?? '', name, 'source.html'), 'utf8'))
      expect(() => toDocument(item.content.body)).not.toThrow()
      const clean = parsePage(readFileSync(join(pages ?? '', name, 'expected.html'), 'utf8'))
      const found = words(paragraphs(item).join('\n'))
      const expected = words(clean ? wordsIn(clean) : '')
      const left = new Map<string, number>()
      for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
      const hits = found.filter((word) => {
        const count = left.get(word) ?? 0
        left.set(word, count - 1)
        return count > 0
      }).length
      rows.push({ page: name, precision: hits / found.length, recall: hits / expected.length })
    }
    const mean = (key: 'precision' | 'recall') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length
    console.table(rows)
    console.log(`precision ${mean('precision').toFixed(3)}, recall ${mean('recall').toFixed(3)}`)
    expect(mean('precision')).toBeGreaterThan(0.95)
    expect(mean('recall')).toBeGreaterThan(0.98)
  })

  it('loses no word of a page without saying so', async () => {
    for (const name of readdirSync(pages ?? '')) {
      const source = readFileSync(join(pages ?? '', name, 'source.html'), 'utf8')
      const item = await read(source)
      const page = parsePage(source)
      const { body: _, ...fields } = item.content
      const kept = new Set(
        words(
          [
            ...paragraphs(item),
            JSON.stringify(fields),
            ...item.notes.flatMap(({ value }) => value ?? []),
          ].join('\n'),
        ),
      )
      const missing = words(page ? wordsIn(page) : '').filter((word) => !kept.has(word))
      expect([name, missing]).toEqual([name, []])
    }
  })
})
