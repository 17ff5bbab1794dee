import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startBrowserEdition } from '../../e2e/browser-edition.ts'
import {
  dribble,
  flood,
  frameHead,
  greeting,
  pour,
  sendRaw,
} from '../../main/browser/attacks.test-support.ts'
import { quantile } from '../../bench/statistics.ts'

/* The attacks of `main/browser/*.attacks.test.ts` in full size, on a desk in a process of its own. */

const gigabyte = 1024 ** 3
/** Bytes that the desk may hold beyond what it held before. */
const mostMore = 300 * 1024 ** 2
/** Milliseconds within which a visitor who dawdles is hung up on: 5 s for headers, and the looks between. */
const longestDawdle = 20_000

interface Target {
  readonly port: number
  readonly cookie: string
  /** Opens the page's socket. */
  connect(): Promise<WebSocket>
  /** Milliseconds until the page was served; throws where it was not. */
  serve(): Promise<number>
  /** Bytes that the desk's process holds. */
  memory(): Promise<number>
}

/** Attacks a desk in every way, one after the other; 1 where it gave way. */
export async function tortureGuard(): Promise<number> {
  const library = await mkdtemp(join(tmpdir(), 'copydesk-guard-'))
  const desk = await startBrowserEdition(library)
  let faults = 0
  try {
    const target = await enter(desk.address, desk.pid)
    const page = await target.connect()
    const before = await target.memory()
    for (const [name, attack] of Object.entries(attacks)) {
      const outcome = await attack(target).then(
        (told) => ({ told }),
        (error: unknown) => ({ fault: String(error) }),
      )
      const more = (await target.memory()) - before
      const fault =
        ('fault' in outcome ? outcome.fault : undefined) ??
        (more > mostMore ? 'It holds too much.' : undefined) ??
        (page.readyState === WebSocket.OPEN ? undefined : 'The page lost its connection.')
      if (fault !== undefined) faults += 1
      const line = 'told' in outcome && fault === undefined ? outcome.told : (fault ?? '')
      console.log(`${name}: ${line} It holds ${megabytes(more)} more than before.`)
    }
    page.terminate()
  } finally {
    await desk.stop()
    await rm(library, { recursive: true, force: true })
  }
  console.log(faults === 0 ? 'The page was there all the while.' : `${faults} attacks got through.`)
  return faults === 0 ? 0 : 1
}

type Attack = (target: Target) => Promise<string>

const attacks: Readonly<Record<string, Attack>> = {
  '10,000 connections': async ({ port, serve }) => {
    const waits: number[] = []
    const left = await flood(port, 10_000, async () => void waits.push(await serve()))
    await serve()
    const open = left.filter(({ closed }) => !closed).length
    for (const socket of left) socket.destroy()
    return `${open} were left open; the page was served ${waits.length} times meanwhile, in ${Math.round(quantile(waits, 0.5))} ms as a rule, ${Math.round(Math.max(...waits))} at most.`
  },
  '500 visitors who never end their headers': async ({ port, serve }) => {
    const all = Promise.all(
      Array.from({ length: 500 }, () => dribble(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', 500)),
    )
    const wait = await serve()
    const longest = Math.max(...(await all))
    if (longest > longestDawdle) throw new Error(`One was kept for ${Math.round(longest)} ms.`)
    return `the last was hung up on after ${Math.round(longest)} ms; the page was served in ${Math.round(wait)} ms meanwhile.`
  },
  'a body of 1 GB': async ({ port, cookie }) => {
    const head = (method: string): string =>
      `${method} / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Length: ${gigabyte}\r\n\r\n`
    const [posted, got] = [await pour(port, head('POST'), gigabyte), await pour(port, head('GET'), gigabyte)]
    if (Math.max(posted, got) >= gigabyte) throw new Error('All of it was taken.')
    return `hung up on after ${megabytes(posted)} by POST and ${megabytes(got)} by GET.`
  },
  'a message of 1 GB': async ({ port, cookie }) => {
    const poured = await pour(
      port,
      Buffer.concat([Buffer.from(greeting(port, cookie)), frameHead(gigabyte)]),
      gigabyte,
    )
    if (poured >= gigabyte) throw new Error('All of it was taken.')
    return `hung up on after ${megabytes(poured)}.`
  },
  'a message of 1 GB in pieces': async ({ connect }) => {
    const socket = await connect()
    const piece = Buffer.alloc(1024 ** 2)
    let sent = 0
    while (socket.readyState === WebSocket.OPEN && sent < gigabyte) {
      await new Promise((resolve) => socket.send(piece, { fin: false }, resolve))
      sent += piece.length
    }
    if (sent >= gigabyte) throw new Error('All of it was taken.')
    return `hung up on after ${megabytes(sent)}.`
  },
  '3,000 guesses of the session, a third of them right but for the end': async ({ port, cookie }) => {
    const [name = '', session = ''] = cookie.split('=')
    const guesses = {
      none: 'A'.repeat(session.length),
      half: session.slice(0, 21).padEnd(session.length, 'A'),
      most: session.slice(0, -1) + (session.endsWith('A') ? 'B' : 'A'),
    }
    const taken: Record<keyof typeof guesses, number[]> = { none: [], half: [], most: [] }
    for (let round = 0; round < 1000; round += 1) {
      for (const which of ['none', 'half', 'most'] as const) {
        const began = performance.now()
        const answer = await sendRaw(
          port,
          `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${name}=${guesses[which]}\r\n\r\n`,
        )
        taken[which].push(performance.now() - began)
        if (!answer.startsWith('HTTP/1.1 403')) throw new Error(`It was answered: ${answer.slice(0, 80)}`)
      }
    }
    const told = Object.entries(taken).map(
      ([which, times]) => `${which} right ${quantile(times, 0.5).toFixed(3)} ms`,
    )
    return `refused, in the middle after: ${told.join(', ')}.`
  },
}

/** Goes in by the launch address, as the desk's own window does. */
async function enter(address: string, pid: number): Promise<Target> {
  const { origin, port } = new URL(address)
  const launched = await fetch(address)
  const cookie = launched.headers.get('set-cookie')?.split(';')[0] ?? ''
  await launched.text()
  return {
    port: Number(port),
    cookie,
    connect: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/api`, { headers: { origin, cookie } })
        socket.once('open', () => resolve(socket))
        socket.on('error', reject)
      }),
    async serve() {
      const began = performance.now()
      const answer = await fetch(origin, { headers: { cookie, connection: 'close' } })
      await answer.text()
      if (answer.status !== 200) throw new Error(`The page was refused with ${answer.status}.`)
      return performance.now() - began
    },
    async memory() {
      // Linux alone tells of another process so simply; elsewhere nothing is said of memory.
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
    },
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
