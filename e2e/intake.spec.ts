import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { expectAccessible } from './accessible.ts'
import { beforeKept, command, dropFiles } from './acts.ts'
import { expect, test } from './host.ts'

const copy =
  'Harbour opens after storm\n\nThe harbour opened at noon on Tuesday, the port said.\n\nThe crane stands.\n'
const czech = iconv.encode('Růže zdražily\n\nCena růže stoupla o pět korun, řekl mluvčí.\n', 'iso-8859-2')

function listed(page: Page) {
  return beforeKept(page).getByRole('listbox').getByRole('option')
}

test('nothing is in the library until it is kept, and then the story opens', async ({ desk }) => {
  const { page } = desk
  await dropFiles(page, [{ name: 'harbour.txt', bytes: copy }])
  const shown = beforeKept(page)
  await expect(shown).toContainText('The harbour opened at noon')
  await expect(shown).toContainText('Plain text')
  await expect(shown).toContainText('UTF-8 (its bytes can be nothing else)')
  await expect(shown.getByText('Guessed').first()).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(shown).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Harbour opens after storm')
})

test('a story that is left out is not kept, and can be looked at again', async ({ desk }) => {
  const { page } = desk
  await dropFiles(page, [{ name: 'harbour.txt', bytes: copy }])
  await expect(beforeKept(page)).toContainText('The harbour opened')
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 file was left out.')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(0)
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(beforeKept(page)).toContainText('The harbour opened')
})

test('another encoding is read as it is chosen, and kept so', async ({ desk }) => {
  const { page } = desk
  await dropFiles(page, [{ name: 'ceny.txt', bytes: czech }])
  const shown = beforeKept(page)
  const encoding = shown.getByRole('combobox', { name: 'Encoding' })
  await encoding.selectOption('koi8-r')
  await expect(shown).not.toContainText('Růže zdražily')
  await encoding.selectOption('iso-8859-2')
  await expect(shown).toContainText('Růže zdražily')
  await expect(shown).toContainText('Latin-2 (as you chose)')
  await shown.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Růže zdražily')
})

