import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/* The table in ARCHITECTURE.md, “How the desk is shut”, against the tests it names. */

const root = resolve(import.meta.dirname, '..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const section = text.split('## How the desk is shut')[1]?.split('\n## ')[0] ?? ''
const rows = [...section.matchAll(/^\| (.+?) +\| .+? +\| `([^`]+)`: “([^”]+)” +\|$/gm)].map(
  ([, item = '', file = '', test = '']) => ({ item, file, test }),
)

describe('Electron’s checklist', () => {
  it('has 20 items, each of them once', () => {
    expect(new Set(rows.map(({ item }) => item)).size).toBe(20)
  })

  it.each(rows)('$item: $file has the test', ({ file, test }) => {
    expect(existsSync(join(root, file))).toBe(true)
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${test}'`)
  })
})
