import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFile } from './acts.ts'
import { expect, test } from './host.ts'

const stories = {
  english:
    'Slug: FERRY-PIER\nNight ferry stops\n\nALDER, Nov. 24 (Northwire) -- The night ferry to the islands stops until the pier is mended.\n',
  second:
    'Slug: PIER-MONEY\nCounty pays for the pier\n\nALDER, Nov. 24 (Southwire) -- The county will pay for the broken pier, its council said.\n',
  korean:
    '가온시, 심야 여객선 운항 중단\n\n(가온=북방통신) 가온시는 부두를 고칠 때까지 심야 여객선 운항을 멈춘다고 24일 밝혔다.\n',
  japanese:
    '夜間フェリー運休\n\n島と本土を結ぶ夜間フェリーは、桟橋の修理が終わるまで運休すると市が発表した。\n',
}

async function bringIn(page: Page): Promise<void> {
  for (const [name, text] of Object.entries(stories)) {
    await dropFile(page, `${name}.txt`, text)
    await expect(page.getByText(`${name}.txt is in`).first()).toBeVisible()
  }
}

function searchBox(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search every story' })
}

function rows(page: Page): Locator {
  return page.getByRole('grid').getByRole('row')
}

/** The words that are marked in the rows. */
function marks(page: Page): Promise<string[]> {
  return page.getByRole('grid').locator('mark').allTextContents()
}

