import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerPage } from './protocol.ts'

vi.mock('electron', () => ({ protocol: {} }))

let folder: string

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'copydesk-protocol-'))
  await writeFile(join(root, 'secret.txt'), 'not the page’s')
  folder = join(root, 'page')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'page.js'), 'export {}')
})

afterAll(() => rm(join(folder, '..'), { recursive: true }))

const get = (url: string) => answerPage({ url, method: 'GET' }, folder)

describe('the page’s own protocol', () => {
  it.each([
    ['app://bundle/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/index.html?theme=dark#top', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/assets/page.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('serves %s', async (url, mediaType, text) => {
    const answer = await get(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(await answer.text()).toBe(text)
  })

  it.each([
    'app://bundle/../secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/assets/..%2f..%2fsecret.txt',
    'app://bundle/..%5csecret.txt',
    'app://bundle//etc/passwd',
    'app://bundle/%00',
    'app://bundle/%zz',
    'app://bundle/assets',
    'app://bundle/missing.js',
    'app://elsewhere/index.html',
    'app://bundle@elsewhere/index.html',
    'app://bundle:81/index.html',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await answerPage({ url: 'app://bundle/', method }, folder)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET')
  })

  it('guards every answer, a refusal too', async () => {
    for (const answer of [await get('app://bundle/'), await get('app://bundle/missing.js')]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
    }
  })
})
