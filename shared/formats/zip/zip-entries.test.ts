import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isZip, zipCount, zipEntries } from './zip-entries.ts'

async function entries(zip: Uint8Array, step = 1000) {
  async function* chunks() {
    for (let at = 0; at < zip.length; at += step) yield zip.subarray(at, at + step)
  }
  return Array.fromAsync(zipEntries(chunks(), 'feed.zip'))
}

const names = (found: Awaited<ReturnType<typeof entries>>) =>
  found.map(({ name, bytes }) => [name, bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.error.code])

describe('zipEntries', () => {
  it('unpacks every file in its order, packed or stored, and no folder or hidden file', async () => {
    const zip = zipSync({
      'feed/': new Uint8Array(0),
      'feed/a.txt': strToU8('Harbour.'),
      'feed/b.txt': [strToU8('항구'), { level: 0 }],
      'feed/.DS_Store': strToU8('x'),
      '__MACOSX/a.txt': strToU8('x'),
    })
    expect(names(await entries(zip, 7))).toEqual([
      ['feed/a.txt', 'Harbour.'],
      ['feed/b.txt', '항구'],
    ])
    expect(zipCount(zip)).toBe(5)
  })

  it('gives each of ten thousand', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`${at}.txt`, strToU8(`Take ${at}.`)]),
    )
    const found = await entries(zipSync(files, { level: 1 }), 64 * 1024)
    expect(found).toHaveLength(10_000)
    expect(names(found.slice(-1))).toEqual([['9999.txt', 'Take 9999.']])
  })

  it('fails a file that is too large by name, and goes on', async () => {
    const zip = zipSync({ 'zeros.txt': new Uint8Array(17 * 1024 * 1024), 'b.txt': strToU8('Copy.') })
    expect(names(await entries(zip))).toEqual([
      ['zeros.txt', 'too-large'],
      ['b.txt', 'Copy.'],
    ])
  })

  it('stops at a zip that unpacks without end', async () => {
    const zeros = new Uint8Array(15 * 1024 * 1024)
    const zip = zipSync(Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.txt`, zeros])))
    const found = await entries(zip)
    expect(found.length).toBeLessThan(7)
    expect(found.at(-1)).toMatchObject({ name: 'zip', bytes: { ok: false } })
  })

  it('keeps what stands before the end of a zip that was cut off, and says so', async () => {
    const words = Array.from({ length: 4000 }, (_, at) => `${(at * 7919) % 4001}`).join(' ')
    const zip = zipSync({ 'a.txt': strToU8('Copy.'), 'b.txt': strToU8(words) })
    expect(names(await entries(zip.subarray(0, zip.length / 2)))).toEqual([
      ['a.txt', 'Copy.'],
      ['zip', 'unreadable'],
    ])
  })

  it('takes no DOCX for a folder of stories', () => {
    const head = strToU8('PK\u0003\u0004')
    expect([isZip('feed.ZIP', head), isZip('copy.docx', head), isZip('copy.zip', strToU8('Copy'))]).toEqual([
      true,
      false,
      false,
    ])
  })
})
