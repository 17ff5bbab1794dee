import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { whyNot } from './rooms.js'

describe('the house’s import rule', () => {
  it('lets the shells import the desk, and the desk no shell', () => {
    expect(whyNot('main/cli/run.ts', '../desk/context.ts')).toBeUndefined()
    expect(whyNot('main/desk/context.ts', '../browser/serve.ts')).toMatch(/main\/browser is not among them/)
  })

  it('keeps page and core apart', () => {
    expect(whyNot('renderer/main.tsx', '../main/desk/context.ts')).toMatch(/renderer may import/)
    expect(whyNot('main/desk/greet.ts', '../../renderer/App.tsx')).toMatch(/main\/desk may import/)
  })

  it('keeps shared free of Node and of every other room', () => {
    expect(whyNot('shared/text/hash.ts', 'node:crypto')).toMatch(/nothing of Node/)
    expect(whyNot('shared/text/hash.ts', '../../main/store/store.ts')).toMatch(/shared may import/)
    expect(whyNot('shared/text/hash.ts', 'prosemirror-model')).toBeUndefined()
  })

  it('lets only the Electron shell import electron', () => {
    expect(whyNot('main/electron/window.ts', 'electron')).toBeUndefined()
    expect(whyNot('main/browser/serve.ts', 'electron')).toMatch(/Only main\/electron/)
  })

  it('refuses a wrong import when the linter runs', () => {
    const root = resolve(import.meta.dirname, '../..')
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-lint-'))
    try {
      const file = join(folder, 'shared/text/wrong.ts')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n")
      const config = join(folder, '.oxlintrc.json')
      const plugin = join(root, 'tools/lint/rooms.js')
      writeFileSync(config, JSON.stringify({ jsPlugins: [plugin], rules: { 'house/rooms': 'error' } }))
      const run = spawnSync(
        process.execPath,
        [join(root, 'node_modules/oxlint/bin/oxlint'), '-c', config, 'shared'],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      )
      expect(run.stdout).toContain('shared touches nothing of Node.')
      expect(run.status).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
