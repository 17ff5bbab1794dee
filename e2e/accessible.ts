import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

/**
 * Expects axe to find nothing on the page, or in the part of it that a selector names. What is on its way from
 * one colour to another is waited for: half-way there is a contrast that nobody ever reads by.
 */
export async function expectAccessible(page: Page, screen = 'page', part = 'html'): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${screen}: ${id} ${html}`))
  expect(faults).toEqual([])
}
