import { cp, mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { takeSamples } from './acts.ts'
import { startBrowserEdition } from './browser-edition.ts'
import { expect, test } from './host.ts'

/** Opens a library's desk in a page. */
async function opened(page: Page, library: string) {
  const desk = await startBrowserEdition(library)
  await page.goto(desk.address)
  await page.waitForURL((url) => url.pathname === '/')
  return desk
}

async function storyFile(library: string): Promise<string> {
  const names = await readdir(join(library, 'stories'), { recursive: true })
  const name = names.toSorted().find((one) => one.endsWith('.json'))
  if (name === undefined) throw new Error('there is no story file')
  return join(library, 'stories', name)
}

async function changeByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** Each kind of file, how it is harmed, and what the screen has to say of it; undefined where nothing is due until verified. */
const harms: readonly {
  readonly name: string
  readonly harm: (library: string) => Promise<void>
  readonly said?: RegExp
  readonly verified: RegExp
}[] = [
  {
    name: 'a story and its copy',
    harm: async (library) => {
      const path = await storyFile(library)
      await changeByte(path, 200)
      await rm(`${path}.last`, { force: true })
      await rm(join(library, 'catalogue.json'))
    },
    said: /The story file .* was damaged: .* set aside as quarantine\//,
    verified: /do(es)? not fit/,
  },
  {
    name: 'the list of stories',
    harm: (library) => writeFile(join(library, 'catalogue.json'), '{'),
    said: /The list of stories .* made anew from the stories; nothing is lost/,
    verified: /not fit|all whole/,
  },
  {
    name: 'the settings',
    harm: async (library) => {
      await writeFile(join(library, 'settings.json'), 'torn')
      await rm(join(library, 'settings.json.last'), { force: true })
    },
    said: /The settings file settings\.json .* starts with the settings of a new library/,
    verified: /not fit/,
  },
  {
    name: 'the file that says what the library is',
    harm: (library) => writeFile(join(library, 'meta.json'), '\0'.repeat(64)),
    said: /meta\.json .* A new one was written/,
    verified: /not fit/,
  },
  {
    name: 'the middle of the ledger',
    harm: (library) => changeByte(join(library, 'ledger.ndjson'), 300),
    verified: /Here the chain breaks first/,
  },
  {
    name: 'the end of the ledger',
    harm: async (library) => {
      const path = join(library, 'ledger.ndjson')
      await truncate(path, (await readFile(path)).length - 20)
    },
    said: /The ledger’s end|The ledger's end/,
    verified: /which the ledger no longer has|older|not fit/,
  },
  {
    name: 'a segment of the journal',
    harm: async (library) => {
      await mkdir(join(library, 'journal'), { recursive: true })
      await writeFile(join(library, 'journal', '000099.ndjson'), '{"checksum":"sha256:00')
    },
    said: /The end of the journal file .* was no whole save/,
    verified: /not fit|all whole/,
  },
  {
    name: 'the archive',
    harm: (library) => writeFile(join(library, 'archive', 'archive.sqlite'), 'no database'),
    verified: /all whole/,
  },
]

test.describe('a damaged library', () => {
  test.skip(({ host }) => host !== 'browser', 'the same core: the browser edition opens it again and again')

  test('opens whatever was damaged, tells it, and works on', async ({ page, library }) => {
    test.setTimeout(480_000)
    const first = await opened(page, library)
    await takeSamples(page)
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await page.goto('about:blank')
    await first.stop()
    for (const { name, harm, said, verified } of harms) {
      await test.step(name, async () => {
        const copy = `${library}-copy`
        await cp(library, copy, { recursive: true })
        await harm(copy)
        const desk = await opened(page, copy)
        const dialog = page.getByRole('dialog', { name: 'Recovery' })
        if (said) await expect(dialog).toContainText(said)
        else {
          await expect(page.getByRole('row').first()).toBeVisible()
          await page.getByRole('button', { name: 'Library', exact: true }).click()
          await page.getByRole('menuitem', { name: /^Recovery/ }).click()
        }
        await dialog.getByRole('button', { name: 'Verify Now' }).click()
        await expect(dialog).toContainText(verified, { timeout: 20_000 })
        await expectAccessible(page, name)
        await page.keyboard.press('Escape')
        await page
          .getByRole('row')
          .filter({ hasText: /orchestra|Crane|가온시/ })
          .last()
          .click()
        await expect(page.getByRole('textbox', { name: 'Headline' })).not.toHaveValue('')
        await page.goto('about:blank')
        await desk.stop()
        await rm(copy, { recursive: true, force: true })
      })
    }
  })

  test('has nothing to tell where it is whole, and is verified on the spot', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await page
      .getByRole('menuitem', { name: 'Library' })
      .or(page.getByRole('button', { name: 'Library', exact: true }))
      .first()
      .click()
    await page.getByRole('menuitem', { name: /^Recovery/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Recovery' })
    await expect(dialog).toContainText('Nothing of this library was found damaged.')
    await dialog.getByRole('button', { name: 'Verify Now' }).click()
    await expect(dialog).toContainText(/3 stories and \d+ ledger entries: all whole/)
  })
})
