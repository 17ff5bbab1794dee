import { describe, expect, it } from 'vitest'
import { contentOf } from '../../shared/story/record.ts'
import { bringBack } from './bring-back.ts'
import { errorOf, imported, testDesk, valueOf } from './desk.test-support.ts'
import { moveStory } from './move-story.ts'
import { saveStory } from './save-story.ts'

const text = 'CRANE\n\nA crane toppled at the harbor on Monday.\n'

describe('bringing an earlier revision back', () => {
  it('stores its words as the newest, and the ledger says so', async () => {
    await using at = await testDesk()
    const first = await imported(at.desk, text)
    const edited = valueOf(
      await saveStory(at.desk, {
        id: first.id,
        revision: first.desk.revision,
        content: { ...contentOf(first), headline: 'Crane falls' },
      }),
    )
    const back = valueOf(
      await bringBack(at.desk, {
        id: first.id,
        revision: edited.desk.revision,
        earlier: 1,
        by: 'Mina Aldous',
      }),
    )
    expect(contentOf(back)).toEqual(contentOf(first))
    expect(back.desk.revision).toBe(3)
    expect((await at.desk.store.history(first.id)).map(({ revision }) => revision)).toEqual([2, 1])
    const entries = await Array.fromAsync(at.desk.store.ledger())
    expect(entries.at(-1)).toMatchObject({ what: 'bring-back', by: 'Mina Aldous', detail: { earlier: 1 } })
  })

  it('is refused where the story is not to be edited, or the revision is not kept', async () => {
    await using at = await testDesk()
    const { id } = await imported(at.desk, text)
    const ask = (revision: number, earlier: number) =>
      bringBack(at.desk, { id, revision, earlier, by: 'Mina Aldous' })
    expect(errorOf(await ask(1, 7)).code).toBe('NOT_FOUND')
    valueOf(await moveStory(at.desk, { id, revision: 1, move: 'spike', by: 'Mina Aldous' }))
    expect(errorOf(await ask(2, 1)).code).toBe('ILLEGAL_MOVE')
  })
})
