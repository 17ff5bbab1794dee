import { describe, expect, it } from 'vitest'
import { isDiskFull, patiently } from './file-system.ts'

function failingTimes(times: number, code: string) {
  let calls = 0
  return {
    calls: () => calls,
    action: async () => {
      calls += 1
      if (calls <= times) throw Object.assign(new Error(code), { code })
      return 'done'
    },
  }
}

describe('patiently', () => {
  it('waits while another program has the file open', async () => {
    const { action, calls } = failingTimes(2, 'EBUSY')
    expect(await patiently(action, [0, 0, 0])).toBe('done')
    expect(calls()).toBe(3)
  })

  it('gives up in the end with the last error', async () => {
    const { action } = failingTimes(9, 'EPERM')
    await expect(patiently(action, [0, 0])).rejects.toMatchObject({ code: 'EPERM' })
  })

  it('does not wait for what waiting cannot mend', async () => {
    const { action, calls } = failingTimes(1, 'ENOSPC')
    await expect(patiently(action, [0, 0])).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(calls()).toBe(1)
  })
})

describe('isDiskFull', () => {
  it.each([
    ['ENOSPC', true],
    ['EDQUOT', true],
    ['EROFS', false],
  ])('is asked whether %s means a want of room: %j', (code, isFull) => {
    expect(isDiskFull(Object.assign(new Error(code), { code }))).toBe(isFull)
  })
})
