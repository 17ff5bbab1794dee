import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { corpus } from '../../tools/corpus.ts'
import { samples } from '../desk/samples.ts'
import { openLibrary } from '../store/library.ts'
import { runIn } from './cli.test-support.ts'

const entry = resolve(import.meta.dirname, 'copydesk.ts')
const isRoot = process.getuid?.() === 0

let folder: string
let library: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  library = join(folder, 'library')
  return () => rmSync(folder, { recursive: true, force: true })
})

function copydesk(...words: readonly string[]) {
  return runIn(folder, library, words)
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

function parsed(lines: readonly string[]) {
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

const clean = samples[2]?.text ?? ''
const repeated = samples[0]?.text ?? ''

describe('a story’s way through the command line', () => {
  it('is import, check, approve, export, and the library verifies', async () => {
    const imported = await copydesk('import', file('clean.txt', clean), '--json')
    const [{ id, headline } = {}] = parsed(imported.out)
    expect(imported.code).toBe(0)
    expect(headline).toBe('Valley orchestra cancels coastal dates')

    expect((await copydesk('check', String(id))).code).toBe(0)
    expect((await copydesk('export', String(id), '--format', 'text')).code).toBe(1)
    expect((await copydesk('approve', String(id), '--by', 'Mina Aldous')).code).toBe(0)
    const exported = await copydesk('export', String(id), '--format', 'text', '--out', 'sent', '--json')
    const [{ file: path } = {}] = parsed(exported.out)
    expect(exported.code).toBe(0)
    expect(readFileSync(String(path), 'utf8')).toContain('as announced.')
    const { code, out } = await copydesk('verify')
    expect([code, out[0]]).toEqual([0, expect.stringContaining('all whole')])
    const head = /[0-9a-f]{64}/.exec(out[1] ?? '')?.[0] ?? ''
    expect((await copydesk('verify', '--expect', head)).code).toBe(0)
    expect((await copydesk('verify', '--expect', head.split('').toReversed().join(''))).code).toBe(1)
    expect(await copydesk('verify', '--file', String(path))).toMatchObject({
      code: 0,
      out: [expect.stringMatching(/is exactly what was exported of story .* under the approval of /)],
    })
  })

  it('stops at a blocker until it is overridden with a reason', async () => {
    const [{ id } = {}] = parsed((await copydesk('import', file('twice.txt', repeated), '--json')).out)
    const refusal = await copydesk('approve', String(id), '--by', 'Mina Aldous')
    expect(refusal.code).toBe(1)
    expect(refusal.err.join('\n')).toContain('repeat-paragraph')
    const blockers = new Set(
      parsed((await copydesk('check', String(id), '--json')).out).flatMap(({ findings }) =>
        (findings as { check: string; severity: string }[])
          .filter(({ severity }) => severity === 'blocker')
          .map(({ check }) => check),
      ),
    )
    const overrides = [...blockers].flatMap((check) => ['--override', `${check}=the agency wants it so`])
    expect((await copydesk('approve', String(id), '--by', 'Mina Aldous', ...overrides)).code).toBe(0)
  })

  it('imports a folder with a summary, and names the file that failed', async () => {
    mkdirSync(join(folder, 'feed'))
    file('feed/a.txt', clean)
    file('feed/b.txt', repeated)
    file('feed/c.txt', '')
    const { code, out, err } = await copydesk('import', 'feed')
    expect(code).toBe(2)
    expect(out.at(-1)).toBe('2 imported, 1 failed.')
    expect(err.join('\n')).toContain('c.txt')
  })

  it('finds a story again by its words, its state and not by others', async () => {
    await copydesk('import', file('clean.txt', clean))
    expect((await copydesk('search', 'quartets', '--json')).out).toHaveLength(1)
    expect((await copydesk('search', 'quartets', '--state', 'approved', '--json')).out).toHaveLength(0)
    expect((await copydesk('search', 'zeppelin', '--json')).out).toHaveLength(0)
  })
})

describe.skipIf(corpus() === undefined)('the seed story', () => {
  const folderOfSeed = join(corpus() ?? '', 'seed')
  const seed = () => join(folderOfSeed, readdirSync(folderOfSeed).find((name) => name.endsWith('.txt')) ?? '')

  it('has its repeated paragraph with both places, its furniture, and no other repeat', async () => {
    const [{ findings } = { findings: [] }] = parsed((await copydesk('check', seed(), '--json')).out)
    const found = findings as {
      check: string
      at: { excerpt: string; paragraph: number }
      related: { excerpt: string }[]
    }[]
    const repeats = found.filter(({ check }) => check.startsWith('repeat-'))
    expect(repeats).toHaveLength(1)
    expect(repeats[0]).toMatchObject({
      check: 'repeat-paragraph',
      at: { paragraph: 16, excerpt: expect.stringContaining('DPRK stands for') },
      related: [{ paragraph: 7, excerpt: expect.stringContaining('DPRK stands for') }],
    })
    expect(found.find(({ check }) => check === 'boilerplate')?.at.excerpt).toBe('Send to')
  })

  it('has no repeat once the second paragraph is deleted', async () => {
    const paragraph =
      "DPRK stands for the North's official name, the Democratic People's Republic of Korea.\n\n"
    const text = readFileSync(seed(), 'utf8')
    const last = text.lastIndexOf(paragraph)
    const mended = text.slice(0, last) + text.slice(last + paragraph.length)
    const { out } = await copydesk('check', file('mended.txt', mended), '--json')
    expect(out.join('')).not.toContain('"repeat-')
  })
})

describe('bad input gets one sentence, exit code 2, and loses nothing:', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
  ])

  it.each([
    ['an empty file', () => ''],
    ['50 MB of zeros', () => new Uint8Array(50 * 1024 * 1024)],
    ['a picture named .txt', () => png],
    [
      'invalid UTF-8',
      () => Uint8Array.from([...new TextEncoder().encode('The ferry runs. '), 0xff, 0xfe, 0x80, 0x0a]),
    ],
  ])('%s', async (_what, content) => {
    const name = file('bad.txt', content())
    for (const command of ['import', 'inspect', 'check']) {
      const { code, err } = await copydesk(command, name)
      expect({ command, code, sentences: err.length }).toEqual({ command, code: 2, sentences: 1 })
      expect(err[0]).toMatch(/bad\.txt.*[.]$/)
      expect(err[0]).not.toMatch(/\bat .*:\d+|Error:/)
    }
    expect((await copydesk('verify', '--json')).code).toBe(0)
  })

  it('a file that is not there', async () => {
    expect(await copydesk('import', 'nowhere.txt')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('nowhere.txt')],
    })
  })

  it('a library that another process holds, which keeps what it has', async () => {
    const held = await openLibrary(library, { shell: 'browser', version: '0', now: () => new Date() })
    if (!held.ok) throw new Error(held.error.message)
    const child = spawnSync(
      process.execPath,
      [entry, 'import', file('clean.txt', clean), '--library', library],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
      },
    )
    expect(child.status).toBe(2)
    expect(child.stderr.trim().split('\n')).toHaveLength(1)
    expect(child.stderr).toContain(library)
    await held.value.close()
  })

  it.skipIf(!isRoot)('a folder without read permission, for a person who is not root', () => {
    const shut = join(folder, 'shut')
    mkdirSync(shut)
    chmodSync(folder, 0o755)
    chmodSync(shut, 0o000)
    const child = spawnSync(
      process.execPath,
      [entry, 'import', shut, '--library', join(tmpdir(), 'unused')],
      {
        cwd: '/',
        uid: 65534,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      },
    )
    expect(child.stderr.trim().split('\n')).toHaveLength(1)
    expect(child.stderr).toContain('may not be read')
    expect(child.status).toBe(2)
  })
})

