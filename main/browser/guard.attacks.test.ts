import { describe, expect, it } from 'vitest'
import { greeting, sendRaw } from './attacks.test-support.ts'
import { asked, pageIsServed, signIn, startDesk, status } from './attacked-desk.test-support.ts'

/* Hostile pages and programs against a running server: who they say they are. */

describe('DNS rebinding', () => {
  const hosts = [
    'evil.example',
    'evil.example:PORT',
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:0PORT',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    '2130706433:PORT',
    '0x7f.1:PORT',
    '0177.0.0.1:PORT',
    '127.0.0.1.:PORT',
    '127.0.0.1:PORT.evil.example',
    'evil.example#127.0.0.1:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT@evil.example',
    '127.0.0.1:PORT, evil.example',
    '127.0.0.1.nip.io:PORT',
    '',
  ]

  it.each(hosts)('gets nothing as Host "%s", by page, launch address or socket', async (host) => {
    const desk = await startDesk()
    const cookie = await signIn(desk)
    const name = host.replace('PORT', String(desk.port))
    const launch = new URL(desk.launchAddress()).pathname
    for (const path of ['/', launch, '/control/open', '/control/backup']) {
      const answer = await sendRaw(
        desk.port,
        `GET ${path} HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\nX-Copydesk-Secret: ${desk.secret}\r\nConnection: close\r\n\r\n`,
      )
      expect(status(answer)).toBe(421)
      expect(answer).not.toMatch(/The desk|set-cookie|\/launch\//i)
    }
    const upgrade = greeting(desk.port, cookie).replace(/Host: .*/u, `Host: ${name}`)
    expect(status(await sendRaw(desk.port, upgrade))).toBe(421)
  })
})

describe('a request of another site', () => {
  it.each([
    [
      'a form',
      'POST / HTTP/1.1',
      ['Origin: http://evil.example', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3'],
      405,
    ],
    [
      'a fetch of plain text',
      'POST /api HTTP/1.1',
      ['Origin: http://evil.example', 'Content-Type: text/plain', 'Content-Length: 3'],
      405,
    ],
    [
      'a form without an Origin',
      'POST / HTTP/1.1',
      ['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 3'],
      405,
    ],
    [
      'a question of what it may do',
      'OPTIONS /api HTTP/1.1',
      ['Origin: http://evil.example', 'Access-Control-Request-Method: POST'],
      405,
    ],
    ['a picture', 'GET / HTTP/1.1', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: image'], 403],
    [
      'a script of a page on another port',
      'GET / HTTP/1.1',
      ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Dest: script'],
      403,
    ],
    ['a frame', 'GET / HTTP/1.1', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: iframe'], 403],
    [
      'two words on where it comes from',
      'GET / HTTP/1.1',
      ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'],
      403,
    ],
    [
      'a stream of events',
      'GET /events HTTP/1.1',
      ['Sec-Fetch-Site: cross-site', 'Accept: text/event-stream'],
      403,
    ],
  ] as const)('is refused: %s', async (_what, start, more, expected) => {
    const desk = await startDesk()
    const answer = await sendRaw(desk.port, `${asked(desk, await signIn(desk), start, ...more)}a=b`)
    expect(status(answer)).toBe(expected)
    expect(answer).not.toMatch(/access-control|The desk</i)
  })

  it.each([
    ['no Origin', /Origin: .*\r\n/u, ''],
    ['an empty one', /Origin: .*/u, 'Origin: '],
    ['null, as a sandboxed frame has', /Origin: .*/u, 'Origin: null'],
    ['that of another site', /Origin: .*/u, 'Origin: http://evil.example'],
    ['that of a file', /Origin: .*/u, 'Origin: file://'],
    ['that of another port', /Origin: .*/u, 'Origin: http://127.0.0.1:1'],
    ['another scheme', /Origin: http:/u, 'Origin: https:'],
    ['the same and another', /(Origin: .*)\r\n/u, '$1\r\nOrigin: http://evil.example\r\n'],
    ['the same in another case', /Origin: http:/u, 'Origin: HTTP:'],
    ['the same with a path', /(Origin: .*)/u, '$1/'],
  ] as const)('opens no socket with %s', async (_what, part, instead) => {
    const desk = await startDesk()
    const upgrade = greeting(desk.port, await signIn(desk)).replace(part, instead)
    expect(status(await sendRaw(desk.port, upgrade))).toBe(403)
  })

  it('holds no connection open that was refused the socket', async () => {
    const desk = await startDesk()
    const upgrade = greeting(desk.port, 'none')
    // Resolves when the server hangs up, long before the ten seconds.
    expect(status(await sendRaw(desk.port, upgrade, 10_000))).toBe(403)
  })
})

describe('a token', () => {
  it('of a desk opens nothing at another desk, under either desk’s name', async () => {
    const [one, two] = [await startDesk(), await startDesk()]
    const [name, session] = (await signIn(one)).split('=')
    expect(await pageIsServed(two, `${name}=${session}`)).toBe(false)
    expect(await pageIsServed(two, `copydesk-${two.port}=${session}`)).toBe(false)
    const launch = new URL(one.launchAddress()).pathname
    expect((await fetch(two.origin + launch)).status).toBe(403)
    expect((await fetch(one.origin + launch)).status).toBe(200)
  })

  it('of a launch is given out to one of a hundred who come at once', async () => {
    const desk = await startDesk()
    const address = desk.launchAddress()
    const all = await Promise.all(Array.from({ length: 100 }, async () => (await fetch(address)).status))
    expect(all.filter((code) => code === 200)).toHaveLength(1)
    expect(all.filter((code) => code === 403)).toHaveLength(99)
  })

  it('is not found by the beginning of the right one, nor by more than it', async () => {
    const desk = await startDesk()
    const [name, session = ''] = (await signIn(desk)).split('=')
    const wrong = [
      session.slice(0, 42),
      `${session}A`,
      session.toLowerCase(),
      `"${session}"`,
      `${session}%00`,
      '',
    ]
    for (const guess of wrong) {
      expect(await pageIsServed(desk, `${name}=${guess}`)).toBe(false)
    }
    expect(await pageIsServed(desk, `${name}=${session}`)).toBe(true)
  })
})
