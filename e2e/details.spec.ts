import { approve, chooseExport, dropFile, saved } from './acts.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './host.ts'

const ferry = `SLUG: FERRY-RUNS

Ferry runs again after a week in the yard

By Tomas Wren

ALDER, Nov. 24 (Northwire) -- The ferry to the outer islands runs again on Tuesday, the line said.
`

test('a desk note and an embargo are set, stand above the words, and hold the story back', async ({
  desk,
}) => {
  const { page } = desk
  await dropFile(page, 'story.txt', ferry)
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Story details' })
  await dialog.getByLabel('Desk note').fill('Editors: a new lede comes at 1500 GMT.')
  await dialog.getByLabel('Embargo until').fill('2099-12-01T06:00')
  await dialog.getByLabel('Not to be used after').fill('2099-11-01T06:00')
  await expect(dialog.getByText('This is before the embargo ends.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled()
  await dialog.getByLabel('Not to be used after').fill('')
  await expectAccessible(page)
  await dialog.getByLabel('Urgency').selectOption('2')
  await dialog.getByLabel('Kicker').press('Enter')
  await expect(dialog).toBeHidden()
  const above = page.getByRole('main').locator('.detail-lines')
  await expect(above).toContainText('a new lede comes at 1500 GMT')
  await expect(above).toContainText('December 1, 2099')
  await saved(page)
  await page.reload()
  await expect(above).toContainText('December 1, 2099')
  await approve(page)
  await chooseExport(page, /^Plain text/)
  await expect(page.getByRole('dialog', { name: /embargo/i })).toBeVisible()
})
