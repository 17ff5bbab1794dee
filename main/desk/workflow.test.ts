import { describe, expect, it } from 'vitest'
import { storyHash } from '../../shared/story/canonical.ts'
import { type Story, contentOf } from '../../shared/story/record.ts'
import { approveStory } from './approve-story.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'
import { errorOf, exportStory, imported, incoming, stored, testDesk, valueOf } from './desk.test-support.ts'
import { importFile } from './import-files.ts'
import { moveStory } from './move-story.ts'
import { reviseStory } from './revise-story.ts'
import { samples } from './samples.ts'
import { saveStory } from './save-story.ts'
import { unwaiveFinding, waiveFinding } from './waive-finding.ts'

const [repeated, , clean] = samples.map(({ text }) => text)

function target({ id, desk: { revision } }: Story) {
  return { id, revision }
}

const by = 'Mina Aldous'

const warned = (clean ?? '').replace('will be refunded', 'will be be refunded')

/** The fingerprints of all that the checks say of a story. */
async function everything(desk: Desk, story: Story): Promise<readonly string[]> {
  await desk.spelling.ready(story.language)
  return checkStory(desk, story).standing.map(({ fingerprint }) => fingerprint)
}

async function approved(desk: Desk): Promise<Story> {
  const story = await imported(desk, clean ?? '')
  const acknowledged = await everything(desk, story)
  return valueOf(await approveStory(desk, { ...target(story), by, overrides: [], acknowledged }))
}

describe('approval', () => {
  it('is refused while a blocker stands, and names it', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, repeated ?? '')
    const error = errorOf(
      await approveStory(test.desk, { ...target(story), by, overrides: [], acknowledged: [] }),
    )
    expect(error.code).toBe('BLOCKED')
    expect(error.code === 'BLOCKED' && error.data.standing.map(({ check }) => check)).toContain(
      'repeat-paragraph',
    )
    expect((await stored(test.desk, story)).desk.state).toBe('draft')
  })

  it('records each override with its reason and the words it was about', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, repeated ?? '')
    const blockers = checkStory(test.desk, story).standing.filter(({ severity }) => severity === 'blocker')
    const overrides = blockers.map(({ fingerprint }) => ({ fingerprint, reason: 'The agency wants it so' }))
    const { desk } = valueOf(
      await approveStory(test.desk, { ...target(story), by, overrides, acknowledged: [] }),
    )
    expect(desk.approval?.overrides).toHaveLength(blockers.length)
    expect(desk.approval?.overrides[0]).toMatchObject({ by, reason: 'The agency wants it so' })
    expect(desk.approval?.overrides.every(({ excerpt }) => excerpt.length > 0)).toBe(true)
  })

  it('is void after any edit, and export then shows the words that differ', async () => {
    await using test = await testDesk()
    const story = await approved(test.desk)
    const headline = `${story.headline} again`
    const edited = valueOf(
      await saveStory(test.desk, { ...target(story), content: { ...contentOf(story), headline } }),
    )
    expect(edited.desk.state).toBe('draft')
    const error = errorOf(await exportStory(test.desk, { id: story.id, form: { format: 'text' } }))
    expect(error).toMatchObject({ code: 'CHANGED_SINCE_APPROVAL' })
    expect(error.code === 'CHANGED_SINCE_APPROVAL' && error.data.differences).toEqual([
      {
        field: 'headline',
        runs: [
          { kind: 'same', text: story.headline },
          { kind: 'added', text: ' again' },
        ],
      },
    ])
    expect(test.delivered).toEqual([])
  })

  it('does not come back when the edit is taken back: a person must say so again', async () => {
    await using test = await testDesk()
    const story = await approved(test.desk)
    const edit = { ...contentOf(story), headline: 'Another headline' }
    const edited = valueOf(await saveStory(test.desk, { ...target(story), content: edit }))
    await saveStory(test.desk, { ...target(edited), content: contentOf(story) })
    expect(errorOf(await exportStory(test.desk, { id: story.id, form: { format: 'text' } })).code).toBe(
      'NOT_APPROVED',
    )
  })

  it('covers the stored text alone when a save and an approval race from two pages', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const content = { ...contentOf(story), headline: 'Slipped in' }
    const [saved, approval] = await Promise.all([
      saveStory(test.desk, { ...target(story), content }),
      approveStory(test.desk, { ...target(story), by, overrides: [], acknowledged: [] }),
    ])
    expect(saved.ok).toBe(true)
    expect(errorOf(approval).code).toBe('CONFLICT')
    expect((await stored(test.desk, story)).desk.state).toBe('draft')
  })

  it('wants the warnings read once, and does not ask again for the same words', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, warned)
    const approve = (of: Story, acknowledged: readonly string[]) =>
      approveStory(test.desk, { ...target(of), by, overrides: [], acknowledged })
    const error = errorOf(await approve(story, []))
    expect(error.code).toBe('UNREAD_WARNINGS')
    const unread = error.code === 'UNREAD_WARNINGS' ? error.data.standing : []
    expect(unread.map(({ check }) => check)).toContain('repeat-word')
    const passed = valueOf(
      await approve(
        story,
        unread.map(({ fingerprint }) => fingerprint),
      ),
    )
    expect(passed.desk.approval).toMatchObject({ action: 'publish', role: 'editor' })
    expect(passed.desk.approval?.ruleset).toMatch(/^0\.0\.0 english-wire [0-9a-f]{16}$/)
    const returned = valueOf(await moveStory(test.desk, { ...target(passed), move: 'return', by }))
    expect((await approve(returned, [])).ok).toBe(true)
  })

  it('cannot be had for a text that is still being saved: every race ends with the checks on what is stored', async () => {
    await using test = await testDesk()
    for (let round = 0; round < 8; round += 1) {
      const story = await imported(test.desk, `${clean}\n\nRound ${round}.`)
      const content = { ...contentOf(story), headline: 'Headline TK' }
      const acknowledged = await everything(test.desk, story)
      const approval = () => approveStory(test.desk, { ...target(story), by, overrides: [], acknowledged })
      const saving = () => saveStory(test.desk, { ...target(story), content })
      const [first, second] = round % 2 === 0 ? [saving, approval] : [approval, saving]
      await Promise.all([first(), second()])
      const after = await stored(test.desk, story)
      const { approval: word } = after.desk
      // Approved, or holding the other text: never the other text approved.
      expect(after.desk.state === 'approved' && after.headline === 'Headline TK').toBe(false)
      if (after.desk.state === 'approved') expect(word?.sha256).toBe(storyHash(after))
      expect((await exportStory(test.desk, { id: story.id, form: { format: 'text' } })).ok).toBe(
        after.desk.state === 'approved',
      )
    }
  })

  it('is not carried into a library by a file', async () => {
    await using from = await testDesk()
    await using to = await testDesk()
    const story = await approved(from.desk)
    valueOf(await exportStory(from.desk, { id: story.id, form: { format: 'story-json' } }))
    const bytes = from.delivered[0]?.bytes ?? new Uint8Array()
    const [outcome] = await importFile(to.desk, incoming(bytes, 'handed-over.story.json'))
    expect(outcome.outcome).toBe('imported')
    const arrived = await stored(to.desk, story)
    expect(arrived.desk).toMatchObject({ state: 'draft', waivers: [] })
    expect(arrived.desk.approval).toBeUndefined()
    expect(contentOf(arrived)).toEqual(contentOf(story))
  })
})