test.describe('the library is searched @shell', () => {
  test('in English, Korean and Japanese, as one types, with the words marked', async ({ desk }) => {
    const { page } = desk
    await bringIn(page)
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await expect(searchBox(page)).toBeFocused()
    await page.keyboard.type('night ferr')
    await expect(rows(page)).toHaveCount(1)
    await expect.poll(() => marks(page)).toContain('ferr')
    await searchBox(page).fill('여객선')
    await expect.poll(() => marks(page)).toContain('여객선')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText('가온시, 심야 여객선 운항 중단')
    await searchBox(page).fill('桟橋')
    await expect.poll(() => marks(page)).toContain('桟橋')
    await expect(rows(page)).toHaveCount(1)
    await searchBox(page).fill('"broken pier" -ferry')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText('County pays')
    await searchBox(page).fill('zeppelin')
    await expect(page.getByText('No story has these words.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(4)
  })

  test('under filters with counts, and a search is kept, run, renamed, removed and brought back', async ({
    desk,
  }) => {
    const { page } = desk
    await bringIn(page)
    await searchBox(page).fill('pier')
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+Alt+f')
    const filters = page.getByRole('region', { name: 'Filters' })
    await filters.getByRole('button', { name: /^Southwire/ }).click()
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+Alt+s')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Pier money')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Saved the search “Pier money”.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Alt+x')
    await expect(rows(page)).toHaveCount(4)
    await filters.getByRole('button', { name: 'Pier money', exact: true }).click()
    await expect(rows(page)).toHaveCount(1)
    await expect(searchBox(page)).toHaveValue('pier')
    await filters.getByRole('button', { name: 'Rename Pier money' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Pier costs')
    await page.keyboard.press('Enter')
    await filters.getByRole('button', { name: 'Remove Pier costs' }).click()
    await expect(filters.getByRole('button', { name: 'Pier costs', exact: true })).toHaveCount(0)
    const removed = page.getByRole('status').filter({ hasText: 'Removed the search' })
    await removed.getByRole('button', { name: 'Undo' }).last().click()
    await expect(filters.getByRole('button', { name: 'Pier costs', exact: true })).toBeVisible()
  })

  test('again, once its archive has been deleted under the running desk', async ({ desk, library }) => {
    const { page } = desk
    await bringIn(page)
    await searchBox(page).fill('pier')
    await expect(rows(page)).toHaveCount(2)
    await rm(join(library, 'archive'), { recursive: true })
    await searchBox(page).fill('')
    await searchBox(page).fill('council')
    await expect.poll(() => existsSync(join(library, 'archive', 'archive.db'))).toBe(true)
    await expect
      .poll(async () => {
        await searchBox(page).fill('')
        await searchBox(page).fill('pier')
        await page.waitForTimeout(400)
        return rows(page).count()
      })
      .toBe(2)
  })

  test('while 500 stories come in, whose import is stopped and keeps what came', async ({ desk }) => {
    const { page } = desk
    const files = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      for (let number = 0; number < 500; number += 1) {
        const text = `Barge ${number} adrift\n\nALDER, Nov. 24 (Northwire) -- Barge number ${number} broke loose from its quay.\n`
        transfer.items.add(new File([text], `barge-${number}.txt`, { type: 'text/plain' }))
      }
      return transfer
    })
    for (const event of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('body', event, { dataTransfer: files })
    // Some have come by then: stopped any sooner, it would rightly keep none.
    await expect(page.getByRole('progressbar').first()).toHaveAttribute('aria-valuenow', /[1-9]/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await searchBox(page).fill('quay')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    const said = page.getByRole('dialog', { name: 'Import report' }).getByText(/Stopped before the last/)
    const kept = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0])
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(500)
  })
})

test.describe('a list of 60,000 stories @shell', () => {
  const stories = 60_000
  const long = test.extend({
    library: async ({ library }, use) => {
      const maker = fileURLToPath(new URL('../tools/long-library.ts', import.meta.url))
      const made = spawnSync(process.execPath, [maker, library, String(stories)], { encoding: 'utf8' })
      expect(made.stderr).toBe('')
      await use(library)
    },
  })

  long('is walked to both ends, by its keys and by its scroll bar', async ({ desk }) => {
    const { page } = desk
    const grid = page.getByRole('grid')
    const at = (number: number) => grid.getByRole('row').filter({ hasText: new RegExp(`WIRE-${number}\\D`) })
    await expect(at(1)).toBeVisible()
    await grid.focus()
    await page.keyboard.press('End')
    await expect(at(stories)).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(grid).toHaveAttribute('aria-activedescendant', `row-${stories - 9}`)
    await page.keyboard.press('Home')
    await expect(at(1)).toBeVisible()

    const rail = page.getByRole('scrollbar', { name: 'Where in the list' })
    const { x, y, width, height } = (await rail.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(x + width / 2, y + 4)
    await page.mouse.down()
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
    await expect
      .poll(async () => Number(await rail.getAttribute('aria-valuenow')))
      .toBeGreaterThan(stories * 0.45)
    await page.mouse.move(x + width / 2, y + height - 1, { steps: 5 })
    await page.mouse.up()
    await expect(at(stories)).toBeVisible()
  })

  long(
    'is scrolled on past the rows that are laid out at once, none left out and none twice',
    async ({ desk }) => {
      const { page } = desk
      const grid = page.getByRole('grid')
      await expect(grid.getByRole('row').first()).toBeVisible()
      await grid.evaluate((element) => {
        element.scrollTop = 18_950 * 86
      })
      await page.waitForTimeout(500)
      await grid.hover()
      const tops: number[] = []
      for (let turn = 0; turn < 40; turn += 1) {
        await page.mouse.wheel(0, 300)
        await page.waitForTimeout(50)
        tops.push(
          await grid.evaluate((element) => {
            const { top } = element.getBoundingClientRect()
            const rows = [...element.querySelectorAll('[role=row]')].filter(
              (row) => row.getBoundingClientRect().bottom > top + 1,
            )
            return Math.min(...rows.map((row) => Number(row.getAttribute('aria-rowindex'))))
          }),
        )
      }
      const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0))
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
      // 300 px are four or five rows.
      expect(Math.max(...steps)).toBeLessThan(20)
      expect(tops.at(-1)).toBeGreaterThan(19_000)
    },
  )
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on what was found, the filters and the dialog in ${scheme}`, async ({ desk }) => {
    const { page } = desk
    await page.emulateMedia({ colorScheme: scheme })
    const look = (screen: string): Promise<void> => expectAccessible(page, screen)
    await bringIn(page)
    await searchBox(page).fill('pier')
    await expect(rows(page)).toHaveCount(2)
    await look('what was found')
    await page.keyboard.press('ControlOrMeta+Alt+f')
    const filters = page.getByRole('region', { name: 'Filters' })
    await filters.getByRole('button', { name: /^Southwire/ }).click()
    await expect(rows(page)).toHaveCount(1)
    await look('filters')
    await page.keyboard.press('ControlOrMeta+Alt+s')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('the name of a search')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await searchBox(page).fill('zeppelin')
    await expect(page.getByText('No story has these words under these filters.')).toBeVisible()
    await look('nothing found')
  })
}
