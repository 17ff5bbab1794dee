import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseStoryJson } from '../../shared/formats/story-json/parse.ts'
import { contentOf } from '../../shared/story/record.ts'
import { approveStory } from './approve-story.ts'
import type { Desk } from './context.ts'
import { exportStory, imported, testDesk, valueOf } from './desk.test-support.ts'
import { saveStory } from './save-story.ts'
import { storyRecord } from './story-record.ts'
import { waiveFinding } from './waive-finding.ts'
import { checkStory } from './check-story.ts'

const lede = 'A crane toppled across the harbor road on Monday and hurt three dock workers, police said.'
const text = `HARBOR-CRANE\n\nCrane topples at harbor\n\n${lede}\n\nThe road was closed until evening.\n\n${lede}\n`

describe('the record of a story', () => {
  it('holds every revision, the words that changed, each approval with its reasons, and what was sent', async () => {
    await using at = await testDesk()
    const id = await sentStory(at.desk)
    const record = valueOf(await storyRecord(at.desk, id))
    const files = unzipSync(record.bytes)
    const page = strFromU8(files['record.html'] ?? new Uint8Array())
    for (const words of [
      'Imported',
      'Edited',
      'Approved',
      'Exported',
      '<ins>falls</ins>',
      'The desk wants it so &lt;b&gt;',
    ]) {
      expect(page).toContain(words)
    }
    const { ledger, revisions } = JSON.parse(strFromU8(files['record.json'] ?? new Uint8Array()))
    const entries = (await Array.fromAsync(at.desk.store.ledger())).filter(({ story }) => story === id)
    expect(ledger).toEqual(entries)
    expect(revisions).toHaveLength(record.revisions)
    const last = strFromU8(files[revisions.at(-1).file] ?? new Uint8Array())
    expect(valueOf(parseStoryJson(last, 'last.story.json')).story).toMatchObject({
      headline: 'Crane falls at harbor',
      desk: { state: 'exported' },
    })
  })

  it('is the same bytes each time', async () => {
    await using at = await testDesk()
    const id = await sentStory(at.desk)
    const first = valueOf(await storyRecord(at.desk, id))
    expect(valueOf(await storyRecord(at.desk, id)).bytes).toEqual(first.bytes)
  })
})

/** A story that was imported, edited, let stand where a check spoke, approved and exported. */
async function sentStory(desk: Desk): Promise<string> {
  const first = await imported(desk, text)
  const edited = valueOf(
    await saveStory(desk, {
      id: first.id,
      revision: first.desk.revision,
      content: { ...contentOf(first), headline: 'Crane falls at harbor' },
    }),
  )
  let story = edited
  for (const { fingerprint } of checkStory(desk, edited).report.findings) {
    const waived = await waiveFinding(desk, {
      id: story.id,
      revision: story.desk.revision,
      fingerprint,
      reason: 'The desk wants it so <b>',
      by: 'Mina Aldous',
      role: 'desk-head',
    })
    if (waived.ok) story = waived.value
  }
  valueOf(
    await approveStory(desk, {
      id: story.id,
      revision: story.desk.revision,
      by: 'Mina Aldous',
      role: 'desk-head',
      overrides: [],
      acknowledged: [],
    }),
  )
  valueOf(await exportStory(desk, { id: story.id, form: { format: 'text' } }))
  return story.id
}