describe('saving', () => {
  it('refuses a text based on an older revision and gives the newer one', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const first = { ...contentOf(story), headline: 'First' }
    const saved = valueOf(await saveStory(test.desk, { ...target(story), content: first }))
    const second = { ...contentOf(story), headline: 'Second' }
    const error = errorOf(await saveStory(test.desk, { ...target(story), content: second }))
    expect(error).toMatchObject({
      code: 'CONFLICT',
      data: { current: { desk: saved.desk, headline: 'First' } },
    })
  })

  it('stores nothing when the text is the same', async () => {
    await using test = await testDesk()
    const story = await approved(test.desk)
    const saved = valueOf(await saveStory(test.desk, { ...target(story), content: contentOf(story) }))
    expect(saved.desk).toMatchObject({ state: 'approved', revision: story.desk.revision })
  })

  it('refuses an exported story', async () => {
    await using test = await testDesk()
    const { id } = await approved(test.desk)
    const { story } = valueOf(await exportStory(test.desk, { id, form: { format: 'text' } }))
    const content = { ...contentOf(story), headline: 'Too late' }
    expect(errorOf(await saveStory(test.desk, { ...target(story), content })).code).toBe('ILLEGAL_MOVE')
  })
})

describe('export', () => {
  it('delivers the approved words and records the file by its hash', async () => {
    await using test = await testDesk()
    const { id } = await approved(test.desk)
    const { story } = valueOf(await exportStory(test.desk, { id, form: { format: 'text' } }))
    const file = new TextDecoder().decode(test.delivered[0]?.bytes)
    expect(file).toContain('Valley orchestra cancels coastal dates')
    expect(file).toContain('as announced.')
    expect(story.desk.state).toBe('exported')
    expect(story.desk.exports).toMatchObject([{ format: 'text', version: 1 }])
  })

  it('asks why a story leaves before its embargo ends, and records the answer', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const embargoedUntil = '2030-01-01T00:00:00Z'
    const held = valueOf(
      await saveStory(test.desk, { ...target(story), content: { ...contentOf(story), embargoedUntil } }),
    )
    const acknowledged = await everything(test.desk, held)
    valueOf(await approveStory(test.desk, { ...target(held), by, overrides: [], acknowledged }))
    const asked = { id: story.id, form: { format: 'ninjs' } } as const
    expect(errorOf(await exportStory(test.desk, asked))).toMatchObject({
      code: 'UNDER_EMBARGO',
      data: { until: embargoedUntil },
    })
    expect(test.delivered).toEqual([])
    const { notes } = valueOf(await exportStory(test.desk, { ...asked, underEmbargo: 'For planning desks' }))
    expect(notes.map(({ field }) => field)).toContain('embargoedUntil')
    for await (const { what, detail } of test.desk.store.ledger())
      if (what === 'export') expect(detail).toMatchObject({ underEmbargo: 'For planning desks' })
  })

  it('refuses what was never approved', async () => {
    await using test = await testDesk()
    const { id } = await imported(test.desk, clean ?? '')
    expect(errorOf(await exportStory(test.desk, { id, form: { format: 'ninjs' } })).code).toBe('NOT_APPROVED')
  })
})

