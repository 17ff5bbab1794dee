import { describe, expect, it } from 'vitest'
import { createPasteWatch } from './paste.ts'

describe('createPasteWatch', () => {
  it('takes one paste after its keys for an import, and no second one', () => {
    const watch = createPasteWatch(() => 0)
    watch.expect()
    expect([watch.take(), watch.take()]).toEqual([true, false])
  })

  it('no longer expects a paste that did not come', () => {
    let clock = 0
    const watch = createPasteWatch(() => clock)
    watch.expect()
    clock = 10_000
    expect(watch.take()).toBe(false)
  })
})