test('a few files are looked through by keyboard, some kept and some left out', async ({ desk }) => {
  const { page } = desk
  await dropFiles(page, [
    { name: 'a.txt', bytes: copy },
    { name: 'b.txt', bytes: copy.replace('Harbour', 'Airport') },
    { name: 'c.txt', bytes: copy.replace('Harbour', 'Station') },
    { name: 'empty.txt', bytes: '' },
  ])
  const shown = beforeKept(page)
  await expect(listed(page)).toHaveCount(4)
  await expect(listed(page).last()).toContainText('Not readable')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ControlOrMeta+Backspace')
  await expect(listed(page)).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(shown).toContainText('empty.txt')
  await expect(shown.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
  await shown.getByRole('button', { name: 'Leave out' }).click()
  await expect(shown).toHaveCount(0)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row').filter({ hasText: 'Airport' })).toHaveCount(0)
})

test('what reads without a note is kept without asking, where that is wished', async ({ desk }) => {
  const { page } = desk
  const item = (headline: string) =>
    JSON.stringify({
      uri: `urn:x:${encodeURIComponent(headline)}`,
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
      },
      type: 'text',
      language: 'en',
      version: '1',
      firstCreated: '2026-11-24T09:00:00Z',
      versionCreated: '2026-11-24T09:00:00Z',
      headlines: [{ role: 'main', value: headline }],
      bodies: [{ contentType: 'text/plain', value: 'The harbour opened at noon on Tuesday.' }],
    })
  await dropFiles(page, [{ name: 'a.json', bytes: item('Harbour opens') }])
  const shown = beforeKept(page)
  await expect(shown).toContainText('It reads without a note.')
  await shown.getByText('Keep what reads without a note').click()
  await shown.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(1)
  await dropFiles(page, [
    { name: 'b.json', bytes: item('Airport opens') },
    { name: 'c.txt', bytes: czech },
  ])
  await expect(shown).toContainText('c.txt')
  await expect(page.locator('[role=row]')).toHaveCount(2)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on what is shown before it is kept, in ${scheme}`, async ({ desk }) => {
    const { page } = desk
    await page.emulateMedia({ colorScheme: scheme })
    await dropFiles(page, [
      { name: 'ceny.txt', bytes: czech },
      { name: 'harbour.txt', bytes: copy },
      { name: 'empty.txt', bytes: '' },
    ])
    await expect(listed(page).last()).toContainText('Not readable')
    await beforeKept(page).getByRole('combobox', { name: 'Encoding' }).selectOption('iso-8859-2')
    await expect(beforeKept(page)).toContainText('Růže zdražily')
    await expectAccessible(page)
    const picture = process.env['COPYDESK_PICTURES']
    if (picture !== undefined) await page.screenshot({ path: `${picture}/intake-${scheme}.png` })
  })
}

test.describe('a watched folder @shell', () => {
  test('brings in what arrives, says so, and shows why a file failed', async ({ desk, library, host }) => {
    const { page } = desk
    await expect(page.getByRole('button', { name: 'Add the samples' })).toBeVisible()
    await command(page, 'Watched Folders…')
    const folders = page.getByRole('dialog', { name: 'Watched folders' })
    await expect(folders).toContainText('No folder is watched.')
    const hot = host === 'browser' ? join(library, 'incoming') : `${library}-hot`
    if (host === 'browser') {
      await folders.getByRole('button', { name: /incoming/ }).click()
    } else {
      await mkdir(hot)
      desk.answerFolderDialog?.(hot)
      await folders.getByRole('button', { name: 'Watch a folder…' }).click()
    }
    await expect(folders).toContainText('Nothing has arrived yet.')
    await page.keyboard.press('Escape')

    await writeFile(join(hot, 'harbour.txt'), copy)
    await writeFile(join(hot, 'empty.txt'), '')
    await expect(page.getByRole('row').filter({ hasText: 'Harbour opens' })).toBeVisible()
    await expect(page.getByText(/^1 file came in from/)).toBeVisible()
    await page.getByRole('button', { name: 'Show why' }).click()
    await expect(folders).toContainText('empty.txt')
    await expect(folders).toContainText('has no bytes')
    const picture = process.env['COPYDESK_PICTURES']
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
      if (picture !== undefined) await page.screenshot({ path: `${picture}/watched-${colorScheme}.png` })
    }
    await folders.getByRole('button', { name: 'Look at it' }).click()
    await expect(beforeKept(page)).toContainText('has no bytes')
    await page.keyboard.press('Escape')
    expect((await readdir(hot)).toSorted()).toEqual(['done', 'failed'])
    if (host !== 'browser') await rm(hot, { recursive: true })
  })
})

test('a failed file of a watched folder is put away once it is kept', async ({ desk, library, host }) => {
  test.skip(host !== 'browser', 'the browser edition watches a folder that it names itself')
  const { page } = desk
  await expect(page.getByRole('button', { name: 'Add the samples' })).toBeVisible()
  const hot = join(library, 'incoming')
  await page.getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: 'Watched Folders…' }).click()
  const folders = page.getByRole('dialog', { name: 'Watched folders' })
  await folders.getByRole('button', { name: /incoming/ }).click()
  await expect(folders).toContainText('Nothing has arrived yet.')
  // XML of a kind that the desk does not know is copy all the same, once a person says that it is text.
  await writeFile(join(hot, 'page.xml'), `<?xml version="1.0"?>\n<news><text>${copy}</text></news>`)
  await folders.getByRole('button', { name: '1 failed' }).click()
  await folders.getByRole('button', { name: 'Look at it' }).click()
  const shown = beforeKept(page)
  await shown.getByRole('combobox', { name: 'Format' }).selectOption('text')
  await shown.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(1)
  await expect(page.getByRole('grid')).toBeFocused()
  await expect.poll(() => readdir(join(hot, 'failed'))).toEqual([])
  expect(await readdir(join(hot, 'done'))).toEqual(['page.xml'])
})

test('more than a few files go straight in, with a summary that names what failed and can be saved', async ({
  desk,
}) => {
  const { page } = desk
  await dropFiles(
    page,
    Array.from({ length: 40 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: at % 20 === 3 ? '' : copy.replace('Harbour', `Harbour ${at}`),
    })),
  )
  const report = page.getByRole('dialog', { name: 'Import report' })
  await expect(report).toContainText('38 stories were imported, 2 were not.', { timeout: 60_000 })
  await expect(report).toContainText('23.txt')
  const { name, bytes } = await desk.delivered(() =>
    report.getByRole('button', { name: 'Save as text' }).click(),
  )
  expect(name).toMatch(/^import-report.*\.txt$/)
  expect(bytes.toString()).toContain('3.txt')
})
