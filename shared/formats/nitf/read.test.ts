import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { contentSchema } from '../../story/record.ts'
import type { ReadItem } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { missingWords } from '../text/conserved.test-support.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type XmlNode, element } from '../xml/tree.ts'
import { readNitf } from './read.ts'

const folder = corpus()

const files =
  folder === undefined
    ? []
    : globSync('wire/**/*.xml', { cwd: folder })
        .map((path) => ({ path, text: decoded(readFileSync(join(folder, path))) }))
        .filter(({ text }) => {
          const kind = sniff(text)
          return kind.kind === 'format' && kind.format === 'nitf'
        })

/** Superdesk’s sample of a story whose text has yet to come. */
const wordless = 'aap-finance-lite.xml'

function decoded(bytes: Uint8Array): string {
  const declared = /encoding=["']([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.slice(0, 200)))?.[1]
  return new TextDecoder(declared ?? 'utf-8').decode(bytes)
}

async function read(text: string): Promise<ReadItem> {
  const bytes = new TextEncoder().encode(text)
  const result = await readNitf({ text, bytes, file: 'This file', now: '2026-11-24T09:00:00Z' })
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const [item] = result.value
  if (!item) throw new Error('no story')
  return item
}

describe.skipIf(files.length === 0)('real NITF', () => {
  it('is in the corpus', () => {
    expect(files.length).toBeGreaterThanOrEqual(18)
  })

  it('says of a document without words that it has none', async () => {
    const empty = files.find(({ path }) => path.endsWith(wordless))
    await expect(read(empty?.text ?? '')).rejects.toThrow(/no-story/)
  })

  it.each(files.filter(({ path }) => !path.endsWith(wordless)))(
    'loses no word of the text of $path',
    async ({ text }) => {
      const item = await read(text)
      expect(v.safeParse(contentSchema, item.content).success).toBe(true)
      const parsed = await parseXml(text)
      const body = parsed.ok ? element(parsed.value.root, 'body') : undefined
      const inside = body ? spokenIn(body) : ''
      const missing = missingWords(inside, {
        ...item,
        foreign: [...item.foreign, { format: 'nitf', path: 'credits', value: credits(item) }],
      })
      expect(missing).toEqual([])
    },
  )
})

/** All words within, those of one element apart from the next one's. */
function spokenIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(spokenIn).join(node.name === 'byline' ? ' ' : '')
}

/** Whose the pictures are stands beside the words of a caption. */
function credits({ content }: ReadItem): string {
  return (content.body.content ?? []).map(({ attrs }) => JSON.stringify(attrs?.['credit'])).join(' ')
}
