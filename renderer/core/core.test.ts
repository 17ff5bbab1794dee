import { describe, expect, it, vi } from 'vitest'
import type { DeskEvent } from '../../shared/api/contract.ts'
import type { DeskClient, Wire } from './client.ts'
import { Core } from './core.ts'

describe('Core', () => {
  it('asks again over a new connection when the first is lost under way', async () => {
    const first = wire()
    const second = wire()
    const core = new Core(dialling(first, second))
    void core.start()

    const asked: DeskClient[] = []
    const answer = core.call((client) => {
      asked.push(client)
      if (client === second.wire.client) return Promise.resolve('stored')
      first.cut()
      return Promise.reject(new Error('cut off'))
    })

    await expect(answer).resolves.toEqual({ ok: true, value: 'stored' })
    expect(asked).toEqual([first.wire.client, second.wire.client])
  })

  it('says that the connection is lost, and that it is back', async () => {
    const first = wire()
    const second = wire()
    const core = new Core(dialling(first, second))
    const seen: string[] = []
    core.connection.subscribe((now) => seen.push(now))
    void core.start()
    await vi.waitFor(() => expect(seen).toEqual(['connected']))
    first.cut()
    await vi.waitFor(() => expect(seen).toEqual(['connected', 'lost', 'connected']))
  })

  it('gives an unexpected failure back as a value when the connection still stands', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const core = new Core(dialling(wire()))
    void core.start()
    const answer = await core.call(() => Promise.reject(new Error('no such luck')))
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL', message: 'no such luck' } })
  })

  it('calls everyone who looks again at each arrival', async () => {
    const first = wire()
    const core = new Core(dialling(first, wire()))
    let arrivals = 0
    core.onArrival(() => (arrivals += 1))
    void core.start()
    await vi.waitFor(() => expect(arrivals).toBe(1))
    first.cut()
    await vi.waitFor(() => expect(arrivals).toBe(2))
  })
})

function wire() {
  let cut = () => {}
  let gone = false
  const lost = new Promise<void>((resolve) => {
    cut = () => {
      gone = true
      resolve()
    }
  })
  // oxlint-disable-next-line require-yield -- a stream that says nothing is what is tested
  async function* silence(): AsyncGenerator<DeskEvent> {
    await lost
  }
  const client = { events: () => Promise.resolve(silence()) } as unknown as DeskClient
  const made: Wire = { client, lost, isLost: () => gone }
  return { wire: made, cut: () => cut() }
}

function dialling(...wires: readonly ReturnType<typeof wire>[]) {
  const rest = [...wires]
  return () => {
    const next = rest.shift()
    return next ? Promise.resolve(next.wire) : new Promise<Wire>(() => {})
  }
}
