import { dropFile } from './acts.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './host.ts'

const ferry = `SLUG: FERRY-RUNS

Ferry runs again after a week in the yard

By Tomas Wren

ALDER, Nov. 24 (Northwire) -- The ferry to the outer islands runs again on Tuesday, the line said.

A ferry of the line carries 900 passengers a day.
`

test('words are found, replaced one by one and all at once, by keyboard, and taken back', async ({
  desk,
}) => {
  const { page } = desk
  await dropFile(page, 'story.txt', ferry)
  const body = page.getByRole('textbox', { name: 'Body' })
  const headline = page.getByRole('textbox', { name: 'Headline' })
  await expect(body).toBeVisible()
  await body.locator('p').first().click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+f')
  const bar = page.getByRole('search', { name: 'Find and replace' })
  await page.keyboard.type('ferry')
  await expect(bar.getByText('3 of 4')).toBeVisible()
  await expect(body.locator('.find-hit')).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(bar.getByText('4 of 4')).toBeVisible()
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('night boat')
  await page.keyboard.press('Enter')
  await expect(body).toContainText('A night boat of the line')
  await expect(body).toContainText('The ferry to the outer islands')
  await bar.getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect(headline).toHaveValue('Night boat runs again after a week in the yard')
  await expect(body).toContainText('The night boat to the outer islands')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(headline).toHaveValue('Ferry runs again after a week in the yard')
  await expect(body).toContainText('The ferry to the outer islands')
  await bar.getByRole('textbox', { name: 'Find' }).press('Escape')
  await expect(bar).toBeHidden()
  await expect(body.locator('.find-hit')).toHaveCount(0)
})
