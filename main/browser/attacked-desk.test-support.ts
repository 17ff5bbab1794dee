import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { WebSocket } from 'ws'
import { createOneTime } from './one-time.ts'
import { type Loopback, startLoopback } from './server.ts'

/* Loopback servers for a test file to attack: each is closed after its test, and must have had no fault. */

let folder = ''
let running: Loopback[] = []
let faults: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-guard-'))
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>The desk</title>')
  await writeFile(join(folder, 'secret.txt'), 'not for the page')
})
afterAll(() => rm(folder, { recursive: true }))

beforeEach(() => {
  running = []
  faults = []
})
afterEach(async () => {
  for (const desk of running) await desk.close()
  if (faults.length > 0) throw new Error(`the server had a fault: ${String(faults[0])}`)
})

/** Starts a server that answers a message with its size, and whose patience is short. */
export async function startDesk(): Promise<Loopback> {
  const started = await startLoopback({
    pageRoot: join(folder, 'page'),
    downloads: createOneTime({ lifetime: 1000, now: Date.now }),
    connect: (socket) => socket.on('message', (data: Buffer) => socket.send(String(data.byteLength))),
    comeForward: () => undefined,
    fault: (error) => faults.push(error),
    now: Date.now,
    patience: { headers: 200, request: 400, check: 50 },
  })
  if (!started.ok) throw new Error(started.error.message)
  running.push(started.value)
  return started.value
}

/** Opens a session as the app's window does; gives its cookie. */
export async function signIn(desk: Loopback): Promise<string> {
  const answer = await fetch(desk.launchAddress())
  await answer.text()
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A whole request as text, with the session; `more` are lines of the head. */
export function asked(desk: Loopback, cookie: string, start: string, ...more: readonly string[]): string {
  return [start, `Host: 127.0.0.1:${desk.port}`, `Cookie: ${cookie}`, ...more, '\r\n'].join('\r\n')
}

/** The status of an answer as it came; 0 where there was none. */
export function status(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}

/** True if the page is there for who has the cookie. */
export async function pageIsServed(desk: Loopback, cookie: string): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port: desk.port, headers: { cookie }, agent: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', () => resolve(false))
  })
}

/** Opens a page's socket. */
export async function connected(desk: Loopback, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${desk.port}/api`, {
    headers: { origin: desk.origin, cookie },
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return socket
}

/** True if the desk answers on the socket. */
export function answers(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('message', () => resolve(true))
    socket.once('close', () => resolve(false))
    socket.send('hello')
  })
}
