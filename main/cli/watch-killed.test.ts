import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../store/library.ts'
import { runIn } from './cli.test-support.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-killed-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

/** Watches in a process of its own, which is killed once it has told of some files. */
async function watchAndKill(hot: string, library: string, after: number): Promise<void> {
  const entry = resolve(import.meta.dirname, 'copydesk.ts')
  const child = spawn(process.execPath, [entry, 'watch', hot, '--library', library, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  let told = 0
  createInterface({ input: child.stdout }).on('line', () => {
    told += 1
    if (told === after) child.kill('SIGKILL')
  })
  await ended
}

describe('a watched folder whose desk is killed', () => {
  it('brings every file in once, whenever that was', async () => {
    const [hot, library] = [join(folder, 'hot'), join(folder, 'library')]
    mkdirSync(hot)
    const names = Array.from({ length: 30 }, (_, at) => `${String(at).padStart(2, '0')}.txt`)
    for (const name of names)
      writeFileSync(join(hot, name), `Story ${name}\n\nThe copy of ${name} is here.\n`)
    for (const after of [7, 1]) await watchAndKill(hot, library, after)
    expect((await runIn(folder, library, ['watch', hot, '--once'])).code).toBe(0)

    expect(readdirSync(hot)).toEqual(['done'])
    const opened = await openLibrary(library, {
      shell: 'command-line',
      version: '0.0.0',
      now: () => new Date(),
    })
    if (!opened.ok) throw new Error(opened.error.message)
    const headlines = [...opened.value.summaries.values()]
      .map(({ headline }) => headline ?? '')
      .toSorted((a, b) => a.localeCompare(b))
    await opened.value.close()
    expect(headlines).toEqual(names.map((name) => `Story ${name}`))
  }, 120_000)
})
