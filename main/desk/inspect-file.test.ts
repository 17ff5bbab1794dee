import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../shared/api/intake.ts'
import { imported, stored, testDesk, valueOf } from './desk.test-support.ts'
import { inspectAgain, inspectFile, keepHeld } from './inspect-file.ts'

const copy = 'Harbour opens\n\nThe harbour opens at noon on Tuesday.\n\nThe crane stands.\n'
const korean = '한강 수위 상승\n\n한강 수위가 밤새 2미터 올랐다고 시가 24일 밝혔다.\n'

const file = (text: string | Uint8Array, name = 'a.txt') => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
})

function stories({ found }: Inspection) {
  if (found.is !== 'stories') throw new Error(found.message)
  return found.stories
}

describe('inspectFile', () => {
  it('shows what a file reads as, and keeps nothing of it', async () => {
    await using test = await testDesk()
    const inspection = await inspectFile(test.desk, file(copy))
    expect(inspection).toMatchObject({
      file: 'a.txt',
      encoding: { id: 'utf-8', known: 'bytes' },
      mayChooseEncoding: true,
      format: 'text',
      formats: ['text', 'markdown'],
    })
    expect(stories(inspection)).toMatchObject([
      {
        headline: 'Harbour opens',
        arrival: 'new',
        paragraphs: [{ text: 'The harbour opens at noon on Tuesday.' }, {}],
      },
    ])
    expect(test.desk.store.summaries.size).toBe(0)
    expect(await Array.fromAsync(test.desk.store.ledger())).toEqual([])
  })

  it.each([
    ['mark', Buffer.from(`\uFEFF${korean}`)],
    [
      'declared',
      Buffer.from(
        `<?xml version="1.0" encoding="utf-8"?><nitf><body><body.content><p>Copy.</p></body.content></body></nitf>`,
      ),
    ],
    ['bytes', Buffer.from(korean)],
    ['guessed', iconv.encode(korean, 'euc-kr')],
  ])('says of an encoding that it is known by: %s', async (known, bytes) => {
    await using test = await testDesk()
    expect((await inspectFile(test.desk, file(bytes))).encoding?.known).toBe(known)
  })

  it('reads a held file anew in the encoding that a person names, and keeps it so', async () => {
    await using test = await testDesk()
    const { held } = await inspectFile(
      test.desk,
      file(iconv.encode('Cena růže\n\nRůže zdražily o pět korun.\n', 'iso-8859-2')),
    )
    const choice = { encoding: 'iso-8859-2' }
    const again = valueOf(await inspectAgain(test.desk, { held, choice }))
    expect(again.encoding).toEqual({ id: 'iso-8859-2', known: 'chosen' })
    expect(stories(again)[0]?.headline).toBe('Cena růže')
    const [outcome] = valueOf(await keepHeld(test.desk, { held, choice, items: [0] }))
    if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome))
    const kept = await stored(test.desk, outcome.story)
    expect(kept).toMatchObject({
      headline: 'Cena růže',
      provenance: { encoding: 'iso-8859-2', encodingGuessed: false },
    })
    const [entry] = await Array.fromAsync(test.desk.store.ledger())
    expect(entry?.detail).toMatchObject({ file: 'a.txt', source: { choice } })
  })

  it('reads a held file anew in the format that a person names', async () => {
    await using test = await testDesk()
    const { held } = await inspectFile(
      test.desk,
      file('Harbour opens\n\n## The quay\n\nThe *harbour* opens.\n'),
    )
    const again = valueOf(await inspectAgain(test.desk, { held, choice: { format: 'markdown' } }))
    expect(again.format).toBe('markdown')
    expect(stories(again)[0]?.paragraphs.map(({ text }) => text)).toContain('The quay')
  })

  it('keeps of a file with several stories those that are wanted', async () => {
    await using test = await testDesk()
    const items = ['One', 'Two', 'Three'].map(
      (title) =>
        `<item><title>${title}</title><description>Copy of ${title}.</description><guid>urn:x:${title}</guid></item>`,
    )
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items.join('')}</channel></rss>`
    const inspection = await inspectFile(test.desk, file(feed, 'feed.xml'))
    expect(stories(inspection)).toHaveLength(3)
    const outcomes = valueOf(await keepHeld(test.desk, { held: inspection.held, choice: {}, items: [0, 2] }))
    expect(outcomes.map((one) => ('story' in one ? one.story.headline : one.message))).toEqual([
      'One',
      'Three',
    ])
  })

  it('says what a story would be to the library', async () => {
    await using test = await testDesk()
    await imported(test.desk, copy)
    expect(stories(await inspectFile(test.desk, file(copy)))[0]?.arrival).toBe('new')
    const item = (version: number, words: string) =>
      JSON.stringify({
        uri: 'urn:x:1',
        version: String(version),
        type: 'text',
        headline: 'Harbour',
        body_text: words,
      })
    await imported(test.desk, item(2, 'The harbour opens.'))
    const arrivals = []
    for (const [version, words] of [
      [3, 'It is open.'],
      [2, 'The harbour opens.'],
      [2, 'Others.'],
      [1, 'Before.'],
    ] as const)
      arrivals.push(stories(await inspectFile(test.desk, file(item(version, words))))[0]?.arrival)
    expect(arrivals).toEqual(['update', 'already-here', 'same-version', 'older'])
  })

  it('says why a file holds no story, and lets a person name the encoding of one that is damaged', async () => {
    await using test = await testDesk()
    expect(await inspectFile(test.desk, file(''))).toMatchObject({
      mayChooseEncoding: false,
      found: { is: 'refused', code: 'empty' },
    })
    const damaged = Buffer.concat([
      Buffer.from('The café of Zoë is '),
      Buffer.from([0xe9]),
      Buffer.from('lan.'),
    ])
    const inspection = await inspectFile(test.desk, file(damaged))
    expect(inspection).toMatchObject({
      mayChooseEncoding: true,
      found: { is: 'refused', code: 'undecodable' },
    })
    const again = valueOf(
      await inspectAgain(test.desk, { held: inspection.held, choice: { encoding: 'utf-8' } }),
    )
    expect(stories(again)[0]?.notes).toContainEqual(
      expect.objectContaining({ level: 'invalid', at: 'line 1' }),
    )
  })

  it('asks for a file again that is held no longer', async () => {
    await using test = await testDesk()
    const { held } = await inspectFile(test.desk, file(copy))
    test.desk.held.letGo(held)
    expect(await inspectAgain(test.desk, { held, choice: {} })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
    expect(await keepHeld(test.desk, { held, choice: {}, items: [0] })).toMatchObject({ ok: false })
  })
})
