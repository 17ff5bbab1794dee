import { expectAccessible } from './accessible.ts'
import { dropFile } from './acts.ts'
import { expect, test } from './host.ts'

const take = (slug: string, lede: string) =>
  `SLUG: ${slug}\nFerry runs again\n\n${lede}\n\n“It had been out for too long,” the pilot said.\n`

test('a take says above the story what it follows, and shows the series and comes back', async ({ desk }) => {
  const { page } = desk
  await dropFile(page, 'ferry.txt', take('FERRY', 'The ferry left Alder at dawn on Tuesday.'))
  await expect(page.getByRole('row')).toHaveCount(1)
  await dropFile(page, 'ferry-1.txt', take('FERRY-1STLD', 'The ferry left Alder at noon on Tuesday.'))
  const line = page.getByRole('complementary', { name: 'Another take of this story is kept' })
  await expect(line).toContainText('Another take of this story is kept. It follows “Ferry runs again”')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
    const picture = process.env['COPYDESK_PICTURES']
    if (picture !== undefined) await page.screenshot({ path: `${picture}/series-${colorScheme}.png` })
  }
  const show = line.getByRole('button', { name: 'Show the 2 takes' })
  await show.focus()
  await page.keyboard.press('Enter')
  const series = page.getByRole('dialog', { name: /Leads and writethrus/ })
  await expect(series).toContainText('FERRY-1STLD')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(show).toBeFocused()
})
