import { expectAccessible } from './accessible.ts'
import { saved, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

test.describe('the history of a story @shell', () => {
  test('shows what has changed since a revision, and brings its words back', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    const headline = page.getByRole('textbox', { name: 'Headline' })
    const body = page.getByRole('textbox', { name: 'Body' })
    const before = await headline.inputValue()
    await headline.fill('Crane falls on quay')
    await body.locator('p').nth(2).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' The tide was out.')
    await saved(page)
    await page.keyboard.press('ControlOrMeta+Alt+h')
    const dialog = page.getByRole('dialog', { name: 'How this story came about' })
    await dialog.getByRole('option').last().click()
    await expect(dialog.locator('ins').filter({ hasText: 'The tide was out' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Bring these words back' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: /name/i }).fill('Mina Aldous')
    await page.keyboard.press('Enter')
    await expect(headline).toHaveValue(before)
    await expect(body).not.toContainText('The tide was out.')
    await page.keyboard.press('ControlOrMeta+Alt+h')
    await expect(page.getByRole('dialog').getByRole('option')).not.toHaveCount(1)
  })
})
