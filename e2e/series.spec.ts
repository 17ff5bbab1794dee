import { expectAccessible } from './accessible.ts'
import { dropFile } from './acts.ts'
import { expect, test } from './host.ts'

const take = (slug: string, lede: string) =>
  `SLUG: ${slug}\nFerry runs again\n\n${lede}\n\n“It had been out for too long,” the pilot said.\n`

test('a take says above the story of what it is another version, and shows the series and comes back', async ({
  desk,
}) => {
  const { page } = desk
  await dropFile(page, 'ferry.txt', take('FERRY', 'The ferry left Alder at dawn on Tuesday.'))
  await expect(page.getByRole('row')).toHaveCount(1)
  await dropFile(page, 'ferry-1.txt', take('FERRY-1STLD', 'The ferry left Alder at noon on Tuesday.'))
  const line = page.getByRole('main').getByRole('complementary')
  // What it follows is the version that it is another of: said once.
  await expect(line).toContainText('Another version of: Ferry runs again')
  await expect(line).not.toContainText('It follows')
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
