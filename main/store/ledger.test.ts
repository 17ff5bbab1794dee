import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FaultyFileSystem, faultyFileSystem } from './faulty-file-system.test-support.ts'
import { verifyChain } from './ledger-chain.ts'
import { type TornTail, Ledger } from './ledger.ts'
import { chained } from './ledger-entry.ts'
import { testFolder } from './library.test-support.ts'
import type { LedgerEvent } from './store.ts'

function event(note: string): LedgerEvent {
  return { what: 'save', at: '2026-11-24T09:00:00Z', story: 'harbour1', detail: { note } }
}

interface Opened {
  readonly ledger: Ledger
  readonly fs: FaultyFileSystem
  readonly tails: TornTail[]
  readonly path: string
}

async function openLedger(folder: string, writable = true): Promise<Opened> {
  const fs = faultyFileSystem()
  const path = join(folder, 'ledger.ndjson')
  const tails: TornTail[] = []
  const keepTail = async (tail: TornTail) => void tails.push(tail)
  return { ledger: await Ledger.open({ fs, path, writable, keepTail }), fs, tails, path }
}

async function append(ledger: Ledger, ...notes: readonly string[]): Promise<void> {
  const entries = chained(ledger.end, notes.map(event))
  ledger.accept(entries)
  await ledger.write(ledger.waiting)
}

async function chainOf(ledger: Ledger) {
  return verifyChain(ledger.lines(), () => undefined)
}

/** A ledger file of transactions with these notes, closed. */
async function ledgerFile(folder: string, ...transactions: readonly (readonly string[])[]): Promise<string> {
  const { ledger, path } = await openLedger(folder)
  for (const notes of transactions) await append(ledger, ...notes)
  await ledger.close()
  return path
}

