import { describe, expect, it } from 'vitest'
import { createHeldFiles } from './held-files.ts'

const file = (name: string, size = 1) => ({ name, bytes: new Uint8Array(size) })

function files(most = 100) {
  let time = 0
  const held = createHeldFiles({ most, lifetime: 1000, now: () => time })
  return { held, wait: (ms: number) => (time += ms) }
}

describe('createHeldFiles', () => {
  it('gives a file back until it is let go', () => {
    const { held } = files()
    const one = held.hold(file('a.txt'))
    expect(held.get(one)?.name).toBe('a.txt')
    held.letGo(one)
    expect(held.get(one)).toBeUndefined()
  })

  it('forgets what nobody has looked at for its lifetime, counted from the last look', () => {
    const { held, wait } = files()
    const [one, other] = [held.hold(file('a.txt')), held.hold(file('b.txt'))]
    wait(600)
    held.get(one)
    wait(600)
    expect([held.get(one)?.name, held.get(other)]).toEqual(['a.txt', undefined])
  })

  it('lets what was not looked at for longest make room, and never the newest', () => {
    const { held } = files(100)
    const [one, other] = [held.hold(file('a.txt', 60)), held.hold(file('b.txt', 30))]
    held.get(one)
    const third = held.hold(file('c.txt', 40))
    expect([one, other, third].map((name) => held.get(name)?.name)).toEqual(['a.txt', undefined, 'c.txt'])
    const large = held.hold(file('d.txt', 500))
    expect([one, third, large].map((name) => held.get(name)?.name)).toEqual([undefined, undefined, 'd.txt'])
  })

  it('names the same file anew for each who sends it', () => {
    const { held } = files()
    expect(held.hold(file('a.txt'))).not.toBe(held.hold(file('a.txt')))
  })
})
