import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { startBrowserEdition } from '../e2e/browser-edition.ts'
import { heading, quantile, row } from './statistics.ts'

/**
 * Starting the browser edition: from the command to a page on which a story could be imported. Beside it a
 * bare server of Node's with an empty page, opened by the same browser in the same run.
 */
export async function benchStart(browser: Browser, rounds = 5): Promise<void> {
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(() => openDesk(browser)))
    bare.push(await timed(() => openBarePage(browser)))
  }
  console.log('\nStarting the browser edition to a usable page, beside an empty page from a bare server')
  console.log(heading)
  console.log(row(`start, median of ${rounds}`, quantile(ours, 0.5), quantile(bare, 0.5)))
}

/** Runs something that gives back how to end it; the ending is not timed. Milliseconds. */
async function timed(open: () => Promise<() => Promise<void>>): Promise<number> {
  const begun = performance.now()
  const end = await open()
  const took = performance.now() - begun
  await end()
  return took
}

async function openDesk(browser: Browser): Promise<() => Promise<void>> {
  const library = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const desk = await startBrowserEdition(library)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(desk.address)
  await page
    .getByRole('button', { name: /import/i })
    .first()
    .waitFor()
  return async () => {
    await context.close()
    await desk.stop()
    await rm(library, { recursive: true, force: true })
  }
}

async function openBarePage(browser: Browser): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>bare</title><button>Import</button>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: 'Import' }).waitFor()
  return async () => {
    await context.close()
    server.close()
  }
}
