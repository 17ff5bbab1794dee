import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../shared/formats/docx/write.ts'
import { readable } from '../../shared/formats/readers.ts'
import { storyWith } from '../../shared/formats/stories.test-support.ts'
import { writeStoryJson } from '../../shared/formats/story-json/write.ts'
import { missingWords } from '../../shared/formats/text/conserved.test-support.ts'
import { parseText } from '../../shared/formats/text/parse.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import { storySchema } from '../../shared/story/record.ts'
import { bodyParagraphs } from '../../shared/story/view.ts'
import { corpus } from '../../tools/corpus.ts'
import { readStories } from './read-stories.ts'

const options = { now: '2026-11-24T09:00:00+09:00', importer: 'copydesk test', fileName: 'copy.txt' }

async function read(source: string | Uint8Array) {
  const result = await readStories(typeof source === 'string' ? Buffer.from(source) : source, options)
  if (!result.ok) throw new Error(result.error.message)
  return result.value[0]
}

async function refusal(source: string | Uint8Array) {
  const result = await readStories(typeof source === 'string' ? Buffer.from(source) : source, options)
  return result.ok ? undefined : result.error
}

describe('a story read from plain text', () => {
  const source = 'SLUG: river-talks\nTalks open\n\nThe talks opened on Monday.\n'

  it('is a whole draft that says where it came from, byte for byte', async () => {
    const { story } = await read(source)
    expect(v.is(storySchema, story)).toBe(true)
    expect(story).toMatchObject({
      version: 1,
      firstCreated: options.now,
      desk: { state: 'draft', origin: 'import' },
      provenance: {
        fileName: 'copy.txt',
        sha256: sha256(source),
        bytes: source.length,
        format: 'text',
        encoding: 'utf-8',
        encodingGuessed: false,
        languageGuessed: true,
        importedAt: options.now,
        importer: 'copydesk test',
      },
    })
    expect(story.uri).toMatch(/^urn:newsml:copydesk\.local:20261124:river-talks-[a-z0-9]{8}$/)
  })

  it('gives every paragraph an id of its own', async () => {
    const ids = bodyParagraphs((await read('One.\n\nTwo.\n\nThree.')).story.body).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('is a whole draft, and says so, where control characters were all that stood in a part of it', async () => {
    const ninjs = {
      uri: 'urn:newsml:karben.example:20261124:1',
      language: '\u0003',
      byline: '\u0003',
      headline: 'Talks open',
      altids: [{ role: 'desk', value: '7\u0003' }],
      body_xhtml: '<p>\u0081</p><table><tr><td>\u0081</td></tr></table><p>The talks opened.</p>',
      genre: [{ name: 'Line', code: '' }],
    }
    const { story, notes } = await read(JSON.stringify(ninjs))
    expect(v.is(storySchema, story)).toBe(true)
    expect(bodyParagraphs(story.body).map(({ text }) => text)).toContain('The talks opened.')
    expect(notes).toContainEqual(
      expect.objectContaining({ level: 'lost', field: 'source', detail: expect.stringContaining('Control') }),
    )
  })

  it('says when its encoding was guessed', async () => {
    const { story, notes } = await read(
      iconv.encode('한강 수위가 밤새 2미터 올랐다고 시가 밝혔다.', 'euc-kr'),
    )
    expect(story).toMatchObject({ language: 'ko', provenance: { encoding: 'cp949', encodingGuessed: true } })
    expect(notes[0]).toMatchObject({ level: 'guessed', field: 'provenance', value: 'cp949' })
  })

  it('keeps a quotation mark that was misread before it came, where a part of it could not be kept', async () => {
    const { story, notes } = await read(
      `${'The port reopened. '.repeat(20)}\n\n\u201CAt last,\u00e2\u20ac\u009d said the mayor.\n`,
    )
    expect(bodyParagraphs(story.body).map(({ text }) => text)).toContain(
      '\u201CAt last,\u201D said the mayor.',
    )
    expect(notes).toContainEqual(expect.objectContaining({ level: 'changed', field: 'source' }))
  })

  it('may hold angle brackets and braces', async () => {
    for (const text of [
      'The price was < 5 and > 3.',
      '<END> was the word.',
      '{sic} he wrote.',
      '[Note] It rained.',
    ]) {
      expect(bodyParagraphs((await read(text)).story.body).map((paragraph) => paragraph.text)).toEqual([text])
    }
  })
})

describe('a Word file', () => {
  it('is told by its bytes and read as a story', async () => {
    const { content } = await writeDocx(storyWith({ headline: 'Ferry runs again' }))
    const { story } = await read(content)
    expect(story).toMatchObject({ headline: 'Ferry runs again', provenance: { format: 'docx' } })
  })
})

describe('what is not plain text', () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><text>Talks</text></svg>', 'an SVG picture'],
    ['{"a": 1}', 'JSON data'],
    ['{"headline": "Talks', 'JSON that is cut off or broken'],
    ['{\\rtf1\\ansi Talks}', 'an RTF document'],
  ])('%s is refused by name', async (text, name) => {
    const error = await refusal(text)
    expect(error?.code).toBe('unreadable')
    expect(error?.message).toContain(`“copy.txt” is ${name}; this edition reads ${readable}.`)
  })

  it.each([
    ['', 'empty'],
    [' \n\t\r\n\u3000', 'empty'],
    ['\u200B\n\uFEFF', 'empty'],
  ])('an empty file %j yields no story', async (text, code) => {
    expect((await refusal(text))?.code).toBe(code)
  })
})

