import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../quality/random.ts'
import { type Harm, damageOne } from './damage.ts'
import { nameOf, wireCopy, workAtDesk } from './deeds.ts'
import { type Findings, inspectLibrary, ledgerLines } from './inspect.ts'
import { type Memory, acknowledgeRevision } from './memory.ts'
import { type Desk, type Writer, holdsLock, startBrowser, startCommand, startDesktop } from './writers.ts'

const shells = ['browser', 'desktop', 'command-line'] as const

/** When a writer is killed: while it opens the library, while it works, while it closes. */
const moments = ['opening', 'working', 'closing'] as const

export interface Round extends Findings {
  readonly shell: (typeof shells)[number]
  readonly moment: (typeof moments)[number]
  readonly harm: Harm | undefined
}

/** Where a round works. */
export interface Place {
  /** For what is not the library's: the page, incoming and outgoing files. */
  readonly folder: string
  readonly library: string
  readonly page: string
}

/** The share of rounds after which a file is damaged. */
const damaged = 0.3

/**
 * Lets a shell write to the library, kills it with SIGKILL, at times damages a file, and looks at everything in a copy.
 * Afterwards the library is as the kill left it, or as that look left it. `number` is the round's, from 0.
 */
export async function tortureRound(
  { folder, library, page }: Place,
  memory: Memory,
  number: number,
  random: Random,
): Promise<Round> {
  const shell = shells[number % shells.length] ?? 'browser'
  const lot = random.next()
  const moment = lot < 0.3 ? 'opening' : lot < 0.75 ? 'working' : 'closing'
  memory.areNewAsked = false
  memory.askedPerson = undefined
  for (const known of memory.stories.values()) known.isAsked = false

  let faults: readonly string[]
  if (shell === 'command-line') faults = await killCommand(library, folder, memory, moment, random)
  else {
    const desk = shell === 'browser' ? startBrowser(library, folder, page) : startDesktop(library, folder)
    faults = await killDesk(desk, library, memory, moment, random)
  }

  const entries = ledgerLines(library)
  const harm = random.next() < damaged ? damageOne(library, random) : undefined
  const copy = `${library}.copy`
  await cp(library, copy, { recursive: true, filter: (path) => path !== join(library, 'archive') })
  const found = await inspectLibrary(copy, memory, harm, entries)
  const isGood = [found.lost, found.unreadable, found.undetected, found.faults, faults].every(
    ({ length }) => length === 0,
  )
  // What is wrong is kept as the kill left it, and as it was found.
  if (isGood && (harm !== undefined || random.next() < 0.4)) {
    await rm(library, { recursive: true })
    await cp(copy, library, { recursive: true })
  }
  if (isGood) await rm(copy, { recursive: true })
  return { ...found, faults: [...faults, ...found.faults], shell, moment, harm }
}

/** Milliseconds at random, short ones more often. */
function soon(random: Random, most: number): number {
  return random.next() ** 2 * most
}

/** Waits until so many more commits are acknowledged, or for two seconds: a busy machine is not waited for. */
async function acknowledgements(memory: Memory, count: number): Promise<void> {
  const enough = memory.acknowledged + count
  for (let left = 400; left > 0 && memory.acknowledged < enough; left -= 1) await wait(5)
}

async function killDesk(
  desk: Desk,
  library: string,
  memory: Memory,
  moment: Round['moment'],
  random: Random,
): Promise<readonly string[]> {
  const faults: string[] = []
  if (moment === 'opening') await killOpening(desk, library, random)
  else {
    try {
      const client = await desk.client
      const work = workAtDesk(client, memory, random)
      await acknowledgements(memory, 1 + Math.floor(soon(random, 60)))
      await wait(soon(random, 40))
      if (moment === 'closing') {
        desk.child.kill('SIGTERM')
        await Promise.race([wait(soon(random, 150)), desk.ended])
      }
      desk.child.kill('SIGKILL')
      await desk.ended
      await work
    } catch (error) {
      faults.push(`the desk failed: ${String(error)}\n${desk.complaints()}`)
    }
  }
  desk.child.kill('SIGKILL')
  await desk.ended
  return faults
}

async function killOpening(writer: Writer, library: string, random: Random): Promise<void> {
  const isGone = { value: false }
  void writer.ended.then(() => (isGone.value = true))
  while (!isGone.value && !holdsLock(library, writer.child)) await wait(1)
  await Promise.race([wait(soon(random, 60)), writer.ended])
  writer.child.kill('SIGKILL')
  await writer.ended
}

async function killCommand(
  library: string,
  folder: string,
  memory: Memory,
  moment: Round['moment'],
  random: Random,
): Promise<readonly string[]> {
  const id = random.pick([...memory.stories.keys()])
  const lot = random.next()
  const incoming = join(folder, 'incoming')
  const words =
    id !== undefined && lot < 0.2
      ? ['approve', id, '--by', 'Mina Aldous']
      : id !== undefined && lot < 0.35
        ? ['export', id, '--format', 'text', '--out', join(folder, 'out')]
        : id !== undefined && lot < 0.45
          ? ['backup', '--out', join(folder, `${nameOf(random)}.backup.zip`)]
          : ['import', incoming]
  if (words[0] === 'import') {
    await rm(incoming, { recursive: true, force: true })
    await mkdir(incoming)
    for (let count = 2 + random.below(12); count > 0; count -= 1) {
      const name = nameOf(random)
      await writeFile(join(incoming, `${name}.txt`), wireCopy(name, random))
    }
    memory.areNewAsked = true
  }
  const known = memory.stories.get(id ?? '')
  if (known && words[0] !== 'import' && words[0] !== 'backup') known.isAsked = true
  const writer = startCommand(library, folder, words)
  let said = ''
  writer.child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text))
  if (moment === 'opening') await killOpening(writer, library, random)
  else {
    while (writer.child.exitCode === null && !holdsLock(library, writer.child)) await wait(1)
    await Promise.race([wait(soon(random, moment === 'working' ? 400 : 1200)), writer.ended])
    writer.child.kill('SIGKILL')
    await writer.ended
  }
  for (const line of said.split('\n').slice(0, -1)) hear(memory, words[0], line)
  return []
}

/** A line of a command's output is an acknowledgement, where it names a story. */
function hear(memory: Memory, command: string | undefined, line: string): void {
  const { id, outcome, state }: { id?: string; outcome?: string; state?: string } = JSON.parse(line)
  if (id === undefined) return
  const before = memory.stories.get(id)?.last.revision ?? 0
  const isStored =
    (command === 'import' && outcome === 'imported') || (command === 'approve' && state === 'approved')
  if (isStored) acknowledgeRevision(memory, id, command === 'import' ? 1 : before + 1)
}
