import { dropFile, findings, takeSamples } from './acts.ts'
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

  test('Korean is checked by a dictionary of its own', async ({ desk }) => {
    const { page } = desk
    await dropFile(
      page,
      'export.txt',
      '수출 늘었다\n\n정부는 1일 수출이 크게 늘었다고 발표햇다.\n\n장관은 경제가 좋아질 것이라고 말했다.',
    )
    const finding = findings(page, '“발표햇다”')
    // The dictionary is 14 MB, and its machine is loaded with it.
    await expect(finding).toHaveCount(1, { timeout: 60_000 })
    await finding.getByRole('button', { name: 'Spelling' }).first().click()
    await finding.getByRole('button', { name: 'Change to “발표했다”' }).click()
    await expect(page.getByRole('textbox', { name: 'Body' })).toContainText('늘었다고 발표했다.')
    await expect(finding).toHaveCount(0)
  })

  test('a word added to the dictionary is right from then on', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await page.getByRole('textbox', { name: 'Body' }).locator('p').nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' The quilfish is back. ')
    const finding = findings(page, '“quilfish”')
    await expect(finding).toHaveCount(1)
    await finding.getByRole('button', { name: 'Spelling' }).first().click()
    await finding.getByRole('button', { name: 'Add “quilfish” to the dictionary' }).click()
    const name = page.getByRole('dialog').getByRole('textbox', { name: /name/i })
    await name.fill('Mina Aldous')
    await name.press('Enter')
    await expect(finding).toHaveCount(0)
  })
})

test.describe('grammar @shell', () => {
  test('is read by Harper once it is switched on, and says what it finds as notes', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await page.getByRole('textbox', { name: 'Body' }).locator('p').nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Bare in mind that it rained. ')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('Read the Grammar')
    await page.keyboard.press('Enter')
    await expect(findings(page, 'Grammar').filter({ hasText: /bear in mind/i })).toHaveCount(1, {
      timeout: 90_000,
    })
  })
})
