import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { changeSettings } from '../main/desk/change-settings.ts'
import { createDesk } from '../main/desk/context.ts'
import { importFile } from '../main/desk/import-files.ts'
import { ok } from '../shared/result.ts'
import { openLibrary } from '../main/store/library.ts'
import { startBrowserEdition } from '../e2e/browser-edition.ts'
import { makeStory } from './make-story.ts'
import { heading, quantile, row } from './statistics.ts'

const words = 5000
const rounds = 6
const keysARound = 120

/**
 * Typing into a story of 5,000 words: from a key's event to the frame that shows it, with every check on,
 * beside the same page with all checks off. The two take turns in one browser.
 */
export async function benchTyping(browser: Browser): Promise<void> {
  const on = await openStory(browser, true)
  const off = await openStory(browser, false)
  const withChecks: number[] = []
  const without: number[] = []
  await typeRound(on.page)
  await typeRound(off.page)
  for (let round = 0; round < rounds; round += 1) {
    withChecks.push(...(await typeRound(on.page)))
    without.push(...(await typeRound(off.page)))
  }
  console.log(
    `\nTyping in a story of ${words} words, keystroke to painted frame: checks on, beside checks off`,
  )
  console.log(heading)
  console.log(row(`p50 of ${withChecks.length} keys`, quantile(withChecks, 0.5), quantile(without, 0.5)))
  console.log(row('p99', quantile(withChecks, 0.99), quantile(without, 0.99)))
  await on.close()
  await off.close()
}

async function openStory(browser: Browser, checks: boolean) {
  const library = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  await fillLibrary(library, checks)
  const desk = await startBrowserEdition(library)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(desk.address)
  await page.getByRole('row').filter({ hasText: 'Harbor works' }).click()
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.locator('p').nth(20).click()
  await page.keyboard.press('End')
  // The first report must not fall into the measurement of either side.
  await page.waitForTimeout(2000)
  return {
    page,
    async close() {
      await context.close()
      await desk.stop()
      await rm(library, { recursive: true, force: true })
    },
  }
}

async function fillLibrary(library: string, checks: boolean): Promise<void> {
  const opened = await openLibrary(library, { shell: 'command-line', version: '0', now: () => new Date() })
  if (!opened.ok) throw new Error(opened.error.message)
  const desk = createDesk({
    store: opened.value,
    version: '0',
    now: () => new Date(),
    host: {
      edition: 'command-line',
      capabilities: { saveDialog: false, systemMenu: false, printPdf: false, pickFolder: false },
      deliver: () => Promise.resolve(ok({ how: 'cancelled' })),
    },
  })
  const bytes = new TextEncoder().encode(makeStory(words))
  await importFile(desk, {
    name: 'bench.txt',
    size: bytes.byteLength,
    bytes: () => Promise.resolve(ok(bytes)),
  })
  await changeSettings(desk, { checks })
  await opened.value.close()
}

/** Types for a while and gives each key's milliseconds from its event to after the frame that shows it. */
async function typeRound(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const measured: number[] = []
    const painted = new MessageChannel()
    let waiting: number[] = []
    painted.port1.onmessage = () => {
      for (const begun of waiting) measured.push(performance.now() - begun)
      waiting = []
    }
    const hear = (event: Event): void => {
      waiting.push(event.timeStamp)
      // A message sent from the frame callback arrives once the frame has been painted.
      requestAnimationFrame(() => painted.port2.postMessage(0))
    }
    document.addEventListener('keydown', hear, true)
    Object.assign(globalThis, {
      endRound: () => {
        document.removeEventListener('keydown', hear, true)
        return measured
      },
    })
  })
  const text = 'harbor crews work through the night '
  for (let key = 0; key < keysARound; key += 1) {
    await page.keyboard.press(
      text.charAt(key % text.length) === ' ' ? 'Space' : text.charAt(key % text.length),
    )
    await page.waitForTimeout(20)
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => (globalThis as unknown as { endRound(): number[] }).endRound())
}
