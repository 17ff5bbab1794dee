import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { approve, chooseExport, command, dropFile, openExport, saved } from './acts.ts'
import { expect, test } from './host.ts'

const copyOf = (slug: string) =>
  `SLUG: ${slug.toUpperCase()}\nThe ${slug} runs again\n\nThe ${slug} left Alder at dawn on Tuesday.\n\n“It had been out for too long,” the pilot said.\n`

/** Imports a story and approves it. */
async function approved(page: Page, slug: string): Promise<void> {
  await dropFile(page, `${slug}.txt`, copyOf(slug))
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(`The ${slug} runs again`)
  await saved(page)
  // What is told of it is what the gate will see.
  await expect(page.getByText(/^Checked /)).toBeVisible()
  await approve(page)
}

/** Opens the presets. */
async function openPresets(page: Page): Promise<Locator> {
  await command(page, 'Export Presets…')
  const screen = page.getByRole('dialog', { name: 'Export presets' })
  await expect(screen).toBeVisible()
  return screen
}

/** Makes a preset of plain text in Latin 1, and leaves its screen open. */
async function makePreset(page: Page): Promise<void> {
  const screen = await openPresets(page)
  await screen.getByRole('button', { name: 'Add a preset' }).first().click()
  await screen.getByRole('textbox', { name: 'Name', exact: true }).fill('Morning Post')
  await screen.getByRole('combobox', { name: 'Encoding' }).selectOption('iso-8859-1')
  await screen.getByRole('textbox', { name: 'Columns of a line' }).fill('40')
  await screen.getByText('CR LF').click()
  await screen.getByRole('textbox', { name: 'File name' }).fill('{day}-{slug}-')
  await screen.getByRole('button', { name: '{seq}' }).click()
  await expect(screen.getByText(/^\d{8}-FERRY-0001\.txt$/)).toBeVisible()
  await expect(screen.getByRole('figure')).toContainText('"It had been out for too long," the')
}

test('the report stands before a file is written, by field, and the choice is remembered @shell', async ({
  desk,
}) => {
  const { page } = desk
  await approved(page, 'ferry')
  await openExport(page, /IPTC 7901/)
  const report = page.getByRole('region', { name: 'Report' })
  await expect(report).toContainText('FERRY.7901.txt')
  await expect(report.getByRole('listitem').filter({ hasText: 'became' }).first()).toBeVisible()
  await expect(report.getByText(/does not carry the story’s URI/)).toBeVisible()
  await expectAccessible(page)
  const { name, bytes } = await desk.delivered(() => page.keyboard.press('Enter'))
  expect(name).toBe('FERRY.7901.txt')
  expect(bytes.every((byte) => byte < 128)).toBe(true)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+e')
  await expect(page.getByRole('option', { name: /IPTC 7901/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a preset is made with its file in sight, and exports as it says', async ({ desk }) => {
  const { page } = desk
  await approved(page, 'ferry')
  await makePreset(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('button', { name: /^Save/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  const { name, bytes } = await desk.delivered(() => chooseExport(page, /Morning Post/))
  expect(name).toMatch(/^\d{8}-FERRY-0001\.txt$/)
  const lines = bytes.toString('latin1').split('\r\n')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40)
  expect(lines).toContain('"It had been out for too long," the')

  const screen = await openPresets(page)
  await expect(screen.getByText(/-FERRY-0002\.txt$/)).toBeVisible()
  await screen.getByRole('button', { name: 'Remove' }).click()
  await expect(screen.getByText('There are no presets yet.')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect(screen.getByRole('option', { name: /Morning Post/ })).toBeVisible()
})

test('several stories leave as one feed, chosen by key and by mouse', async ({ desk }) => {
  const { page } = desk
  for (const slug of ['ferry', 'tram', 'bus']) await approved(page, slug)
  await page.getByRole('tab', { name: /^Approved/ }).click()
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(3)
  await rows.first().click()
  await rows.last().click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 chosen')).toBeVisible()
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/\d chosen/)).toHaveCount(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect(page.getByText('3 chosen')).toBeVisible()
  await expectAccessible(page, 'page', '.story-list')
  await expectAccessible(page, 'page', '.chosen-bar')

  await page.keyboard.press('ControlOrMeta+Shift+e')
  await page.getByRole('option', { name: /RSS/ }).click()
  await expect(page.getByRole('region', { name: 'Report' })).toContainText('feed.rss')
  const { name, bytes } = await desk.delivered(() => page.getByRole('button', { name: 'Export 3' }).click())
  expect(name).toBe('feed.rss')
  expect(bytes.toString('utf8').match(/<item>/g)).toHaveLength(3)
  await page.getByRole('tab', { name: /^Sent/ }).click()
  await expect(rows).toHaveCount(3)
})

test('what is not approved as it stands is named, and stays, while the others leave', async ({ desk }) => {
  const { page } = desk
  await approved(page, 'ferry')
  await dropFile(page, 'draft.txt', copyOf('draft'))
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/draft/)
  await page.getByRole('searchbox').fill('runs again')
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(2)
  await page.getByRole('grid').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await page.getByRole('option', { name: /NITF/ }).click()
  const report = page.getByRole('region', { name: 'Report' })
  await expect(report).toContainText('One story may not leave')
  await expect(report).toContainText(/DRAFT\s*The story has not been approved/)
  const { name } = await desk.delivered(() => page.getByRole('button', { name: 'Export one' }).click())
  expect(name).toBe('FERRY.nitf.xml')
})

test('a PDF is printed of the approved text @shell', async ({ desk }) => {
  const { page } = desk
  await approved(page, 'ferry')
  const { name, bytes } = await desk.delivered(() => chooseExport(page, /^PDF/))
  expect(name).toMatch(/\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a preset writes into the folder that was picked in the shell’s own dialog @shell', async ({ desk }) => {
  const { page } = desk
  test.skip(desk.answerFolderDialog === undefined, 'this shell asks for no folder')
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-customer-'))
  await approved(page, 'ferry')
  await makePreset(page)
  desk.answerFolderDialog?.(folder)
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('button', { name: /^Save/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await chooseExport(page, /Morning Post/)
  await expect(page.getByText(/Exported to/).first()).toContainText(folder)
  const [name = ''] = await readdir(folder)
  expect(name).toMatch(/^\d{8}-FERRY-0001\.txt$/)
  expect(await readFile(join(folder, name), 'latin1')).toContain('"It had been out for too long," the\r\n')
  await rm(folder, { recursive: true })
})
