import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathWithin, readPageFile } from './page-files.ts'

describe('pathWithin', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/page-1a.js', 'assets/page-1a.js'],
    ['/assets/%EA%B8%B0%EC%82%AC.svg', 'assets/기사.svg'],
  ])('takes %s', (path, file) => {
    expect(pathWithin(path)).toBe(file)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets\\..\\package.json',
    '//etc/passwd',
    '/assets//page.js',
    '/C:/windows/win.ini',
    '/.git/config',
    '/page.js%00.html',
    '/%',
    'package.json',
    '',
  ])('refuses %s', (path) => {
    expect(pathWithin(path)).toBeUndefined()
  })
})

describe('readPageFile', () => {
  let base = ''
  let root = ''
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'copydesk-page-'))
    root = join(base, 'page')
    await mkdir(join(root, 'assets'), { recursive: true })
    await writeFile(join(base, 'outside.js'), 'secret')
    await writeFile(join(root, 'index.html'), '<!doctype html>')
    await writeFile(join(root, 'assets', 'page.js'), 'export {}')
    await writeFile(join(root, 'assets', 'page.js.map'), '{}')
    await symlink(join(base, 'outside.js'), join(root, 'assets', 'link.js'))
  })
  afterAll(() => rm(base, { recursive: true }))

  it('reads a file with its type', async () => {
    const file = await readPageFile(root, '/assets/page.js')
    expect(file?.mediaType).toBe('text/javascript; charset=utf-8')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('export {}')
  })

  it('answers the root with the page', async () => {
    expect((await readPageFile(root, '/'))?.mediaType).toBe('text/html; charset=utf-8')
  })

  it.each(['/absent.js', '/assets', '/assets/', '/index.html/x.js', '/assets/page.js.map'])(
    'has nothing at %s',
    async (path) => {
      expect(await readPageFile(root, path)).toBeUndefined()
    },
  )

  it('does not follow a symbolic link out of the page', async () => {
    expect(await readPageFile(root, '/assets/link.js')).toBeUndefined()
  })
})
