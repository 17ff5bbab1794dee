import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import type { BodyNode } from '../../story/body.ts'
import { type Content, type Story, contentOf } from '../../story/record.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { filedBody } from '../filed.ts'
import { readNinjs } from './read.ts'
import { schemaFaults } from './schemas.test-support.ts'
import { writeNinjs1 } from './write-1.ts'
import { writeNinjs, writeNinjs2 } from './write.ts'

const versions = [
  ['3.1', writeNinjs],
  ['2.2', writeNinjs2],
  ['1.6', writeNinjs1],
] as const

describe.each(versions)('ninjs %s', (version, write) => {
  const faults = schemaFaults(corpus(), version)

  it.skipIf(faults === undefined)(
    'is valid by the official schema for any story whatever its characters',
    () => {
      fc.assert(
        fc.property(arbitraryStory(), (story) => {
          expect(faults?.(write(story).content)).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )

  it('comes back as the story that went out', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText).map(plainlyDated), async (story) => {
        const [item, ...others] = await readBack(write(story).content)
        expect(others).toEqual([])
        const { body, dateline, ...fields } = item?.content ?? contentOf(story)
        const { body: filed, dateline: printed, ...projected } = projection(story)
        expect(comparable(fields)).toEqual(comparable(projected))
        expect(bare(body.content)).toEqual(bare(filed.content))
        if (printed)
          expect(dateline).toMatchObject({ text: printed.text, place: printed.place, inBody: true })
        expect(item).toMatchObject({
          uri: story.uri,
          version: story.version,
          firstCreated: story.firstCreated,
          versionCreated: story.versionCreated,
          formatVersion: version,
        })
        if (version !== '1.6') expect(item?.altIds).toEqual(story.altIds)
        expect(item?.foreign).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is written again as it was, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText).map(plainlyDated), async (story) => {
        const once = write(story).content
        const [item] = await readBack(once)
        if (!item) throw new Error('no story')
        const { content, altIds, firstCreated, versionCreated } = item
        const again = {
          ...story,
          dateline: undefined,
          corrects: undefined,
          ...content,
          altIds,
          firstCreated: firstCreated ?? '',
          versionCreated: versionCreated ?? '',
        } as Story
        expect(write(again).content).toBe(once)
      }),
      { numRuns: 200 },
    )
  })

  it('takes back the profile that a source named', () => {
    const [story] = fc.sample(arbitraryStory(plainText), { numRuns: 1, seed: 1 })
    if (!story) throw new Error('no story')
    const foreign = [
      { format: 'ninjs', path: '/profile', value: 'text-only' },
      { format: 'nitf', path: '/nitf/head', value: 'x' },
    ] as const
    const { content, notes } = write({ ...story, foreign })
    expect(JSON.parse(content)).toMatchObject({ profile: 'text-only' })
    expect(notes).toContainEqual(expect.objectContaining({ level: 'lost', field: 'foreign' }))
  })
})

async function readBack(text: string) {
  const read = await readNinjs({
    text,
    bytes: new Uint8Array(),
    file: 'This text',
    now: '2026-11-24T09:00:00Z',
  })
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** A dateline that reads as one again: its words are guessed anew from the head of the text (formats.md §6.2). */
function plainlyDated(story: Story): Story {
  if (story.body.content?.[0]?.type !== 'paragraph' || story.pubStatus === 'canceled') {
    const { dateline: _dateline, ...rest } = story
    return rest
  }
  const dateline = {
    text: 'ALDER (Northwire)',
    place: 'ALDER',
    source: 'Northwire',
    guessed: false,
    inBody: false,
  }
  return { ...story, dateline }
}

/** What ninjs holds of a story, in the form in which it holds it. */
function projection(story: Story): Content {
  const { corrects, ...content } = contentOf(story)
  const lines = [...new Set([content.edNote, corrects?.note].filter((line) => line !== undefined))]
  const edNote = lines.length === 0 ? {} : { edNote: lines.join('\n') }
  const other =
    corrects && corrects.uri !== story.uri ? { ...corrects, ...{ note: lines.join('\n') } } : undefined
  const empty = { type: 'paragraph' }
  return {
    ...content,
    ...edNote,
    ...(other && { corrects: other }),
    body: { type: 'doc', content: story.pubStatus === 'canceled' ? [empty] : filedBody(story) },
  }
}

function comparable(content: Omit<Content, 'body' | 'dateline'>) {
  return { ...content, signals: content.signals.toSorted() }
}

/** Blocks without ids and without what the schema takes for granted. */
function bare(blocks: readonly BodyNode[] | undefined): readonly unknown[] {
  return (blocks ?? []).reduce(joined, []).map(({ attrs, content, ...node }) => {
    const { id: _id, ...others } = attrs ?? {}
    const said = Object.entries(others).filter(
      ([name, value]) =>
        value !== null && !(name === 'order' && value === 1) && !(name === 'header' && value === false),
    )
    return {
      ...node,
      ...(said.length > 0 && { attrs: Object.fromEntries(said) }),
      ...(content && content.length > 0 && { content: bare(content) }),
    }
  })
}

/** The words before a lede and the lede's first are one text, as they are in HTML. */
function joined(done: readonly BodyNode[], node: BodyNode): readonly BodyNode[] {
  const last = done.at(-1)
  const same =
    last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)
  return same ? [...done.slice(0, -1), { ...last, text: `${last.text}${node.text}` }] : [...done, node]
}
