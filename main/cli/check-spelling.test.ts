import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

/** The words of a file that `copydesk check` calls misspelt. */
async function misspelt(text: string, ...more: readonly string[]): Promise<readonly string[]> {
  writeFileSync(join(folder, 'pier.txt'), text)
  const { out, err } = await runIn(folder, join(folder, 'library'), ['check', 'pier.txt', '--json', ...more])
  expect(err).toEqual([])
  const { findings } = JSON.parse(out[0] ?? '') as {
    findings: readonly { check: string; at: { excerpt: string } }[]
  }
  return findings.filter(({ check }) => check === 'spelling').map(({ at }) => at.excerpt)
}

describe('the spelling of copydesk check', () => {
  const english = 'Pier shut\n\nALDER, Nov. 24 (Northwire) -- The goverment shut the old pier.'

  it('names the misspelt words of an English file', async () => {
    expect(await misspelt(english)).toEqual(['goverment'])
  })

  it('names those of a Korean file by a dictionary of its own', async () => {
    const korean = '부두 닫는다\n\n(부산=한빛통신) 서지완 기자 = 정부는 24일 부두를 닫는다고 발표햇다.'
    expect(await misspelt(korean)).toEqual(['발표햇다'])
  }, 60_000)

  it('is left out with --no-spelling', async () => {
    expect(await misspelt(english, '--no-spelling')).toEqual([])
  })
})
