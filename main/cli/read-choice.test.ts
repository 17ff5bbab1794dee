import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-choice-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const copydesk = (...words: readonly string[]) => runIn(folder, join(folder, 'library'), words)

describe('a person’s word for what a file is', () => {
  it.each(['inspect', 'import'])('is taken by %s for its encoding', async (command) => {
    writeFileSync(
      join(folder, 'a.txt'),
      iconv.encode('Cena růže\n\nRůže zdražily o pět korun.\n', 'iso-8859-2'),
    )
    const { code, out } = await copydesk(command, 'a.txt', '--encoding', 'ISO-8859-2')
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('Cena růže')
  })

  it('is taken for its format', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Harbour opens\n\n## The quay\n\nCopy.\n')
    const { out } = await copydesk('inspect', 'a.txt', '--format', 'markdown', '--json')
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ story: { provenance: { format: 'markdown' } } })
  })

  it.each([
    ['--encoding', 'klingon', /encoding/],
    ['--format', 'pdf', /text, html/],
  ])('is refused where it means nothing: %s %s', async (option, word, sentence) => {
    writeFileSync(join(folder, 'a.txt'), 'Copy.')
    const { code, err } = await copydesk('inspect', 'a.txt', option, word)
    expect(code).toBe(2)
    expect(err.join('\n')).toMatch(sentence)
  })
})
