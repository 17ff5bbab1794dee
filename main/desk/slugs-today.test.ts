import { describe, expect, it } from 'vitest'
import { contentOf } from '../../shared/story/record.ts'
import { checkStory } from './check-story.ts'
import { imported, testDesk, valueOf } from './desk.test-support.ts'
import { moveStory } from './move-story.ts'
import { samples } from './samples.ts'
import { saveStory } from './save-story.ts'
import { slugsToday } from './slugs-today.ts'

const [text = '', , other = ''] = samples.map((sample) => sample.text)

describe('slugsToday', () => {
  it('are those of the stories on the desk, not of those on the spike', async () => {
    await using test = await testDesk()
    const [story, spiked] = [await imported(test.desk, text), await imported(test.desk, other)]
    const target = { id: spiked.id, revision: spiked.desk.revision }
    valueOf(await moveStory(test.desk, { ...target, move: 'spike', by: 'Mina Aldous' }))
    expect(slugsToday(test.desk)).toEqual([{ id: story.id, slugline: story.slugline }])
  })

  it('are what the slug of another story is held against', async () => {
    await using test = await testDesk()
    const [story, second] = [await imported(test.desk, text), await imported(test.desk, other)]
    const said = () =>
      checkStory(test.desk, story).standing.flatMap(({ check, title }) => (check === 'slug' ? [title] : []))
    expect(said()).toEqual([])
    const { slugline = '' } = story
    const target = { id: second.id, revision: second.desk.revision }
    valueOf(await saveStory(test.desk, { ...target, content: { ...contentOf(second), slugline } }))
    expect(said()).toHaveLength(1)
  })
})
