import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { saved, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

test.describe('one story in two windows', () => {
  test('takes the changes of both, each to a field or a paragraph of its own', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    const other = await secondWindow(page)
    await typeAtEndOf(page, 2, ' The tide was out.')
    await typeAtEndOf(other, 0, ' Nobody was near.')
    await headline(other).fill('Crane topples into harbor')
    await saved(page)
    await saved(other)
    await windowWith(/Another window changed this story too/, page, other)
    for (const window of [page, other]) {
      await expect(body(window)).toContainText('The tide was out.')
      await expect(body(window)).toContainText('Nobody was near.')
      await expect(headline(window)).toHaveValue('Crane topples into harbor')
    }
  })

  test('asks, field by field, whose words are kept where both changed them', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    const other = await secondWindow(page)
    await Promise.all([
      headline(page).fill('Crane falls on quay'),
      headline(other).fill('Crane drops at pier'),
    ])
    const here = await windowWith(/This story was saved somewhere else/, page, other)
    await expectAccessible(here)
    const dialog = here.getByRole('alertdialog')
    await expect(dialog.locator('del')).not.toHaveCount(0)
    await dialog.getByText('The stored ones').click()
    await dialog.getByRole('button', { name: 'Save as chosen' }).click()
    await expect(dialog).toHaveCount(0)
    const there = here === page ? other : page
    const kept = here === page ? 'Crane drops at pier' : 'Crane falls on quay'
    await expect(headline(here)).toHaveValue(kept)
    await expect(headline(there)).toHaveValue(kept)
  })
})

/** The same desk in another window, with the same story open. */
async function secondWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('row').filter({ hasText: 'Crane topples' }).click()
  await expect(headline(other)).toHaveValue(/Crane topples/)
  return other
}

/** Which of two windows shows some words; which is behind depends on which saved first. */
async function windowWith(words: RegExp, one: Page, other: Page): Promise<Page> {
  const shows = (page: Page): Promise<boolean> => page.getByText(words).first().isVisible()
  await expect.poll(async () => (await shows(one)) || (await shows(other))).toBe(true)
  return (await shows(one)) ? one : other
}

async function typeAtEndOf(page: Page, paragraph: number, words: string): Promise<void> {
  await body(page).locator('p').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const body = (page: Page) => page.getByRole('textbox', { name: 'Body' })
