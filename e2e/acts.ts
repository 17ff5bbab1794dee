import { type Locator, type Page } from '@playwright/test'
import { expect } from './host.ts'

/** Drops files on the page, as from the system's file manager. */
export async function dropFiles(
  page: Page,
  given: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
): Promise<void> {
  const files = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      return transfer
    },
    given.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: files })
  }
}

/** The sheet that shows files before they are kept. */
export function beforeKept(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Before it is kept' })
}

/** Drops a file on the page and, where it is a story that is shown first, keeps it as it reads. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  // A screen in front of the page takes what is dropped on it.
  const isTaken = await page.getByRole('dialog').isVisible()
  await dropFiles(page, [{ name, bytes: content }])
  if (isTaken) return
  await beforeKept(page).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(beforeKept(page)).toHaveCount(0)
}

/** Takes the three samples of the first start and waits for the one that opens. */
export async function takeSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add the samples' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Crane topples/)
}

/** The findings of a title, as they stand in the panel. */
export function findings(page: Page, title: string | RegExp): Locator {
  return page.getByRole('list', { name: 'Findings' }).getByRole('listitem').filter({ hasText: title })
}

/** Chooses a finding in the panel and does what one of its buttons says. */
export async function act(page: Page, title: string, button: string | RegExp): Promise<void> {
  const finding = findings(page, title).first()
  await finding.getByRole('button', { name: title }).first().click()
  await finding.getByRole('button', { name: button }).click()
}

/** Waits until everything typed so far is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
}

/** Approves the open story as a person who may not have said their name yet. */
export async function approve(page: Page, name = 'Mina Aldous'): Promise<void> {
  await page.getByRole('button', { name: /^Approve/ }).click()
  const read = page.getByRole('dialog').getByRole('checkbox')
  const asked = page.getByRole('dialog').getByRole('textbox', { name: /name/i })
  const approved = page.getByText(new RegExp(`Approved by ${name}`))
  // The warnings that stand are read, and a name is given: whichever the page asks first.
  for (;;) {
    await expect(read.or(asked).or(approved)).toBeVisible()
    if (await read.isVisible()) {
      await page
        .getByRole('dialog')
        .getByText(/^I have read/)
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
      await expect(read).toHaveCount(0)
    } else if (await asked.isVisible()) {
      await asked.fill(name)
      await asked.press('Enter')
      await expect(asked).toHaveCount(0)
    } else return
  }
}

/** Carries out a command by its name in the palette, which every shell has. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  // Typed before it stands, the first letters would be lost.
  const palette = page.getByRole('dialog')
  await expect(palette).toBeVisible()
  await page.keyboard.insertText(name)
  await palette.getByRole('menuitem', { name, exact: true }).click()
}

/** Opens the export of the open story, chooses a format or preset, and exports. */
export async function chooseExport(page: Page, format: RegExp): Promise<void> {
  await openExport(page, format)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Export|Show what differs)/ })
    .click()
}

/** Opens the export of the open story and chooses a format or preset; its report stands there. */
export async function openExport(page: Page, format: RegExp): Promise<void> {
  await page
    .getByRole('complementary', { name: 'Findings' })
    .getByRole('button', { name: /^Export/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: format }).first().click()
  await expect(dialog.getByRole('region', { name: 'Report' })).toHaveAttribute('aria-busy', 'false')
}
