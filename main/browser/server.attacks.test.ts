import { describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { dribble, flood, frameHead, greeting, pour, sendRaw } from './attacks.test-support.ts'
import {
  answers,
  asked,
  connected,
  pageIsServed,
  signIn,
  startDesk,
  status,
} from './attacked-desk.test-support.ts'
import { mostStrangers } from './server.ts'

/*
 * Hostile programs against a running server: what they send, and how much. `npm run torture -- guard` does the same in
 * full size.
 */

describe('a request that two servers would read apart', () => {
  it.each([
    ['two lengths', ['Content-Length: 0', 'Content-Length: 40']],
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['chunks under a false name', ['Transfer-Encoding: xchunked']],
    ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity']],
    ['a space before the colon', ['Content-Length : 4']],
    ['a folded line', ['X-A: b', ' Cookie: c']],
    ['a naked line feed', ['X-A: b\nX-B: c']],
    ['a naked carriage return', ['X-A: b\rX-B: c']],
    ['a null in a header', ['X-A: b\u0000c']],
    ['a length with a sign', ['Content-Length: +4']],
    ['a second host', ['Host: evil.example']],
    ['a body where none belongs', ['Content-Length: 60']],
    ['chunks where none belong', ['Transfer-Encoding: chunked']],
  ] as const)('is not answered with the page: %s', async (_what, more) => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const hidden = asked(desk, cookie, 'GET / HTTP/1.1')
    const answer = await sendRaw(desk.port, asked(desk, cookie, 'GET / HTTP/1.1', ...more) + hidden)
    expect(status(answer)).toBeGreaterThanOrEqual(400)
    // The one that hides behind it is not answered either.
    expect(answer).not.toContain('The desk')
    expect(await pageIsServed(desk, cookie)).toBe(true)
  })

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'QUERY', 'get', 'G\u0000T', 'FOO'])(
    'is not answered with the page: the method %j',
    async (method) => {
      const desk = await startDesk()
      const cookie = await signIn(desk)
      const answer = await sendRaw(desk.port, asked(desk, cookie, `${method} / HTTP/1.1`))
      expect(status(answer) === 0 || status(answer) >= 400).toBe(true)
      expect(answer).not.toContain('The desk')
    },
  )

  it.each([
    '/../secret.txt',
    '/..;/secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%c0%afsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//127.0.0.1/../secret.txt',
    '/%00/../secret.txt',
    '/index.html/../../secret.txt',
    '/./../secret.txt',
    '/index.html%00.js',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    '*',
    '/?/../secret.txt#/../secret.txt',
  ])('does not leave the page’s folder: %s', async (path) => {
    const desk = await startDesk()
    const answer = await sendRaw(
      desk.port,
      asked(desk, await signIn(desk), `GET ${path} HTTP/1.1`, 'Connection: close'),
    )
    expect(answer).not.toMatch(/not for the page|root:/)
  })

  it.each([
    ['a length', 'Content-Length: 3', 'a=b'],
    ['chunks', 'Transfer-Encoding: chunked', '1\r\na\r\n0\r\n\r\n'],
  ])('is refused a body, though it is whole and has %s', async (_what, more, body) => {
    const desk = await startDesk()
    const answer = await sendRaw(desk.port, asked(desk, await signIn(desk), 'GET / HTTP/1.1', more) + body)
    expect(status(answer)).toBe(413)
  })

  it('has headers of 16 kB at most', async () => {
    const desk = await startDesk()
    const answer = await sendRaw(
      desk.port,
      asked(desk, 'a=b', 'GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`),
    )
    expect(status(answer)).toBe(431)
  })
})

describe('a visitor who wants to wear the desk out', () => {
  it('opens 1,000 connections: the oldest are pushed out, and the page is served all the while', async () => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const page = await connected(desk, cookie)
    const left = await flood(desk.port, 1000, async () => {
      expect(await pageIsServed(desk, cookie)).toBe(true)
      expect(await answers(page)).toBe(true)
    })
    // A visitor hears a moment later that it was thrown out.
    await vi.waitFor(
      () => expect(left.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(mostStrangers),
      90_000,
    )
    for (const socket of left) socket.destroy()
    page.terminate()
  }, 120_000)

  it('sends headers and never ends them: is hung up on', async () => {
    const desk = await startDesk()
    expect(await dribble(desk.port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', 20)).toBeGreaterThan(0)
  })

  it('says nothing at all: is hung up on', async () => {
    const desk = await startDesk()
    expect(await sendRaw(desk.port, '', 15_000)).toMatch(/^HTTP\/1\.1 408/)
  })

  it('sends a body and never ends it: is refused at once, session or none', async () => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    for (const start of ['POST / HTTP/1.1', 'GET / HTTP/1.1']) {
      for (const who of [cookie, 'none']) {
        const head = asked(desk, who, start, 'Content-Length: 1000000')
        expect(await dribble(desk.port, head, 20)).toBeGreaterThan(0)
      }
    }
  })

  it('pours a body: is hung up on before it has all come', async () => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const bytes = 64 * 1024 * 1024
    const head = asked(desk, cookie, 'POST / HTTP/1.1', `Content-Length: ${bytes}`)
    expect(await pour(desk.port, head, bytes)).toBeLessThan(bytes)
  })

  it('announces a message of 1 GB: is hung up on by the announcement', async () => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const page = await connected(desk, cookie)
    const start = Buffer.concat([Buffer.from(greeting(desk.port, cookie)), frameHead(1024 ** 3)])
    expect(await pour(desk.port, start, 1024 ** 3)).toBeLessThan(64 * 1024 * 1024)
    expect(await answers(page)).toBe(true)
    page.terminate()
  })

  it('sends a message in pieces that never end: is hung up on', async () => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const socket = await connected(desk, cookie)
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    const piece = Buffer.alloc(1024 * 1024)
    for (let sent = 0; sent < 40 && socket.readyState === WebSocket.OPEN; sent += 1) {
      await new Promise((resolve) => socket.send(piece, { fin: false }, resolve))
    }
    expect([1006, 1009]).toContain(await closed)
    expect(await pageIsServed(desk, cookie)).toBe(true)
  })
})