describe('Ledger', () => {
  it('chains each entry to the one before, over a reopening too', async () => {
    await using folder = await testFolder()
    await ledgerFile(folder.path, ['one'], ['two', 'three'])
    const { ledger } = await openLedger(folder.path)
    await append(ledger, 'four')
    expect(ledger.end.seq).toBe(4)
    expect(await chainOf(ledger)).toEqual({ entries: 4, broken: [] })
    await ledger.close()
  })

  it('finds its end behind entries larger than what it reads at a time', async () => {
    await using folder = await testFolder()
    await ledgerFile(folder.path, ['small'], ['x'.repeat(300_000)])
    const { ledger, tails } = await openLedger(folder.path)
    expect(ledger.end.seq).toBe(2)
    expect(tails).toEqual([])
    await ledger.close()
  })

  it('cuts a torn last line off, having handed it over to be kept', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'], ['two'])
    const whole = await readFile(path, 'utf8')
    await writeFile(path, whole.slice(0, -7))
    const { ledger, tails } = await openLedger(folder.path)
    expect(ledger.end.seq).toBe(1)
    expect(tails.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
      whole.slice(whole.indexOf('\n') + 1, -7),
    ])
    await append(ledger, 'three')
    expect(await chainOf(ledger)).toEqual({ entries: 2, broken: [] })
    await ledger.close()
  })

  it('cuts a transaction off of which only the first entries were written', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'], ['two', 'three', 'four'])
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${lines.slice(0, 3).join('\n')}\n`)
    const { ledger, tails } = await openLedger(folder.path)
    expect(ledger.end.seq).toBe(1)
    expect(tails).toHaveLength(1)
    await ledger.close()
  })

  it('cuts off what a power cut left of blocks that were never written', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'])
    await writeFile(path, `${await readFile(path, 'utf8')}${'\0'.repeat(5000)}`)
    const { ledger } = await openLedger(folder.path)
    expect(ledger.end.seq).toBe(1)
    await ledger.close()
  })

  it('touches nothing where it may only read', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'])
    const torn = `${await readFile(path, 'utf8')}{"seq":2,`
    await writeFile(path, torn)
    const { ledger, tails } = await openLedger(folder.path, false)
    expect(await chainOf(ledger)).toEqual({ entries: 1, broken: [] })
    expect(tails).toEqual([])
    expect(await readFile(path, 'utf8')).toBe(torn)
  })

  it.each([
    { on: 'write', path: /ledger/, code: 'ENOSPC', torn: 40 },
    { on: 'sync', path: /ledger/, code: 'EIO' },
  ] as const)('has its entries wait on where a $on fails with $code', async (fault) => {
    await using folder = await testFolder()
    const { ledger, fs, path } = await openLedger(folder.path)
    await append(ledger, 'one')
    const before = await readFile(path, 'utf8')
    fs.breakDown({ ...fault, times: 1 })
    await expect(append(ledger, 'two')).rejects.toMatchObject({ code: fault.code })
    expect([await readFile(path, 'utf8'), ledger.waiting]).toEqual([before, 1])
    await append(ledger, 'three')
    expect(await chainOf(ledger)).toEqual({ entries: 3, broken: [] })
    await ledger.close()
  })

  it('cuts what was begun off before the next append where it could not be at once', async () => {
    await using folder = await testFolder()
    const { ledger, fs } = await openLedger(folder.path)
    await append(ledger, 'one')
    fs.breakDown({ on: 'write', path: /ledger/, code: 'EIO', torn: 40 })
    fs.breakDown({ on: 'truncate', path: /ledger/, code: 'EIO' })
    await expect(append(ledger, 'two')).rejects.toMatchObject({ code: 'EIO' })
    fs.mend()
    await append(ledger, 'three')
    await ledger.close()
    const again = await openLedger(folder.path)
    expect([again.tails, await chainOf(again.ledger)]).toEqual([[], { entries: 3, broken: [] }])
    await again.ledger.close()
  })

  it('shows what waits behind what is written as one', async () => {
    await using folder = await testFolder()
    const { ledger, path } = await openLedger(folder.path)
    await append(ledger, 'one')
    ledger.accept(chained(ledger.end, [event('two'), event('three')]))
    expect(await chainOf(ledger)).toEqual({ entries: 3, broken: [] })
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(2)
    await ledger.close()
  })

  it('gives the entries behind a mark, and none where the mark is of another ledger', async () => {
    await using folder = await testFolder()
    const { ledger } = await openLedger(folder.path)
    await append(ledger, 'one')
    const mark = ledger.written
    await append(ledger, 'two', 'three')
    expect((await ledger.writtenSince(mark))?.map(({ seq }) => seq)).toEqual([2, 3])
    expect(await ledger.writtenSince(ledger.written)).toEqual([])
    const other = { end: { seq: 1, hash: 'f'.repeat(64) }, length: mark.length }
    expect(await ledger.writtenSince(other)).toBeUndefined()
    expect(await ledger.writtenSince({ ...mark, length: 9000 })).toBeUndefined()
    await ledger.close()
  })
})

describe('verifyChain', () => {
  it('names the first entry of which a single byte was changed, whichever byte', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'], ['two'], ['three'])
    const whole = await readFile(path, 'utf8')
    const from = whole.indexOf('\n') + 1
    const to = whole.indexOf('\n', from)
    for (let at = from; at < to; at += 1) {
      const other = whole[at] === '7' ? '8' : '7'
      await writeFile(path, whole.slice(0, at) + other + whole.slice(at + 1))
      const { ledger } = await openLedger(folder.path, false)
      const { broken } = await chainOf(ledger)
      // A changed number is named as it stands; the message is about the second line all the same.
      expect(broken[0]?.message, `byte ${at - from}`).toMatch(/entry (2|7|\d*7\d*) /)
    }
  })

  it('names where entries were taken out', async () => {
    await using folder = await testFolder()
    const path = await ledgerFile(folder.path, ['one'], ['two'], ['three'], ['four'])
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, lines.filter((_, index) => index !== 1).join('\n'))
    const { ledger } = await openLedger(folder.path, false)
    expect((await chainOf(ledger)).broken).toMatchObject([
      {
        seq: 3,
        message:
          'Ledger entry 3 (save of harbour1, 2026-11-24T09:00:00Z) stands where entry 2 is due: entries were taken out, put in or moved. Here the chain breaks first: what stands before it is proven; from it on, to entry 3, nothing is.',
      },
    ])
  })

  it('names an entry that was replaced with its hash made right', async () => {
    await using first = await testFolder()
    await using second = await testFolder()
    const path = await ledgerFile(first.path, ['one'], ['two'], ['three'])
    const forged = await ledgerFile(second.path, ['one'], ['forged'])
    const lines = (await readFile(path, 'utf8')).split('\n')
    const [, other] = (await readFile(forged, 'utf8')).split('\n')
    await writeFile(path, [lines[0], other, ...lines.slice(2)].join('\n'))
    const { ledger } = await openLedger(first.path, false)
    expect((await chainOf(ledger)).broken.map(({ seq }) => seq)).toEqual([3])
  })
})
