import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserArguments, launchFile, openWindow } from './launch.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-launch-'))
})
afterEach(() => rm(folder, { recursive: true }))

const address = 'http://127.0.0.1:4100/launch/a-token'

/** A browser that writes down how it was called, and ends. */
async function fakeBrowser(name = 'browser'): Promise<string> {
  const program = join(folder, name)
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'called')}"\nexit 7\n`)
  await chmod(program, 0o755)
  return program
}

async function opened(browser: string): Promise<readonly string[]> {
  const window = await openWindow({ browser, library: folder, address, platform: 'linux', isRoot: false })
  expect(await window.exited).toBe(7)
  return (await readFile(join(folder, 'called'), 'utf8')).trim().split('\n')
}

describe.skipIf(process.platform === 'win32')('openWindow', () => {
  it('keeps the token off the command line, in a file for its owner alone', async () => {
    const words = await opened(await fakeBrowser())
    expect(words.join(' ')).not.toContain('a-token')
    expect(words[0]).toBe(`--app=file://${launchFile(folder)}`)
    expect(await readFile(launchFile(folder), 'utf8')).toContain(`content="0;url=${address}"`)
    expect((await stat(launchFile(folder))).mode & 0o777).toBe(0o600)
  })

  it('makes the file anew, whatever lay there with whatever mode', async () => {
    await writeFile(launchFile(folder), 'old', { mode: 0o666 })
    await opened(await fakeBrowser())
    expect((await stat(launchFile(folder))).mode & 0o777).toBe(0o600)
  })

  it('has a profile in the library, whose spellchecker downloads nothing, and leaves a used one alone', async () => {
    const browser = await fakeBrowser()
    await opened(browser)
    const preferences = join(folder, 'browser-profile', 'Default', 'Preferences')
    expect(JSON.parse(await readFile(preferences, 'utf8'))).toMatchObject({
      browser: { enable_spellchecking: false },
    })
    await writeFile(preferences, '{"used":true}')
    await opened(browser)
    expect(await readFile(preferences, 'utf8')).toBe('{"used":true}')
    expect(await readdir(folder)).toContain('browser-profile')
  })

  it('tells of a program that does not start', async () => {
    const program = join(folder, 'not-a-program')
    await writeFile(program, 'text')
    const window = await openWindow({
      browser: program,
      library: folder,
      address,
      platform: 'linux',
      isRoot: false,
    })
    expect(await window.exited).toBeUndefined()
  })
})

describe('browserArguments', () => {
  it('keeps the browser off the network', () => {
    expect(browserArguments('file:///x', { library: '/lib', platform: 'linux', isRoot: false })).toEqual([
      '--app=file:///x',
      `--user-data-dir=${join('/lib', 'browser-profile')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--proxy-server=127.0.0.1:9',
    ])
  })

  it('gives up the sandbox for root on Linux only', () => {
    expect(browserArguments('x', { library: '/l', platform: 'linux', isRoot: true })).toContain(
      '--no-sandbox',
    )
    expect(browserArguments('x', { library: '/l', platform: 'darwin', isRoot: true })).not.toContain(
      '--no-sandbox',
    )
  })
})
