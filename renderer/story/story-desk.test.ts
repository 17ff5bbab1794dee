import { describe, expect, it, vi } from 'vitest'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Body } from '../../shared/story/body.ts'
import { type Content, type Story, withContent } from '../../shared/story/record.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { StoryDesk } from './story-desk.ts'

describe('StoryDesk', () => {
  it('stores the words of a story before it opens another', async () => {
    const { desk, kept } = await opened()
    desk.changeFields((fields) => ({ ...fields, headline: 'Crane falls' }))
    await desk.open('other1')
    expect(kept('story1').headline).toBe('Crane falls')
    expect(desk.store.getState().open?.story.id).toBe('other1')
  })

  it('does something to a story on the revision that its last words made', async () => {
    const { desk, kept } = await opened()
    desk.changeText(text('Typed just now.'))
    const moved = await desk.act((client, target) =>
      client.stories.move({ ...target, move: 'submit', by: 'Mina Aldous' }),
    )
    expect(moved.ok).toBe(true)
    expect(kept('story1').desk).toMatchObject({ state: 'submitted', revision: 3 })
    expect(words(kept('story1').body)).toBe('Typed just now.')
  })

  it('follows a story that another page has stored', async () => {
    const { desk, elsewhere } = await opened()
    const before = desk.store.getState().open?.bodyKey
    elsewhere({ headline: 'Their headline' })
    await vi.waitFor(() => expect(desk.store.getState().open?.fields.headline).toBe('Their headline'))
    expect(desk.store.getState().open?.bodyKey).not.toBe(before)
  })

  it('keeps the words here over those stored elsewhere, when a person says so', async () => {
    const { desk, kept } = await inConflict()
    await desk.resolve()
    expect(kept('story1').headline).toBe('My headline')
    expect(desk.isUnsaved()).toBe(false)
  })

  it('leaves undone what is undone while its save is under way', async () => {
    const { desk, kept, holdAnswers } = await opened()
    const { headline = '' } = kept('story1')
    desk.changeText(text('Pasted.'))
    desk.changeFields((fields) => ({ ...fields, headline: 'Pasted headline' }))
    const release = holdAnswers()
    const saving = desk.settle()
    await vi.waitFor(() => expect(words(kept('story1').body)).toBe('Pasted.'))
    desk.changeText(text('A crane toppled.'))
    desk.changeFields((fields) => ({ ...fields, headline }))
    release()
    await saving
    await desk.settle()
    expect(words(kept('story1').body)).toBe('A crane toppled.')
    expect(kept('story1').headline).toBe(headline)
    expect(words(desk.text?.body() ?? bodyOf(''))).toBe('A crane toppled.')
  })

  it('puts together what each page changed, and says what came in', async () => {
    const { desk, kept, elsewhere } = await opened()
    const merged: unknown[] = []
    desk.onMerge(({ fields }) => merged.push(fields))
    desk.changeFields((fields) => ({ ...fields, headline: 'My headline' }))
    elsewhere({ slugline: 'THEIR-SLUG' })
    await desk.settle()
    expect(kept('story1')).toMatchObject({ headline: 'My headline', slugline: 'THEIR-SLUG' })
    expect(desk.store.getState().open?.fields).toMatchObject({
      headline: 'My headline',
      slugline: 'THEIR-SLUG',
    })
    expect(merged).toEqual([['slugline']])
    expect(desk.isUnsaved()).toBe(false)
  })

  it('keeps of each field the words that a person chose', async () => {
    const { desk, kept } = await inConflict()
    expect(desk.conflicts(kept('story1'))).toEqual(['headline'])
    await desk.resolve({ headline: 'theirs' })
    expect(kept('story1').headline).toBe('Their headline')
    expect(desk.isUnsaved()).toBe(false)
  })

  it('takes the stored words, when a person says so', async () => {
    const { desk, kept } = await inConflict()
    desk.takeStored()
    expect(desk.store.getState().open?.fields.headline).toBe('Their headline')
    expect(kept('story1').headline).toBe('Their headline')
    expect(desk.isUnsaved()).toBe(false)
  })

  it('keeps both texts, the one here as a story of its own', async () => {
    const { desk, kept } = await inConflict()
    const made = await desk.keepBoth()
    expect(made.ok && made.value.headline).toBe('My headline')
    expect(kept('story1').headline).toBe('Their headline')
    expect(desk.store.getState().open?.fields.headline).toBe('Their headline')
  })

  it('does not leave a story whose words cannot be stored', async () => {
    const { desk, breakDisk } = await opened()
    breakDisk()
    desk.changeFields((fields) => ({ ...fields, headline: 'Crane falls' }))
    const answer = await desk.open('other1')
    expect(answer).toMatchObject({ ok: false, error: { code: 'NO_SPACE' } })
    expect(desk.store.getState().open).toMatchObject({ fields: { headline: 'Crane falls' } })
  })
})

