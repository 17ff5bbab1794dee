import { describe, expect, it } from 'vitest'
import { approveStory } from './approve-story.ts'
import { checkStory } from './check-story.ts'
import { imported, testDesk, valueOf } from './desk.test-support.ts'
import { samples } from './samples.ts'
import { waiveFinding } from './waive-finding.ts'
import { waiverReport } from './waiver-report.ts'

const by = 'Mina Aldous'

describe('waiverReport', () => {
  it('is empty where nothing was let stand', async () => {
    await using test = await testDesk()
    await imported(test.desk, samples[0]?.text ?? '')
    expect(await waiverReport(test.desk)).toEqual([])
  })

  it('counts what was let stand beforehand and at the approval, each once, with the last reasons', async () => {
    await using test = await testDesk()
    let story = await imported(test.desk, samples[0]?.text ?? '')
    const { standing } = checkStory(test.desk, story)
    const [first, ...others] = standing.filter(({ severity }) => severity === 'blocker')
    story = valueOf(
      await waiveFinding(test.desk, {
        id: story.id,
        revision: story.desk.revision,
        fingerprint: first?.fingerprint ?? '',
        reason: 'Agreed with the agency',
        by,
      }),
    )
    valueOf(
      await approveStory(test.desk, {
        id: story.id,
        revision: story.desk.revision,
        by,
        overrides: others.map(({ fingerprint }) => ({ fingerprint, reason: 'Meant so' })),
        acknowledged: standing.map(({ fingerprint }) => fingerprint),
      }),
    )
    const report = await waiverReport(test.desk)
    expect(report.reduce((sum, { times }) => sum + times, 0)).toBe(1 + others.length)
    const row = report.find(({ check }) => check === first?.check)
    expect(row).toMatchObject({ stories: 1, people: 1 })
    expect(row?.last.map(({ reason }) => reason)).toContain('Agreed with the agency')
  })
})
