import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { DeskEvent, deskContract } from '../../shared/api/contract.ts'
import { packageVersion } from '../desk/version.ts'
import { restore } from '../store/backup/restore.ts'
import { cancelled } from '../store/backup/verify-backup.ts'
import { openLibrary } from '../store/library.ts'
import { backUpRunning } from './back-up-running.ts'
import { serve } from './serve.ts'

let folder = ''
let library = ''
let stops: AbortController[] = []
let served: Promise<unknown>[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-serve-'))
  library = join(folder, 'library')
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>The desk</title>')
  stops = []
  served = []
})
afterEach(async () => {
  for (const stop of stops) stop.abort()
  await Promise.all(served)
  await rm(folder, { recursive: true })
})

interface Running {
  readonly exit: Promise<0 | 2>
  readonly said: readonly string[]
  stop(): void
  /** The next launch address that is said. */
  address(): Promise<string>
}

function start(options: { readonly port?: number; readonly pageRoot?: string } = {}): Running {
  const said: string[] = []
  const stop = new AbortController()
  const exit = serve({
    library,
    open: false,
    say: (line) => said.push(line),
    pageRoot: join(folder, 'page'),
    until: stop.signal,
    ...options,
  })
  stops.push(stop)
  served.push(exit)
  const find = (): string | undefined => said.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/launch\/\S+/u)?.[0]
  return {
    exit,
    said,
    stop: () => stop.abort(),
    address: async () => {
      let found = find()
      while (found === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        found = find()
      }
      return found
    },
  }
}

/** Goes through the launch address as a page does, and connects. */
async function connect(address: string): Promise<ContractRouterClient<typeof deskContract>> {
  const launched = await fetch(address)
  const cookie = launched.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { origin, host } = new URL(address)
  const socket = new WebSocket(`ws://${host}/api`, { headers: { cookie, origin } })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  // The client asks for the browser's own WebSocket; this one keeps to the same interface.
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
}

describe('serve', () => {
  it('says an address that leads to the desk of this library', async () => {
    const client = await connect(await start().address())
    const greeting = await client.greet()
    expect(greeting).toMatchObject({
      edition: 'browser',
      version: packageVersion,
      library: { path: library, stories: 0, writable: true },
      capabilities: { saveDialog: false, systemMenu: false },
    })
  })

  it('stores what a page asks for, lets the library go when stopped, and finds it again', async () => {
    const first = start()
    const story = await (await connect(await first.address())).stories.create({ mutation: 'mutation-1' })
    first.stop()
    expect(await first.exit).toBe(0)
    expect(await readdir(library)).not.toContain('lock.json')

    const client = await connect(await start().address())
    expect((await client.stories.open({ id: story.id })).id).toBe(story.id)
  })

  it('finds the running desk at a second start: a fresh address, the page told, exit code 0', async () => {
    const first = start()
    const client = await connect(await first.address())
    const events = await client.events()
    const told = events.next() as Promise<IteratorResult<DeskEvent>>

    const second = start()
    expect(await second.exit).toBe(0)
    expect(second.said).toHaveLength(1)
    expect(second.said[0]).toContain('running already')
    expect((await told).value).toEqual({ event: 'come-forward' })
    const again = await connect(await second.address())
    expect((await again.greet()).library.path).toBe(library)
  })

  it('finds the running desk also when both are started at once', async () => {
    const both = [start(), start()]
    const addresses = await Promise.all(both.map((one) => one.address()))
    expect(new URL(addresses[0] ?? '').port).toBe(new URL(addresses[1] ?? '').port)
  })

  it('leaves a library alone that another shell holds: one sentence, exit code 2', async () => {
    const held = await openLibrary(library, {
      shell: 'command-line',
      version: packageVersion,
      now: () => new Date(),
    })
    expect(held.ok).toBe(true)
    const { exit, said } = start()
    expect(await exit).toBe(2)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(library)
    if (held.ok) await held.value.close()
  })

  it('does not give the secret of a copied lock file to another address', async () => {
    const asked: string[] = []
    const thief = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => {
      thief.listen(0, '127.0.0.1', resolve)
    })
    const first = start()
    await first.address()
    const file = join(library, 'lock.json')
    const lock = JSON.parse(await readFile(file, 'utf8')) as { endpoint: { url: string } }
    lock.endpoint.url = `http://localhost:${(thief.address() as AddressInfo).port}`
    await writeFile(file, JSON.stringify(lock))
    expect(await start().exit).toBe(2)
    expect(asked).toEqual([])
    thief.close()
  })

  it('backs its library up for a second process, and stories are saved meanwhile', async () => {
    const client = await connect(await start().address())
    const story = await client.stories.create({ mutation: 'mutation-1' })
    const file = join(folder, 'beside.zip')
    const making = backUpRunning(library, file, {})
    const { id } = await client.stories.create({ mutation: 'mutation-2' })
    expect(await making).toMatchObject({ ok: true, value: { file, lost: [] } })
    expect(await readdir(join(library, 'backups'))).toEqual([])
    const into = join(folder, 'again')
    const now = () => new Date()
    const back = await restore({
      file,
      into,
      replace: false,
      shell: 'command-line',
      version: packageVersion,
      now,
    })
    expect(back).toMatchObject({ ok: true, value: { damage: [] } })
    const again = await openLibrary(into, { shell: 'command-line', version: packageVersion, now })
    if (!again.ok) throw new Error(again.error.message)
    expect((await again.value.get(story.id)).ok).toBe(true)
    await again.value.close()
    expect((await client.stories.open({ id })).id).toBe(id)
  })

  it('leaves nothing of a backup that the second process calls off, and makes the next', async () => {
    await start().address()
    const stop = new AbortController()
    const file = join(folder, 'beside.zip')
    const making = backUpRunning(library, file, { signal: stop.signal })
    stop.abort()
    expect(await making).toEqual({ ok: true, value: cancelled })
    expect(await readdir(folder)).not.toContain('beside.zip')
    // The desk hears of it a moment later; until then it says that one is under way.
    await vi.waitFor(
      async () => expect(await backUpRunning(library, file, {})).toMatchObject({ ok: true, value: { file } }),
      { timeout: 20_000, interval: 50 },
    )
    expect((await readdir(folder)).filter((name) => name.startsWith('beside'))).toEqual(['beside.zip'])
  })

  it('is not asked for a backup where it does not run', async () => {
    expect(await backUpRunning(library, join(folder, 'beside.zip'), {})).toBeUndefined()
  })

  it('says what to do where the page is not built: exit code 2, and no library is made', async () => {
    const { exit, said } = start({ pageRoot: join(folder, 'nowhere') })
    expect(await exit).toBe(2)
    expect(said).toEqual([expect.stringContaining('npm run build')])
    expect(await readdir(folder)).not.toContain('library')
  })

  it('says so where the port is taken, exit code 2, and lets the library go', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const { port } = other.address() as AddressInfo
    const { exit, said } = start({ port })
    expect(await exit).toBe(2)
    expect(said).toEqual([expect.stringContaining(`Port ${port} cannot be used`)])
    expect(await readdir(library)).not.toContain('lock.json')
    other.close()
  })
})