describe.skipIf(!canMount())('a full disk', () => {
  let disk: string
  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'copydesk-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk])
  })
  afterAll(() => {
    execFileSync('umount', [disk])
    rmSync(disk, { recursive: true })
  })

  it('refuses the import in one sentence, and what was there is whole', async () => {
    library = join(disk, 'library')
    const [{ id } = {}] = parsed((await copydesk('import', file('clean.txt', clean), '--json')).out)
    const filler = join(disk, 'filler')
    try {
      writeFileSync(filler, new Uint8Array(400 * 1024))
    } catch {
      // It is meant to fill the disk.
    }
    expect(statSync(filler).size).toBeGreaterThan(0)
    const long = `${repeated}\n${'Another line of agate that the disk has no room for.\n'.repeat(400)}`
    const { code, err } = await copydesk('import', file('long.txt', long))
    expect(code).toBe(2)
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(/full/)
    rmSync(filler)
    expect((await copydesk('verify')).code).toBe(0)
    expect((await copydesk('check', String(id))).code).toBe(0)
  })
})

describe('usage', () => {
  it('lists the commands, and explains one with its JSON shape', async () => {
    expect((await copydesk('help')).out.join('\n')).toMatch(/approve ID --by NAME/)
    expect((await copydesk('check', '--help')).out.join('\n')).toMatch(/PLACE/)
  })

  it.each([
    [['fly']],
    [['approve']],
    [['approve', 'abcdefgh']],
    [['export', 'abcdefgh', '--format', 'fax']],
    [['check', '--nonsense']],
  ])('answers %j with a sentence and exit code 2', async (words) => {
    const { code, err } = await copydesk(...words)
    expect(code).toBe(2)
    expect(err).toHaveLength(1)
  })
})

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  const trial = mkdtempSync(join(tmpdir(), 'copydesk-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', trial]).status === 0
  if (mounted) execFileSync('umount', [trial])
  rmSync(trial, { recursive: true })
  return mounted
}
