import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { startBrowserEdition } from '../e2e/browser-edition.ts'
import { buildStale } from './build.ts'
import { ensureChromium } from './chromium.ts'

/* Takes the README's pictures anew: the samples, as a person meets them. `node tools/pictures.ts` */
const say = (line: string): void => console.log(line)
const docs = resolve(import.meta.dirname, '../docs')
const library = await mkdtemp(join(tmpdir(), 'northwire-desk-'))
await mkdir(docs, { recursive: true })
await buildStale(['page'], say)
const desk = await startBrowserEdition(library)
const executablePath = ensureChromium(say)
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
const page = await context.newPage()
await page.goto(desk.address)
await page.getByRole('button', { name: 'Add the samples' }).waitFor()
await page.screenshot({ path: join(docs, 'first-start.png') })
await page.getByRole('button', { name: 'Add the samples' }).click()
const figures = page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /Two figures/ })
await figures.click()
await page.waitForTimeout(800)
await page.screenshot({ path: join(docs, 'desk-light.png') })
await page.keyboard.press('Shift+F9')
await page.getByRole('dialog').waitFor()
await page.waitForTimeout(400)
await page.screenshot({ path: join(docs, 'side-by-side.png') })
await page.keyboard.press('Escape')
await page.emulateMedia({ colorScheme: 'dark' })
await page.waitForTimeout(300)
await page.screenshot({ path: join(docs, 'desk-dark.png') })
await page.emulateMedia({ colorScheme: 'light' })
await page.getByRole('button', { name: 'Override' }).or(page.getByText('Override…')).first().click()
await page.getByRole('dialog').waitFor()
await page.screenshot({ path: join(docs, 'override.png') })
await page.keyboard.press('Escape')
await page.keyboard.press('ControlOrMeta+k')
await page.waitForTimeout(500)
await page.screenshot({ path: join(docs, 'palette.png') })
await page.keyboard.press('Escape')

// The walk: the repeats are mended, the story is tagged, approved and sent.
const panel = page.getByRole('list', { name: 'Findings' })
for (const title of [/Said twice/, /Two figures/]) {
  const finding = panel.getByRole('listitem').filter({ hasText: title })
  await finding.getByRole('button', { name: title }).first().click()
  await finding.getByRole('button', { name: 'Remove this one' }).click()
  await finding.waitFor({ state: 'detached' })
}
await page.getByRole('button', { name: /tag$/i }).click()
await page.keyboard.type('harbors')
await page.keyboard.press('Enter')
await page.keyboard.press('Escape')
await page.getByRole('button', { name: /^Approve/ }).click()
await page.getByRole('dialog').getByRole('textbox', { name: /name/i }).fill('Mina Aldous')
await page.keyboard.press('Enter')
await page.getByText(/Approved by Mina Aldous/).waitFor()
await page.getByRole('button', { name: /^Export/ }).click()
// What is exported is chosen first, and its report read.
const exporting = page.getByRole('dialog')
await exporting
  .getByRole('option', { name: /plain text/i })
  .first()
  .click()
await page.waitForTimeout(500)
await page.screenshot({ path: join(docs, 'approved.png') })
await exporting.getByRole('button', { name: 'Export', exact: false }).last().click()
await page
  .getByText(/exported/i)
  .first()
  .waitFor()
await page.waitForTimeout(500)
await page.screenshot({ path: join(docs, 'sent.png') })
await browser.close()
await desk.stop()
await rm(library, { recursive: true, force: true })
