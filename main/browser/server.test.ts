import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, createServer, request } from 'node:http'
import { type AddressInfo, connect as connectSocket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { OutgoingFile } from '../desk/host.ts'
import { createBrowserHost } from './host-browser.ts'
import { type OneTime, createOneTime } from './one-time.ts'
import { type Loopback, downloadLifetime, launchLifetime, startLoopback } from './server.ts'

let folder = ''
let now = 0
let forward = 0
let faults: unknown[] = []
let pages: number[] = []
let downloads: OneTime<OutgoingFile>
let running: Loopback | undefined
let open: WebSocket[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-server-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>The desk</title>')
  await writeFile(join(folder, 'page', 'assets', 'page.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'not for the page')
})
afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  now = 1_000_000
  forward = 0
  faults = []
  pages = []
  open = []
  downloads = createOneTime({ lifetime: downloadLifetime, now: () => now })
  const started = await startLoopback({
    downloads,
    pageRoot: join(folder, 'page'),
    connect: (socket) => socket.on('message', (data) => socket.send(data)),
    comeForward: () => {
      forward += 1
    },
    async *backUp() {
      forward += 1
      yield { stage: 'done' }
    },
    pagesChanged: (count) => pages.push(count),
    fault: (error) => faults.push(error),
    now: () => now,
  })
  if (!started.ok) throw new Error(started.error.message)
  running = started.value
})
afterEach(async () => {
  for (const socket of open) socket.terminate()
  await running?.close()
})

function desk(): Loopback {
  if (running === undefined) throw new Error('No server is running.')
  return running
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends a request exactly as told: unlike fetch, any Host and any path. */
function ask(
  path: string,
  asked: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: desk().port,
        path,
        method: asked.method ?? 'GET',
        headers: asked.headers ?? {},
        agent: false,
      },
      (incoming) => {
        let body = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (text: string) => {
          body += text
        })
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(asked.body)
  })
}

function pathOf(address: string): string {
  return new URL(address).pathname
}

