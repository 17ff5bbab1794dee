import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/*
 * Runs the real electron-builder with the real configuration, offline: over a made-up Electron and a
 * made-up build, because what is asked is what goes into a package and how the binary is locked.
 */

const root = resolve(import.meta.dirname, '../..')
const unpacked = () => join(place, 'release', 'linux-unpacked')

let place: string

/**
 * By these bytes the tools find a binary's fuses: the mark, the version, how many, then one digit each. They
 * stand as Electron ships them, so that each one the desk sets has to be turned.
 */
const unlockedFuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100010'

async function put(path: string, content = 'made up\n'): Promise<void> {
  await mkdir(dirname(join(place, path)), { recursive: true })
  await writeFile(join(place, path), content)
}

function tool(script: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...words],
    {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
    },
  )
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'copydesk-package-'))
  await put('made-up/electron', `#!/bin/sh\n# ${unlockedFuses}\n`)
  await chmod(join(place, 'made-up/electron'), 0o755)
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html']) {
    await put(`made-up/${file}`)
  }
  for (const language of ['en-US', 'en-GB', 'ko', 'de']) await put(`made-up/locales/${language}.pak`)

  await put('greeting/package.json', '{"name":"greeting","main":"greeting.js"}')
  tool('@electron/asar/bin/asar.js', 'pack', 'greeting', 'default_app.asar')
  await mkdir(join(place, 'made-up/resources'))
  await copyFile(join(place, 'default_app.asar'), join(place, 'made-up/resources/default_app.asar'))

  await put('desk/dist/electron/main.js')
  await put('desk/dist/electron/main.js.map')
  await put('desk/dist/electron/preload.cjs')
  await put('desk/dist/page/index.html')
  await put('desk/dist/types/main/main.d.ts')
  await put('desk/main/electron/main.ts')
  await put('desk/node_modules/valibot/package.json', '{"name":"valibot","version":"1.0.0"}')
  await copyFile(join(root, 'package.json'), join(place, 'desk/package.json'))

  tool(
    'electron-builder/cli.js',
    ...['--linux', '--dir', '--project', 'desk', '--config', join(root, 'electron-builder.yml')],
    `-c.electronDist=${join(place, 'made-up')}`,
    '-c.electronVersion=45.4.1',
    `-c.directories.output=${join(place, 'release')}`,
  )
}, 60_000)

afterAll(() => rm(place, { recursive: true, force: true }))

describe('the desktop edition’s package', () => {
  it('holds the built files and nothing else', () => {
    const listed = tool('@electron/asar/bin/asar.js', 'list', join(unpacked(), 'resources/app.asar'))
    const files = listed.split(/\r?\n/).filter((line) => /\.\w+$/.test(line))
    expect(files.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/page/index.html',
      '/package.json',
    ])
  })

  it('is locked by its fuses', () => {
    const read = tool('@electron/fuses/dist/bin.js', 'read', '--app', join(unpacked(), 'copydesk'))
    // Of a ninth, for traps of WebAssembly, the tool knows no name; it stays as Electron ships it.
    const fuses = [...read.matchAll(/(\w+) is (Enabled|Disabled)/g)].map(
      ([, name, state]) => `${name}: ${state}`,
    )
    expect(fuses.filter((fuse) => !fuse.startsWith('undefined')).toSorted()).toEqual([
      'EnableCookieEncryption: Enabled',
      'EnableEmbeddedAsarIntegrityValidation: Enabled',
      'EnableNodeCliInspectArguments: Disabled',
      'EnableNodeOptionsEnvironmentVariable: Disabled',
      'GrantFileProtocolExtraPrivileges: Disabled',
      'LoadBrowserProcessSpecificV8Snapshot: Disabled',
      'OnlyLoadAppFromAsar: Enabled',
      'RunAsNode: Disabled',
    ])
  })

  it('holds a supported Electron, of one exact version', async () => {
    const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const installed = JSON.parse(
      await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'),
    ) as {
      version: string
    }
    expect(devDependencies['electron']).toBe(installed.version)
    // The desk has been moved on to this line; never back to an older one.
    expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  it('speaks the desk’s languages', async () => {
    const languages = await readdir(join(unpacked(), 'locales'))
    expect(languages.toSorted()).toEqual(['en-GB.pak', 'en-US.pak', 'ko.pak'])
  })
})
