import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('linesOf', () => {
  it('gives the same lines however the bytes come, also where a letter is cut in two', async () => {
    const text = 'one\n\n배가 늦다\nlast'
    for (let size = 1; size <= 30; size += 1) {
      const lines = await Array.fromAsync(linesOf(inChunks(text, size)))
      expect(lines.map((line) => line.text)).toEqual(['one', '', '배가 늦다', 'last'])
      expect(lines.map((line) => line.complete)).toEqual([true, true, true, false])
    }
  })

  it('says where each line stands in the file, in bytes', async () => {
    const lines = await Array.fromAsync(linesOf(inChunks('é\nab\n', 2), 100))
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [100, 103],
      [103, 106],
    ])
  })
})
