import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'
import { browserArguments } from './launch.ts'

/* The real browser of this machine, started as the desk's window starts it, and its own log of what it reaches for. */

const browser = findBrowser({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
})

/** A line of Chromium's own log of its network: the names of its events' types, or an event. */
interface NetLine {
  readonly constants?: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly type?: number
  readonly params?: { readonly address?: string; readonly hostname?: string }
}

/** The addresses beyond this machine that Chromium connected to, and the names it looked up, by its log. */
function reachedBy(log: string): readonly string[] {
  const lines = log.split('\n').flatMap((line) => {
    const text = line.replace(/,\s*$/, '')
    try {
      return [JSON.parse(line.startsWith('{"constants"') ? `${text}}` : text) as NetLine]
    } catch {
      // The list's own brackets, and a last line that was cut off when the browser ended.
      return []
    }
  })
  const types = lines.find(({ constants }) => constants !== undefined)?.constants?.logEventTypes ?? {}
  const wanted = ['TCP_CONNECT_ATTEMPT', 'DNS_TRANSACTION', 'HOST_RESOLVER_SYSTEM_TASK'].map(
    (name) => types[name],
  )
  return lines
    .filter(({ type }) => type !== undefined && wanted.includes(type))
    .flatMap(({ params }) => params?.address ?? params?.hostname ?? [])
    .filter((reached) => !/^(?:https?:\/\/)?(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(reached))
}

/** Starts Chromium with these arguments, and ends it once `enough` says so of its log. */
async function runChromium(
  browser: string,
  folder: string,
  args: readonly string[],
  enough: (log: string) => boolean,
): Promise<readonly string[]> {
  const file = join(folder, 'net.json')
  const child = spawn(browser, [...args, '--headless=new', `--log-net-log=${file}`], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    while (!enough(await readFile(file, 'utf8').catch(() => ''))) await wait(200)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
  const log = await readFile(file, 'utf8')
  await rm(file)
  return reachedBy(log)
}

describe.skipIf(browser === undefined)('the app’s own window', () => {
  it('reaches for nothing beyond this machine, though its browser would', async () => {
    const library = await mkdtemp(join(tmpdir(), 'copydesk-window-'))
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        '<!doctype html><title>x</title><a href="http://linked.example/">x</a><img src="http://picture.example/x">',
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const args = browserArguments(`http://127.0.0.1:${port}/`, {
      library,
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
    })
    // It has tried, which its log tells; and what it tried ended at a proxy that is not there.
    const hasTried = (log: string): boolean => log.includes('picture.example') && log.includes('127.0.0.1:9')
    expect(await runChromium(browser ?? '', library, args, hasTried)).toEqual([])
    // Without that one switch it goes out: so the log would have told.
    const without = args.filter((word) => !word.startsWith('--proxy-server'))
    const goesOut = (log: string): boolean => reachedBy(log).length > 0
    expect(await runChromium(browser ?? '', library, without, goesOut)).not.toEqual([])
    server.close()
    await rm(library, { recursive: true, force: true, maxRetries: 5 })
  }, 120_000)
})
