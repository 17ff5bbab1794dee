import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.test-support.ts'
import { realFileSystem } from './file-system.ts'
import { lockFileOf, readLock, takeLock } from './library-lock.ts'
import { contentsOf, errorOf, testFolder, valueOf } from './library.test-support.ts'
import { runContender } from './processes.test-support.ts'
import type { LockHolder } from './store.ts'

const now = () => new Date('2026-11-24T09:00:00Z')

function take(folder: string, fs = realFileSystem) {
  return takeLock({ fs, folder, shell: 'browser', now })
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

function holder(parts: Partial<LockHolder>): LockHolder {
  return {
    pid: process.pid,
    host: hostname(),
    lockId: '00000000-0000-4000-8000-000000000000',
    shell: 'desktop',
    startedAt: '2026-11-23T22:10:00Z',
    ...parts,
  }
}

async function leaveLock(folder: string, parts: Partial<LockHolder>): Promise<void> {
  await writeFile(lockFileOf(folder), JSON.stringify(holder(parts)))
}

describe('takeLock', () => {
  it('says in the lock file who holds the library, to its owner only', async () => {
    await using folder = await testFolder()
    const lock = valueOf(await take(folder.path))
    expect(await readLock(folder.path)).toMatchObject({
      pid: process.pid,
      host: hostname(),
      shell: 'browser',
      startedAt: '2026-11-24T09:00:00.000Z',
    })
    if (process.platform !== 'win32') {
      expect((await stat(lockFileOf(folder.path))).mode & 0o777).toBe(0o600)
    }
    await lock.release()
    expect(await contentsOf(folder.path)).toEqual({})
  })

  it('refuses a held library in one sentence that says who holds it and what to do', async () => {
    await using folder = await testFolder()
    await leaveLock(folder.path, {})
    const error = errorOf(await take(folder.path))
    expect(error).toMatchObject({
      code: 'LIBRARY_IN_USE',
      message: `The library ${folder.path} is open in the desktop edition (process ${process.pid}, since 2026-11-23T22:10:00Z); close it there first, or name another folder with --library.`,
      data: { path: folder.path, pid: process.pid, shell: 'desktop', host: hostname() },
    })
    expect(Object.keys(await contentsOf(folder.path))).toEqual(['lock.json'])
  })

  it('believes a lock of another computer, whatever runs here under its number', async () => {
    await using folder = await testFolder()
    await leaveLock(folder.path, { pid: await deadPid(), host: 'night-desk' })
    const error = errorOf(await take(folder.path))
    expect(error.code).toBe('LIBRARY_IN_USE')
    expect(error.message).toContain('on night-desk')
    expect(error.message).toContain(lockFileOf(folder.path))
  })

  it('takes over from a process that is gone', async () => {
    await using folder = await testFolder()
    await leaveLock(folder.path, { pid: await deadPid() })
    const lock = valueOf(await take(folder.path))
    expect(await lock.isOurs()).toBe(true)
    expect(Object.keys(await contentsOf(folder.path))).toEqual(['lock.json'])
  })

  it('takes over where the number belongs to another process by now', async ({ skip }) => {
    if (process.platform !== 'linux') skip('only Linux tells two processes with one number apart')
    await using folder = await testFolder()
    await leaveLock(folder.path, { process: 'an-earlier-boot/12345' })
    expect((await take(folder.path)).ok).toBe(true)
  })

  it('takes a process that another user runs for alive', async ({ skip }) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) skip('root may signal every process')
    await using folder = await testFolder()
    await leaveLock(folder.path, { pid: 1 })
    expect(errorOf(await take(folder.path)).code).toBe('LIBRARY_IN_USE')
  })

  it.each(['', '{"pid": 1', '[]', '{"pid": -1}'])(
    'takes over a lock that no one can read: %j',
    async (text) => {
      await using folder = await testFolder()
      await writeFile(lockFileOf(folder.path), text)
      expect((await take(folder.path)).ok).toBe(true)
      expect(Object.keys(await contentsOf(folder.path))).toEqual(['lock.json'])
    },
  )

  it('inherits from a start that died in the middle of its own take-over', async () => {
    await using folder = await testFolder()
    await leaveLock(folder.path, { pid: await deadPid() })
    const interrupted = faultyFileSystem()
    interrupted.breakDown({ on: 'rename', path: /lock\.json$/, code: 'EIO' })
    interrupted.breakDown({ on: 'remove', path: /heir$/, code: 'EIO' })
    await expect(take(folder.path, interrupted)).rejects.toMatchObject({ code: 'EIO' })
    const heir = Object.keys(await contentsOf(folder.path)).find((name) => name.endsWith('.heir'))
    expect(heir).toBeDefined()
    await writeFile(
      `${folder.path}/${heir}`,
      JSON.stringify(holder({ pid: await deadPid(), lockId: '11111111-1111-4111-8111-111111111111' })),
    )
    expect((await take(folder.path)).ok).toBe(true)
    expect(Object.keys(await contentsOf(folder.path))).toEqual(['lock.json'])
  })

  it('works on a disk that knows no second names', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    fs.breakDown({ on: 'link', path: /./, code: 'EPERM' })
    const lock = valueOf(await take(folder.path, fs))
    expect(errorOf(await take(folder.path, fs)).code).toBe('LIBRARY_IN_USE')
    await lock.release()
    await leaveLock(folder.path, { pid: await deadPid() })
    expect((await take(folder.path, fs)).ok).toBe(true)
  })

  it('leaves nothing behind where the lock cannot be written', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    fs.breakDown({ on: 'write', path: /lock/, code: 'ENOSPC', torn: 20 })
    await expect(take(folder.path, fs)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await contentsOf(folder.path)).toEqual({})
  })

  it('announces an address and keeps the lock', async () => {
    await using folder = await testFolder()
    const lock = valueOf(await take(folder.path))
    const endpoint = { url: 'http://127.0.0.1:4000', secret: 'quay' }
    await lock.announce(endpoint)
    expect((await readLock(folder.path))?.endpoint).toEqual(endpoint)
    expect(await lock.isOurs()).toBe(true)
  })

  it('does not release what someone else holds by now', async () => {
    await using folder = await testFolder()
    const lock = valueOf(await take(folder.path))
    await leaveLock(folder.path, {})
    expect(await lock.isOurs()).toBe(false)
    await lock.release()
    expect((await readLock(folder.path))?.shell).toBe('desktop')
  })

  it('lets exactly one of many processes take over the same dead lock', async () => {
    for (let round = 0; round < 3; round += 1) {
      await using folder = await testFolder()
      await leaveLock(folder.path, { pid: await deadPid() })
      const contenders = await Promise.all(Array.from({ length: 4 }, () => runContender(folder.path)))
      expect(contenders.map(({ said }) => said).toSorted()).toEqual([
        'LIBRARY_IN_USE',
        'LIBRARY_IN_USE',
        'LIBRARY_IN_USE',
        'taken',
      ])
      await Promise.all(contenders.map((contender) => contender.end()))
      expect(await contentsOf(folder.path)).toEqual({})
    }
  })
})
