import { describe, expect, it } from 'vitest'
import { bundleHeld } from './bundled.ts'

/** A file that fails whoever reads of it. */
function unread(name: string, size: number) {
  const slice = (): never => {
    throw new Error(`${name} was read`)
  }
  return { name, data: { size, slice } as unknown as Blob }
}

describe('bundleHeld', () => {
  it('reads nothing of a file that its name and size tell to be none', async () => {
    expect(await bundleHeld(unread('ferry.xml', 1000))).toBeUndefined()
  })

  it('reads the beginning of what goes by the name of a zip, and of what is long', async () => {
    await expect(bundleHeld(unread('week.ZIP', 1000))).rejects.toThrow('week.ZIP was read')
    await expect(bundleHeld(unread('export.xml', 9_000_000))).rejects.toThrow('export.xml was read')
  })
})