describe('story.json', () => {
  const talks = async () => (await read('Talks open\n\nThe talks opened on Monday.\n')).story

  it('comes back as the very same story', async () => {
    const story = await talks()
    expect(await read(writeStoryJson(story))).toEqual({ story, notes: [] })
  })

  it('is refused with the place of the fault', async () => {
    const story = await talks()
    expect((await refusal(writeStoryJson(story).slice(0, -40)))?.code).toBe('malformed')
    const { uri: _uri, ...rest } = story
    const error = await refusal(JSON.stringify({ format: 'copydesk-story', ...rest }))
    expect(error).toMatchObject({ code: 'malformed', at: 'uri' })
    expect(error?.message).toContain('the field uri')
  })
})

const folder = corpus()

describe.skipIf(folder === undefined)('real files', () => {
  const seed = join(folder ?? '', 'seed')
  const wire = join(folder ?? '', 'wire')

  it('reads the story that started the project as its desk would', async () => {
    for (const name of folder === undefined ? [] : readdirSync(seed)) {
      const { story, notes } = await read(readFileSync(join(seed, name)))
      const blocks = story.body.content ?? []
      const texts = bodyParagraphs(story.body).map(({ text }) => text)
      expect(story).toMatchObject({
        language: 'en',
        headline: 'Putin arrives in Pyongyang for summit with Kim',
        by: 'Yonhap',
        dateline: { text: 'June 19, 2024 - 05:07', date: '2024-06-19', guessed: true, inBody: false },
        infoSources: [
          { name: 'Yonhap', role: 'credit' },
          { name: 'Yonhap', role: 'source' },
        ],
      })
      expect(story).not.toHaveProperty('slugline')
      expect(story).not.toHaveProperty('contentCreated')
      expect(blocks.slice(0, 2)).toMatchObject([
        { type: 'furniture' },
        { type: 'caption', attrs: { credit: 'KCNA' } },
      ])
      expect(blocks.slice(2).every(({ type }) => type === 'paragraph')).toBe(true)
      expect(blocks).toHaveLength(21)
      expect(texts[0]).toBe('Send to')
      expect(texts[1]).toMatch(/\(KCNA\)$/)
      expect(texts.at(-1)).toMatch(/\(Yonhap\)$/)
      expect(texts.filter((text) => text.startsWith('DPRK stands for'))).toHaveLength(2)
      expect(notes.every(({ level }) => level === 'guessed')).toBe(true)
    }
  })

  it('loses no word of any plain-text file in secret', async () => {
    const files = readdirSync(wire, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('/txt/'),
    )
    expect(files.length).toBeGreaterThan(10)
    const lossy = files.filter((file) => {
      const source = readFileSync(join(wire, file), 'utf8')
      const parsed = parseText(source, options)
      return !parsed || missingWords(source, parsed).length > 0
    })
    expect(lossy).toEqual([])
  })

  it('loses no word of the Reuters copy of 1987, hard-wrapped and indented', async () => {
    const file = join(folder ?? '', 'stories/reut2-000.sgm')
    if (!existsSync(file)) return
    const stories = readFileSync(file, 'latin1').match(/<TITLE>[\s\S]*?<\/BODY>/g) ?? []
    const lossy = stories.slice(0, 300).filter((markup) => {
      const source = markup
        .replace(/<\/TITLE>/, '\n\n')
        .replace(/<[^>]+>|&#\d+;/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
      const parsed = parseText(source, options)
      return !parsed || missingWords(source, parsed).length > 0
    })
    expect(lossy).toEqual([])
  })

  it('reads every other file as a story or refuses it with a sentence', async () => {
    const entries = readdirSync(wire, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const sentences: string[] = []
    for (const entry of entries) {
      const result = await readStories(readFileSync(join(entry.parentPath, entry.name)), options)
      if (!result.ok) sentences.push(result.error.message)
    }
    expect(sentences.filter((sentence) => !/^“copy\.txt” .+\.$/.test(sentence))).toEqual([])
  })
})
