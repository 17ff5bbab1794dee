import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { approve, chooseExport, saved, takeSamples } from './acts.ts'
import { expect, test as base } from './host.ts'

/* Nothing of the desk reaches for anything beyond this machine: neither its processes nor its page. */

const watcher = pathToFileURL(join(import.meta.dirname, 'network-watch.ts')).href

/** Has every process that a test starts write down what it reaches for; gives what was written. */
const test = base.extend<{ reached: () => Promise<readonly string[]> }>({
  reached: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'copydesk-watch-'))
      const before = process.env['NODE_OPTIONS']
      process.env['NODE_OPTIONS'] = `${before ?? ''} --import ${watcher}`.trim()
      process.env['NETWORK_WATCH'] = join(folder, 'reached')
      await use(async () => (await readFile(join(folder, 'reached'), 'utf8')).trim().split('\n'))
      delete process.env['NETWORK_WATCH']
      if (before === undefined) delete process.env['NODE_OPTIONS']
      else process.env['NODE_OPTIONS'] = before
      await rm(folder, { recursive: true })
    },
    // Before the desk starts, whichever a test names first.
    { auto: true },
  ],
})

/** What the page asks for that is not its own. */
function heardFrom(page: Page): string[] {
  const asked: string[] = []
  const home = new URL(page.url()).origin
  const look = (address: string): void => {
    const { origin, protocol, host } = new URL(address)
    const isOwn = origin === home || (/^wss?:$/.test(protocol) && host === new URL(home).host)
    if (!isOwn && !/^(?:blob|data):$/.test(protocol)) asked.push(address)
  }
  page.context().on('request', (request) => look(request.url()))
  page.on('websocket', (socket) => look(socket.url()))
  return asked
}

test.describe('a day at the desk @shell', () => {
  test('reaches for nothing beyond this machine', async ({ reached, desk }) => {
    const { page } = desk
    const asked = heardFrom(page)
    await page.reload()
    await takeSamples(page)
    await page.getByRole('textbox', { name: 'Body' }).locator('p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' See https://linked.example/ and www.linked.example.')
    await saved(page)
    await page.getByRole('searchbox').fill('harbour')
    await expect(page.getByRole('row').first()).toBeVisible()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('row').filter({ hasText: 'Valley orchestra' }).click()
    await approve(page)
    await desk.delivered(() => chooseExport(page, /plain text/i))
    await desk.quit()
    expect(asked).toEqual([])
    const lines = await reached()
    // The core and its archive, at least, were watched.
    expect(lines.filter((line) => line === 'watching').length).toBeGreaterThan(0)
    expect(lines.filter((line) => line !== 'watching')).toEqual([])
  })
})

test('the watch hears a process that does reach out', async ({ reached }) => {
  const script = `
    require('node:net').connect({ host: 'one.invalid', port: 1 }).on('error', () => {})
    require('node:dns').lookup('two.invalid', () => {})
    fetch('http://three.invalid/').catch(() => {})
    require('node:net').connect({ host: '127.0.0.1', port: 1 }).on('error', () => {})`
  execFileSync(process.execPath, ['-e', script])
  const lines = await reached()
  for (const name of ['connect one.invalid', 'look up two.invalid', 'connect three.invalid'])
    expect(lines).toContain(name)
  expect(lines.filter((line) => line.includes('127.0.0.1'))).toEqual([])
})