/** Opens a session as the app's own window does; returns its cookie. */
async function signIn(): Promise<string> {
  const answer = await ask(pathOf(desk().launchAddress()), { headers: { 'sec-fetch-site': 'cross-site' } })
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** Opens the socket; resolves with it, or with the status of the refusal. */
function plug(headers: Record<string, string>, path = '/api'): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${desk().port}${path}`, { headers })
    socket.on('open', () => {
      open.push(socket)
      resolve(socket)
    })
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}

async function plugged(cookie: string): Promise<WebSocket> {
  const socket = await plug({ origin: desk().origin, cookie })
  if (typeof socket === 'number') throw new Error(`The socket was refused with ${socket}.`)
  return socket
}

function echo(socket: WebSocket, text: string): Promise<string> {
  return new Promise((resolve) => {
    socket.once('message', (data: Buffer) => resolve(data.toString()))
    socket.send(text)
  })
}

/** Waits until a condition holds; the test's own timeout is the limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('the launch address', () => {
  it('opens a session for a page that comes from a file, and moves on to the desk', async () => {
    const answer = await ask(pathOf(desk().launchAddress()), { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<meta http-equiv="refresh" content="0;url=/">')
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^copydesk-${desk().port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
      ),
    ])
  })

  it('is 256 bits, and another each time', () => {
    const [first, second] = [desk().launchAddress(), desk().launchAddress()]
    expect(first).toMatch(/\/launch\/[\w-]{43}$/u)
    expect(second).not.toBe(first)
  })

  it('works once', async () => {
    const path = pathOf(desk().launchAddress())
    expect((await ask(path)).status).toBe(200)
    const again = await ask(path)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('Start Copydesk again')
  })

  it('works until it is 30 seconds old, and then no more', async () => {
    const [inTime, late] = [pathOf(desk().launchAddress()), pathOf(desk().launchAddress())]
    now += launchLifetime - 1
    expect((await ask(inTime)).status).toBe(200)
    now += 1
    expect((await ask(late)).status).toBe(403)
  })

  it('cannot be guessed', async () => {
    expect((await ask('/launch/')).status).toBe(403)
    expect((await ask(`/launch/${'A'.repeat(43)}`)).status).toBe(403)
  })

  it('is not used up by a look at its headers, nor by a browser that fetches ahead', async () => {
    const path = pathOf(desk().launchAddress())
    expect((await ask(path, { method: 'HEAD' })).status).toBe(405)
    expect((await ask(path, { headers: { 'sec-purpose': 'prefetch;prerender' } })).status).toBe(503)
    expect((await ask(path)).status).toBe(200)
  })
})

describe('the guard of the page', () => {
  it('serves the page and its files to who has the session', async () => {
    const cookie = await signIn()
    const page = await ask('/', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    expect(page.status).toBe(200)
    expect(page.body).toContain('The desk')
    const script = await ask('/assets/page.js?v=1', { headers: { cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('takes the session from among other cookies, also other ones of the same name', async () => {
    const cookie = await signIn()
    const name = cookie.split('=')[0] ?? ''
    const answer = await ask('/', { headers: { cookie: `theme=dark; ${name}=forged; ${cookie}` } })
    expect(answer.status).toBe(200)
  })

  it.each([
    'localhost:PORT',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.',
    '127.1:PORT',
    '[::1]:PORT',
  ])('refuses Host "%s", also with the session', async (host) => {
    const cookie = await signIn()
    const answer = await ask('/', { headers: { cookie, host: host.replace('PORT', String(desk().port)) } })
    expect(answer.status).toBe(421)
  })

  it('refuses a foreign Host even at the launch address, without using it up', async () => {
    const path = pathOf(desk().launchAddress())
    expect((await ask(path, { headers: { host: `evil.example:${desk().port}` } })).status).toBe(421)
    expect((await ask(path)).status).toBe(200)
  })

  it('refuses a request with no Host at all', async () => {
    const answer = await raw('GET / HTTP/1.1\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 421 /u)
  })

  it('refuses the absolute address that a proxy would be sent', async () => {
    const answer = await raw(
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${desk().port}\r\nCookie: ${await signIn()}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 404 /u)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'refuses %s, also with the session',
    async (method) => {
      const cookie = await signIn()
      const answer = await ask('/', { method, headers: { cookie }, body: 'x=1' })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it.each(['cross-site', 'same-site', 'other'])('refuses what another page asks for (%s)', async (site) => {
    const cookie = await signIn()
    expect((await ask('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403)
  })

  it('lets a person come back by the address bar', async () => {
    const cookie = await signIn()
    expect((await ask('/', { headers: { cookie, 'sec-fetch-site': 'none' } })).status).toBe(200)
  })

  it('refuses who has no cookie, an empty one, a wrong one, or one of another port', async () => {
    const cookie = await signIn()
    const [name, session] = cookie.split('=')
    for (const wrong of [
      '',
      `${name}=`,
      `${name}=${'A'.repeat(43)}`,
      `${cookie}x`,
      `copydesk-1=${session}`,
    ]) {
      const answer = await ask('/', { headers: wrong === '' ? {} : { cookie: wrong } })
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('The desk')
    }
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
  ])('does not leave the page by %s', async (path) => {
    const cookie = await signIn()
    const answer = await ask(path, { headers: { cookie } })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('not for the page')
  })

  it('gives every answer the headers that keep the page to itself, refusals too', async () => {
    const cookie = await signIn()
    for (const answer of [await ask('/', { headers: { cookie } }), await ask('/'), await ask('/launch/x')]) {
      expect(answer.headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['content-security-policy']).toContain(
        `connect-src 'self' ws://127.0.0.1:${desk().port};`,
      )
    }
  })

  it('listens on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    for (const address of [...outside, '::1']) {
      await expect(reached(address)).resolves.toBe(false)
    }
  })
})