/** A desk with `story1` open, and unsaved words here that meet other ones stored elsewhere. */
async function inConflict() {
  const made = await opened()
  const { desk, elsewhere } = made
  desk.changeFields((fields) => ({ ...fields, headline: 'My headline' }))
  elsewhere({ headline: 'Their headline' })
  await desk.settle()
  expect(desk.store.getState().open?.autosave).toMatchObject({
    phase: 'refused',
    error: { code: 'CONFLICT' },
  })
  return made
}

/** A desk with `story1` open, over a core that keeps two stories. */
async function opened() {
  const stories = new Map([storyOf('story1'), storyOf('other1')].map((story) => [story.id, story]))
  const listeners: ((event: DeskEvent) => void)[] = []
  let full = false
  let answers = Promise.resolve()

  function kept(id: string): Story {
    const story = stories.get(id)
    if (!story) throw new Error(`no ${id}`)
    return story
  }
  function put(story: Story, desk: Partial<Story['desk']> = {}): Story {
    const next = { ...story, desk: { ...story.desk, ...desk, revision: story.desk.revision + 1 } }
    stories.set(next.id, next)
    for (const hear of listeners) {
      hear({ event: 'story-stored', story: { id: next.id, revision: next.desk.revision } } as DeskEvent)
    }
    return next
  }
  function at(id: string, revision: number): Story {
    if (full) throw deskError('NO_SPACE', { en: 'Full.', ko: '안 됩니다.' }, { path: '/library' })
    const story = kept(id)
    if (story.desk.revision !== revision)
      throw deskError('CONFLICT', { en: 'Changed.', ko: '안 됩니다.' }, { current: story })
    return story
  }

  const client = {
    stories: {
      open: async ({ id }: { id: string }) => kept(id),
      create: async () => put(storyOf('made01')),
      save: async ({ id, revision, content }: { id: string; revision: number; content: Content }) => {
        const stored = put(withContent(at(id, revision), content))
        await answers
        return stored
      },
      move: async ({ id, revision }: { id: string; revision: number }) =>
        put(at(id, revision), { state: 'submitted' }),
    },
  } as unknown as DeskClient
  const core = {
    onEvent: (listener: (event: DeskEvent) => void) => listeners.push(listener),
    onArrival: () => {},
    call: async (ask: (over: DeskClient) => Promise<unknown>): Promise<Result<unknown, DeskError>> => {
      try {
        return ok(await ask(client))
      } catch (error) {
        return refused(error as DeskError)
      }
    },
  } as unknown as Core

  const desk = new StoryDesk(core)
  await desk.open('story1')
  return {
    desk,
    kept,
    elsewhere: (change: Partial<Content>) => put({ ...kept('story1'), ...change }),
    /** Stores what comes, and answers only once what it gives is called. */
    holdAnswers: () => {
      const held = Promise.withResolvers<void>()
      answers = held.promise
      return held.resolve
    },
    breakDisk: () => {
      full = true
    },
  }
}

function text(typed: string) {
  return { body: () => bodyOf(typed), paragraphs: () => [] }
}

function bodyOf(typed: string): Body {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }] }
}

function words(body: Body): string | undefined {
  return body.content?.[0]?.content?.[0]?.text
}

function storyOf(id: string): Story {
  return {
    id,
    version: 1,
    language: 'en',
    headline: 'Crane topples',
    body: bodyOf('A crane toppled.'),
    keywords: [],
    subjects: [],
    infoSources: [],
    desk: { state: 'draft', revision: 1, savedAt: '2026-11-24T09:00:00Z', waivers: [], exports: [] },
  } as unknown as Story
}