describe('the states', () => {
  it('remember where a spiked story came from', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const submitted = valueOf(await moveStory(test.desk, { ...target(story), move: 'submit', by }))
    const spiked = valueOf(await moveStory(test.desk, { ...target(submitted), move: 'spike', by }))
    const back = valueOf(await moveStory(test.desk, { ...target(spiked), move: 'unspike', by }))
    expect([submitted, spiked, back].map(({ desk }) => desk.state)).toEqual([
      'submitted',
      'spiked',
      'submitted',
    ])
  })

  it('refuse an illegal move by name', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const error = errorOf(await moveStory(test.desk, { ...target(story), move: 'unspike', by }))
    expect(error).toMatchObject({ code: 'ILLEGAL_MOVE', data: { move: 'unspike', state: 'draft' } })
  })

  it('ask what was wrong before a correction or a kill', async () => {
    await using test = await testDesk()
    const { id } = await approved(test.desk)
    const { story } = valueOf(await exportStory(test.desk, { id, form: { format: 'text' } }))
    expect(errorOf(await reviseStory(test.desk, { ...target(story), kind: 'kill', by })).code).toBe(
      'BAD_INPUT',
    )
    const killed = valueOf(
      await reviseStory(test.desk, { ...target(story), kind: 'kill', note: 'The concerts go ahead', by }),
    )
    expect(killed).toMatchObject({ version: 2, pubStatus: 'canceled', edNote: 'The concerts go ahead' })
    expect(killed.desk.approval).toBeUndefined()
  })
})

describe('a waiver', () => {
  it('takes a finding out of the way until its words change', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, repeated ?? '')
    const finding = checkStory(test.desk, story).standing.find(({ check }) => check === 'repeat-paragraph')
    const { fingerprint = '' } = finding ?? {}
    const waived = valueOf(
      await waiveFinding(test.desk, { ...target(story), fingerprint, reason: 'Wanted', by }),
    )
    expect(checkStory(test.desk, waived).standing.map((found) => found.fingerprint)).not.toContain(
      fingerprint,
    )
    const counted = valueOf(await unwaiveFinding(test.desk, { ...target(waived), fingerprint, by }))
    expect(checkStory(test.desk, counted).standing.map((found) => found.fingerprint)).toContain(fingerprint)
  })

  it('is refused for what has to be mended', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, `Send to\n\n${clean}`)
    const furniture = checkStory(test.desk, story).standing.find(({ check }) => check === 'boilerplate')
    const waiver = { ...target(story), fingerprint: furniture?.fingerprint ?? '', reason: 'Wanted', by }
    expect(errorOf(await waiveFinding(test.desk, { ...waiver, role: 'legal' })).code).toBe('MAY_NOT_WAIVE')
  })

  it('is refused for a finding that does not stand', async () => {
    await using test = await testDesk()
    const story = await imported(test.desk, clean ?? '')
    const waiver = { ...target(story), fingerprint: 'gone', reason: 'Wanted', by }
    expect(errorOf(await waiveFinding(test.desk, waiver)).code).toBe('BAD_INPUT')
  })
})