describe('the socket', () => {
  it('connects the page that has the session', async () => {
    const socket = await plugged(await signIn())
    expect(await echo(socket, 'hello')).toBe('hello')
    expect(pages).toEqual([1])
    socket.close()
    await until(() => pages.at(-1) === 0)
  })

  it('refuses a page on another port of this machine, and every other origin', async () => {
    const cookie = await signIn()
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const port = (other.address() as AddressInfo).port
    other.close()
    const origins = [
      `http://127.0.0.1:${port}`,
      `http://localhost:${desk().port}`,
      `https://127.0.0.1:${desk().port}`,
      `${desk().origin}.evil.example`,
      'http://evil.example',
      'null',
    ]
    for (const origin of origins) expect(await plug({ origin, cookie })).toBe(403)
  })

  it('refuses who names no origin', async () => {
    expect(await plug({ cookie: await signIn() })).toBe(403)
  })

  it('refuses who has no session', async () => {
    expect(await plug({ origin: desk().origin })).toBe(403)
    expect(await plug({ origin: desk().origin, cookie: `copydesk-${desk().port}=${'A'.repeat(43)}` })).toBe(
      403,
    )
  })

  it('refuses a foreign Host, as after DNS rebinding', async () => {
    const host = `evil.example:${desk().port}`
    const cookie = await signIn()
    expect(await plug({ host, origin: `http://${host}`, cookie })).toBe(421)
    expect(await plug({ host, origin: desk().origin, cookie })).toBe(421)
  })

  it('refuses what the browser says comes from another site', async () => {
    const cookie = await signIn()
    expect(await plug({ origin: desk().origin, cookie, 'sec-fetch-site': 'same-site' })).toBe(403)
  })

  it('is at one place only', async () => {
    const cookie = await signIn()
    expect(await plug({ origin: desk().origin, cookie }, '/')).toBe(404)
    expect(await plug({ origin: desk().origin, cookie }, '/api/more')).toBe(404)
  })

  it('closes on a message that is too long, and the desk lives on', async () => {
    const cookie = await signIn()
    const [greedy, modest] = [await plugged(cookie), await plugged(cookie)]
    const closed = new Promise<number>((resolve) => {
      greedy.on('close', resolve)
    })
    greedy.send(Buffer.alloc(32 * 1024 * 1024 + 1))
    expect([1006, 1009]).toContain(await closed)
    expect(await echo(modest, 'still here')).toBe('still here')
    expect((await ask('/', { headers: { cookie } })).status).toBe(200)
    expect(faults).toEqual([])
  })

  it('carries a message of exactly the largest size', async () => {
    const socket = await plugged(await signIn())
    const size = await new Promise<number>((resolve) => {
      socket.once('message', (data: Buffer) => resolve(data.byteLength))
      socket.send(Buffer.alloc(32 * 1024 * 1024))
    })
    expect(size).toBe(32 * 1024 * 1024)
  })

  it('is not given to a seventeenth page, until another leaves', async () => {
    const cookie = await signIn()
    const sockets = await Promise.all(Array.from({ length: 16 }, () => plugged(cookie)))
    expect(await plug({ origin: desk().origin, cookie })).toBe(503)
    sockets[0]?.close()
    await until(() => pages.at(-1) === 15)
    expect(typeof (await plug({ origin: desk().origin, cookie }))).toBe('object')
  })

  it('survives a visitor that hangs up in the middle of the greeting', async () => {
    const cookie = await signIn()
    for (let visit = 0; visit < 20; visit += 1) {
      const socket = connectSocket(desk().port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(
        `GET /api HTTP/1.1\r\nHost: 127.0.0.1:${desk().port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      )
      socket.resetAndDestroy()
    }
    expect((await ask('/', { headers: { cookie } })).status).toBe(200)
  })
})

describe('a download', () => {
  const file = {
    name: 'Mirae "wire" – 기사(1).txt',
    mediaType: 'text/plain; charset=utf-8',
    bytes: Buffer.from('Approved copy.\n'),
  }

  async function offer(): Promise<string> {
    const delivered = await createBrowserHost(downloads).deliver(file)
    return delivered.ok && delivered.value.how === 'download' ? delivered.value.url : ''
  }

  it('comes once, under its own name', async () => {
    const cookie = await signIn()
    const path = await offer()
    expect(path).toMatch(/^\/download\/[\w-]{43}$/u)
    const answer = await ask(path, { headers: { cookie } })
    expect(answer.body).toBe('Approved copy.\n')
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="Mirae _wire_ _ __(1).txt"; ' +
        "filename*=UTF-8''Mirae%20%22wire%22%20%E2%80%93%20%EA%B8%B0%EC%82%AC%281%29.txt",
    )
    expect((await ask(path, { headers: { cookie } })).status).toBe(404)
  })

  it('comes to nobody without the session, and is not used up by the attempt', async () => {
    const cookie = await signIn()
    const path = await offer()
    expect((await ask(path)).status).toBe(403)
    expect((await ask(path, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask(path, { method: 'HEAD', headers: { cookie } })).status).toBe(404)
    expect((await ask(path, { headers: { cookie } })).status).toBe(200)
  })

  it('waits for five minutes', async () => {
    const cookie = await signIn()
    const path = await offer()
    now += downloadLifetime
    expect((await ask(path, { headers: { cookie } })).status).toBe(404)
  })
})

describe('a second start', () => {
  it('brings the desk forward and gets a fresh launch address for the secret', async () => {
    const answer = await ask('/control/open', { headers: { 'x-copydesk-secret': desk().secret } })
    expect(answer.status).toBe(200)
    expect(forward).toBe(1)
    const { url } = JSON.parse(answer.body) as { url: string }
    expect((await ask(pathOf(url))).status).toBe(200)
  })

  it('gets nothing without the secret, with a wrong one, or from a page', async () => {
    const secret = desk().secret
    const cookie = await signIn()
    const attempts: Record<string, string>[] = [
      {},
      { cookie },
      { 'x-copydesk-secret': '' },
      { 'x-copydesk-secret': `${secret}x` },
      { 'x-copydesk-secret': secret, 'sec-fetch-site': 'cross-site' },
      { 'x-copydesk-secret': secret, host: `localhost:${desk().port}` },
    ]
    for (const path of ['/control/open', '/control/backup']) {
      for (const headers of attempts) {
        const answer = await ask(path, { headers })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.body).not.toMatch(/\/launch\/|stage/)
      }
    }
    expect(forward).toBe(0)
  })
})

describe('a second process that wants a backup', () => {
  it('is told each step in a line of JSON, for the secret; a HEAD makes none', async () => {
    const headers = { 'x-copydesk-secret': desk().secret }
    expect((await ask('/control/backup', { method: 'HEAD', headers })).status).toBe(405)
    expect(forward).toBe(0)
    expect((await ask('/control/backup', { headers })).body).toBe('{"stage":"done"}\n')
  })
})

describe('the port', () => {
  it('is refused in one sentence where another program uses it', async () => {
    const second = await startLoopback({
      pageRoot: folder,
      downloads,
      port: desk().port,
      connect: () => undefined,
      comeForward: () => undefined,
      fault: () => undefined,
      now: () => now,
    })
    expect(second).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_INPUT',
        message: `Port ${desk().port} cannot be used: another program uses it. Choose another with --port, or leave it out for a free one.`,
      },
    })
  })

  it('is free again after closing, with pages still connected', async () => {
    const socket = await plugged(await signIn())
    const closed = new Promise<number>((resolve) => {
      socket.on('close', resolve)
    })
    await desk().close()
    expect(await closed).toBe(1001)
    expect(await reached('127.0.0.1')).toBe(false)
  })
})

/** Sends bytes as they are and returns what comes back until the server hangs up. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(desk().port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      answer += part
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(text)
  })
}

function reached(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(desk().port, address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
