import { describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import { approveStory } from './approve-story.ts'
import { exportStory, imported, testDesk } from './desk.test-support.ts'

async function approvedStory(desk: Awaited<ReturnType<typeof testDesk>>['desk']): Promise<string> {
  const { id, desk: state } = await imported(
    desk,
    'SLUG: ferry\nFerry runs again\n\nThe ferry left Alder at dawn.\n',
  )
  const approved = await approveStory(desk, {
    id,
    revision: state.revision,
    by: 'Jane Roe',
    overrides: [],
    acknowledged: [],
  })
  if (!approved.ok) throw new Error(approved.error.message)
  return id
}

describe('a PDF', () => {
  it('is what the shell prints of the story’s page', async () => {
    await using test = await testDesk()
    const id = await approvedStory(test.desk)
    const pages: string[] = []
    const host = {
      ...test.desk.host,
      printPdf: async (html: string) => {
        pages.push(html)
        return ok(new TextEncoder().encode('%PDF-'))
      },
    }
    const exported = await exportStory({ ...test.desk, host }, { id, form: { format: 'pdf' } })
    expect(exported.ok && exported.value.fileName).toBe('ferry.pdf')
    expect(pages[0]).toContain('The ferry left Alder at dawn.')
    expect(pages[0]).toContain("default-src 'none'")
    expect(new TextDecoder().decode(test.delivered[0]?.bytes)).toBe('%PDF-')
  })

  it('is refused in one sentence where the shell prints none', async () => {
    await using test = await testDesk()
    const id = await approvedStory(test.desk)
    const exported = await exportStory(test.desk, { id, form: { format: 'pdf' } })
    expect(exported.ok ? '' : exported.error.message).toBe(
      'This edition prints no PDF. Export HTML, open it in a browser, and print that.',
    )
    expect(test.delivered).toEqual([])
  })
})
