import { findings, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

test.describe('spelling @shell', () => {
  test('a misspelt word is found once the dictionary is loaded, and mended by its fix', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    const body = page.getByRole('textbox', { name: 'Body' })
    await body.locator('p').nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' The goverment said so. ')
    const finding = findings(page, '“goverment”')
    await expect(finding).toHaveCount(1)
    await finding.getByRole('button', { name: 'Spelling' }).first().click()
    await finding.getByRole('button', { name: 'Change to “government”' }).click()
    await expect(body).toContainText('The government said so.')
    await expect(finding).toHaveCount(0)
  })
})
