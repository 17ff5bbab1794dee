import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Summary } from '../shared/api/contract.ts'
import { openParts } from '../main/store/open-parts.ts'

/*
 * `node tools/long-library.ts FOLDER COUNT`: a library that lists so many drafts, newest first `WIRE-1`, and has none of
 * them. It is for looking at a long list, which a million story files would take an hour to make. An archive would
 * find that the stories are not there, so a file stands in its place.
 */
const [folder, count] = process.argv.slice(2)
if (folder === undefined || !/^\d+$/.test(count ?? '')) {
  console.error('Usage: node tools/long-library.ts FOLDER COUNT')
  process.exitCode = 2
} else await make(folder, Number(count))

async function make(library: string, stories: number): Promise<void> {
  const parts = await openParts(library, { shell: 'command-line', version: '0.0.0', now: () => new Date() })
  if (!parts.ok) throw new Error(parts.error.message)
  const { catalogue, ledger, lock } = parts.value
  await catalogue.save(
    Array.from({ length: stories }, (_, at) => draft(at + 1)),
    ledger.written,
  )
  await ledger.close()
  await lock?.release()
  await writeFile(join(library, 'archive'), '')
}

function draft(number: number): Summary {
  return {
    id: `draft-${number}`,
    uri: `urn:newsml:northwire.example:20261124:wire-${number}`,
    slugline: `WIRE-${number}`,
    headline: `Headline ${number}${number % 3 === 0 ? '' : ', which is so long that it takes a second line'}`,
    language: 'en',
    source: 'Northwire',
    state: 'draft',
    origin: 'import',
    version: 1,
    revision: 1,
    words: 300,
    savedAt: new Date(Date.UTC(2026, 10, 24) - number * 60_000).toISOString(),
    findings: { blockers: number % 5 === 0 ? 1 : 0, warnings: 0, notes: 0 },
  }
}
