import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endOf, runDesktop } from './run-desktop.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-desktop-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function program(script: string): Promise<string> {
  const file = join(folder, 'electron')
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}

const silent = (): void => undefined

describe('endOf', () => {
  it('takes a crash at the start for a machine that cannot run it', () => {
    expect(endOf(127, null, 50, false)).toEqual({
      why: 'The desktop edition did not start (exit code 127)',
    })
    expect(endOf(null, 'SIGTRAP', 50, false)).toEqual({
      why: 'The desktop edition did not start (SIGTRAP)',
    })
  })

  it('takes a refusal, a late crash and an end that was asked for as what they are', () => {
    expect(endOf(2, null, 50, false)).toEqual({ exit: 2 })
    expect(endOf(null, 'SIGSEGV', 3_600_000, false)).toEqual({ exit: 1 })
    expect(endOf(null, 'SIGTERM', 50, true)).toEqual({ exit: 0 })
    expect(endOf(0, null, 50, false)).toEqual({ exit: 0 })
  })
})

describe.skipIf(process.platform === 'win32')('runDesktop', () => {
  it('names the library', async () => {
    const file = await program(`printf '%s\\n' "$@" > "${folder}/words"`)
    const end = await runDesktop(file, '/lib/of mira', new AbortController().signal, silent)
    expect(end).toEqual({ exit: 0 })
    expect(await readFile(join(folder, 'words'), 'utf8')).toContain('--library=/lib/of mira\n')
  })

  it('ends with the one who started it', async () => {
    const told = new AbortController()
    const end = runDesktop(await program('exec sleep 60'), '/lib', told.signal, silent)
    told.abort()
    expect(await end).toEqual({ exit: 0 })
  })

  it('tells of a program that is none', async () => {
    const file = join(folder, 'text')
    await writeFile(file, 'text')
    expect(await runDesktop(file, '/lib', new AbortController().signal, silent)).toHaveProperty('why')
  })
})
