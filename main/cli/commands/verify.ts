import { basename, resolve } from 'node:path'
import type { Desk } from '../../desk/context.ts'
import { readFileOnDisk } from '../../desk/file-on-disk.ts'
import { verifyArchive } from '../../desk/verify-archive.ts'
import { type KnownExport, verifyExport } from '../../desk/verify-export.ts'
import type { Damage } from '../../store/store.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import type { ExitCode, Io } from '../io.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk verify`: re-reads everything and says what does not fit. */
export const verify: CliCommand = {
  name: 'verify',
  usage: '[--expect HASH] [--file FILE]',
  about:
    'Re-read the whole library: the ledger’s chain, every story, approval, export and revision, the archive.',
  details: [
    'Exits with 1 where anything is damaged, and names it; where the chain breaks, the first broken entry.',
    'It prints the head of the ledger. Written down elsewhere, it proves later that nothing up to it was changed or cut off:',
    'a whole library that was put back to an earlier state shows by nothing else.',
    '--expect HASH  the head that was written down, whole or its first 16 digits; 1 where the ledger has it no more',
    '--file FILE    only says whether FILE is byte for byte what was exported, when, by whom, under which approval; 1 where not',
    '--json prints {"stories", "entries", "approvals", "exports", "revisions", "setAside", "head": {"seq", "hash"}, "firstBroken"?,',
    '  "damage": [{"where", "at", "message"}]}; with --file {"sha256", "exports": [{"story", "fileName", "at", "by", "entry", "approval"?, "proven"}], "otherBytes"}',
  ].join('\n'),
  options: { expect: { type: 'string' }, file: { type: 'string' } },
  takes: { least: 0, most: 0 },
  async run(given, io) {
    const expected = given.option('expect')?.trim().toLowerCase()
    if (expected !== undefined && !/^[0-9a-f]{16,64}$/.test(expected)) {
      const message = '--expect takes the head that verify printed: 16 to 64 digits of 0-9 and a-f.'
      refuse(io, given.json, { code: 'usage', message })
      return 2
    }
    return withDesk(given, io, commandLineHost(io.cwd), (desk) => {
      const file = given.option('file')
      return file === undefined ? verifyAll(desk, given, io, expected) : verifyFile(desk, given, io, file)
    })
  },
}

async function verifyAll(
  desk: Desk,
  given: Arguments,
  io: Io,
  expected: string | undefined,
): Promise<ExitCode> {
  const { damage: inStore, ...seen } = await desk.store.verify()
  const anchor = expected === undefined ? [] : await anchorDamage(desk, expected)
  const damage = [...anchor, ...inStore, ...(await verifyArchive(desk))]
  if (given.json) {
    const told = damage.map(({ where, at, message }) => ({ where, at, message }))
    io.out(JSON.stringify({ ...seen, damage: told }))
  } else {
    const { stories, entries, approvals, exports, revisions, setAside, head } = seen
    for (const { message } of damage) io.out(message)
    if (setAside.length > 0) {
      io.out(`Set aside, now or before, and kept: ${setAside.join(', ')}.`)
    }
    io.out(
      `${stories} stories, ${revisions} earlier revisions, ${approvals} approvals, ${exports} exports and ${entries} ledger entries: ${damage.length === 0 ? 'all whole' : `${damage.length} damaged`}.`,
    )
    if (head.seq > 0) io.out(`Head of the ledger, to be written down: ${head.hash} (entry ${head.seq}).`)
  }
  return damage.length === 0 ? 0 : 1
}

/** Whether the ledger still has the entry whose hash someone wrote down. */
async function anchorDamage({ store }: Desk, expected: string): Promise<readonly Damage[]> {
  let isThere = false
  await store.verifyChain(({ hash }) => {
    if (hash.startsWith(expected)) isThere = true
  })
  if (isThere) return []
  const korean = `원장에 해시가 ${expected}인 항목이 없습니다. 그것을 적어 둔 뒤에 원장이 잘리거나 바뀌거나 옛것으로 되돌려졌습니다.`
  const message = `The ledger has no entry with the hash ${expected}: it was cut off, replaced or put back to an earlier state since that was written down.`
  return [{ where: 'ledger', at: 'ledger.ndjson', message, korean }]
}

async function verifyFile(desk: Desk, given: Arguments, io: Io, file: string): Promise<ExitCode> {
  const name = basename(file)
  const read = await readFileOnDisk(resolve(io.cwd, file))
  const verdict = read.ok ? await verifyExport(desk.store, { name, bytes: read.value }) : read
  if (!verdict.ok) {
    refuse(io, given.json, verdict.error, { file })
    return 2
  }
  const { exports, otherBytes, sha256 } = verdict.value
  const isProven = exports.some(({ proven, approval }) => proven && approval !== undefined)
  if (given.json) io.out(JSON.stringify(verdict.value))
  else {
    for (const one of exports) io.out(sentenceOf(name, one))
    if (exports.length === 0) {
      io.out(`${name} is not what this desk exported: no export in the ledger has its SHA-256 (${sha256}).`)
      for (const { at, entry } of otherBytes) {
        io.out(`A file of that name was exported on ${at} (ledger entry ${entry}), with other bytes.`)
      }
    }
  }
  return isProven ? 0 : 1
}

function sentenceOf(name: string, { story, version, at, by, entry, approval, proven }: KnownExport): string {
  const who = by === undefined ? '' : ` by ${by}`
  const rests = approval
    ? `under the approval of ${approval.by ?? 'someone unnamed'} of ${approval.at} (entry ${approval.entry})`
    : 'but under no approval that the ledger has'
  const doubt = proven ? '' : ' The ledger’s chain breaks before that entry, so it proves nothing.'
  return `${name} is exactly what was exported of story ${story}, version ${version}, on ${at}${who} (ledger entry ${entry}), ${rests}.${doubt}`
}
