import type { Said } from '../../shared/locale.ts'
import { basename, join } from 'node:path'
import { errorCode, removeIfThere, unlessAbsent } from './file-system.ts'
import { type Segment, journalFolder } from './journal.ts'
import { type Marked, markOf, readMark, segmentOf } from './journal-mark.ts'
import { type JournalRecord, parseRecord } from './journal-record.ts'
import type { ChainEnd } from './ledger-entry.ts'
import { type LibraryContext, keepBytes, moveAside, nameInLibrary, setAsideAs } from './library-context.ts'
import { type Line, linesOf } from './lines.ts'

/** A journal as an opening finds it. */
export interface JournalContent {
  /** Every whole record, oldest first. */
  readonly records: readonly JournalRecord[]
  readonly segments: readonly Segment[]
  /** The number of the last save that is there, or was told as stored. */
  readonly lastCommit: number
}

interface ReadLine extends Line {
  readonly record: JournalRecord | undefined
}

interface ReadSegment {
  readonly path: string
  readonly number: number
  readonly lines: readonly ReadLine[]
}

/**
 * Reads the journal and brings it in order. A torn end, which a crash leaves of what was never told as saved, is
 * kept in `quarantine/` and cut off; a damaged record that had been told as saved is kept there and passed over.
 * Where the library may not be written nothing is touched.
 */
export async function readJournal(context: LibraryContext): Promise<JournalContent> {
  const read: ReadSegment[] = []
  const { names, begun } = await namesIn(context)
  const marks = await marksOf(context, begun)
  for (const name of begun) if (!names.includes(name)) await tellOfMissing(context, name)
  for (const name of names) {
    const segment = await readSegment(context, name)
    if (segment) read.push(segment)
  }
  const good = read.flatMap(({ lines }) => lines.flatMap(({ record }) => record ?? []))
  const safe = Math.max(
    0,
    ...good.map((record) => record.safe),
    ...[...marks.values()].map(({ last }) => last),
  )
  const records: JournalRecord[] = []
  const segments: Segment[] = []
  const damaged: number[] = []
  const firstGood = read.flatMap(({ lines }) => lines).findIndex(({ record }) => record !== undefined)
  let commit = (good[0]?.commit ?? marks.values().next().value?.first ?? 1) - 1 - Math.max(0, firstGood)
  for (const segment of read) {
    let [whole, count] = [0, 0]
    let tornAt: number | undefined
    for (const line of segment.lines) {
      const { record } = line
      commit = record?.commit ?? commit + 1
      // What no later record knew to be safe was not told as saved; of such a batch any part may be missing.
      if (record === undefined && commit > safe) {
        tornAt = line.from
        break
      }
      whole = line.to
      if (record === undefined) {
        damaged.push(commit)
        await passOver(context, segment, line, commit)
      } else {
        count += 1
        records.push(record)
      }
    }
    if (tornAt !== undefined) await cutTail(context, segment, tornAt)
    const name = basename(segment.path)
    const told = marks.get(name)?.last ?? 0
    if (whole === 0 && begun.includes(name)) tellOfEmpty(context, segment)
    else if (told > commit) tellOfCut(context, segment, commit, told)
    for (; commit < told; commit += 1) damaged.push(commit + 1)
    segments.push({ path: segment.path, number: segment.number, length: whole, records: count })
  }
  tellOfGaps(context, records, damaged)
  return { records, segments, lastCommit: Math.max(safe, records.at(-1)?.commit ?? 0) }
}

/**
 * The records that the files do not hold yet. A checkpoint appends to the ledger's file last, so what the ledger
 * has, the other files have. A record without entries that stands at the ledger's end may be there already: storing
 * it again changes nothing.
 */
export function recordsBehind({ records }: JournalContent, end: ChainEnd): readonly JournalRecord[] {
  return records.filter(({ entry, entries }) =>
    entries.length > 0 ? entry.seq > end.seq : entry.seq >= end.seq,
  )
}

/** The segments by their names, in order, and which of them were told to hold saves, whether they are there or not. */
async function namesIn({ fs, path }: LibraryContext): Promise<{
  readonly names: readonly string[]
  readonly begun: readonly string[]
}> {
  const all = (await unlessAbsent(fs.list(journalFolder(path)))) ?? []
  const names = all
    .filter((name) => /^\d{6,}\.ndjson$/.test(name))
    .toSorted((a, b) => parseInt(a) - parseInt(b))
  return { names, begun: all.flatMap((name) => segmentOf(name) ?? []) }
}

/** What the segments' marks say, those that say something, in their order. */
async function marksOf(
  { fs, path }: LibraryContext,
  begun: readonly string[],
): Promise<ReadonlyMap<string, Marked>> {
  const marks = new Map<string, Marked>()
  for (const name of begun.toSorted((a, b) => parseInt(a) - parseInt(b))) {
    const mark = await readMark(fs, join(journalFolder(path), name))
    if (mark) marks.set(name, mark)
  }
  return marks
}

const lastSavesLost =
  'What was saved last, up to a few minutes before the end, is as it was saved before; a backup may have more of it.'
const lastSavesLostInKorean =
  '끝나기 몇 분 전부터 마지막으로 저장한 것은 그 전에 저장한 상태입니다. 백업에 더 있을 수 있습니다.'

/** The segment's mark goes once it has been told of. */
async function tellOfMissing(context: LibraryContext, name: string): Promise<void> {
  const { fs, path, writable, onDamage } = context
  const segment = join(journalFolder(path), name)
  const at = nameInLibrary(context, segment)
  onDamage({
    where: 'journal',
    at,
    message: `The journal file ${at} is missing, and saves stood in it. ${lastSavesLost}`,
    korean: `저장한 것이 들어 있던 저널 파일 ${at}이(가) 없습니다. ${lastSavesLostInKorean}`,
  })
  if (writable) await removeIfThere(fs, markOf(segment))
}

function tellOfEmpty(context: LibraryContext, { path }: ReadSegment): void {
  const at = nameInLibrary(context, path)
  const message = `The journal file ${at} is empty, and saves stood in it. ${lastSavesLost}`
  const korean = `저장한 것이 들어 있던 저널 파일 ${at}이(가) 비어 있습니다. ${lastSavesLostInKorean}`
  context.onDamage({ where: 'journal', at, message, korean })
}

function tellOfCut(context: LibraryContext, { path }: ReadSegment, commit: number, told: number): void {
  const at = nameInLibrary(context, path)
  const [first, last] = [commit + 1, told]
  const which = first === last ? `save ${first}` : `saves ${first} to ${last}`
  const message = `The end of the journal file ${at} is gone, and ${which} stood there. ${lastSavesLost}`
  const koreanWhich = first === last ? `${first}번째 저장` : `${first}번째부터 ${last}번째까지의 저장`
  const korean = `저널 파일 ${at}의 끝이 잘려 ${koreanWhich}이 없습니다. ${lastSavesLostInKorean}`
  context.onDamage({ where: 'journal', at, message, korean })
}

async function readSegment(context: LibraryContext, name: string): Promise<ReadSegment | undefined> {
  const path = join(journalFolder(context.path), name)
  try {
    const lines = await readLines(context, path)
    return { path, number: parseInt(name), lines }
  } catch (error) {
    const setAside = context.writable ? await moveAside(context, path).catch(() => undefined) : undefined
    const aside = setAsideAs(setAside)
    const at = nameInLibrary(context, path)
    const message = `The journal file ${at} could not be read from the disk (${errorCode(error) ?? 'unknown error'}).${aside.en} The stories last saved in it are as they were saved before.`
    const korean = `저널 파일 ${at}을(를) 디스크에서 읽지 못했습니다(${errorCode(error) ?? '알 수 없는 오류'}).${aside.ko} 거기에 마지막으로 저장한 기사는 그 전에 저장한 대로입니다.`
    context.onDamage({ where: 'journal', at, message, korean })
    return undefined
  }
}

/** The lines of a segment, each with its record if it is one. Throws the file system's error. */
export async function readLines(
  { fs }: Pick<LibraryContext, 'fs'>,
  path: string,
): Promise<readonly ReadLine[]> {
  const lines: ReadLine[] = []
  for await (const line of linesOf(fs.stream(path, 0))) {
    lines.push({ ...line, record: line.complete ? parseRecord(line.text) : undefined })
  }
  return lines
}

async function passOver(
  context: LibraryContext,
  { path }: ReadSegment,
  { text }: Line,
  commit: number,
): Promise<void> {
  const at = nameInLibrary(context, path)
  const aside = await kept(context, `record-${commit}-${basename(path)}`, new TextEncoder().encode(text))
  const message = `Save number ${commit} in the journal file ${at} was damaged: its content does not match its checksum.${aside.en} What it stored is as it was saved before it, or after.`
  const korean = `저널 파일 ${at}의 ${commit}번째 저장이 손상되었습니다. 내용이 체크섬과 다릅니다.${aside.ko} 그때 저장한 것은 그 전이나 뒤에 저장한 대로입니다.`
  context.onDamage({ where: 'journal', at, message, korean })
}

async function cutTail(context: LibraryContext, { path }: ReadSegment, from: number): Promise<void> {
  const { fs, writable } = context
  if (!writable) return
  const at = nameInLibrary(context, path)
  const bytes = (await fs.read(path)).subarray(from)
  const aside = await kept(context, `tail-${basename(path)}`, bytes)
  await fs.truncate(path, from)
  const message = `The end of the journal file ${at} (${bytes.length} bytes from byte ${from} on) was no whole save, as after a power cut.${aside.en} Everything before it is there.`
  const korean = `저널 파일 ${at}의 끝(${from}바이트부터 ${bytes.length}바이트)은 정전 때처럼 온전한 저장이 아니었습니다.${aside.ko} 그 앞의 것은 모두 있습니다.`
  context.onDamage({ where: 'journal', at, message, korean })
}

/** Keeps bytes in `quarantine/`; a sentence that says where, or nothing where they stay where they are. */
async function kept(context: LibraryContext, name: string, bytes: Uint8Array): Promise<Said> {
  return setAsideAs(context.writable ? await keepBytes(context, name, bytes) : undefined)
}

/** Names saves of which no trace is left: their segment was removed. */
function tellOfGaps(
  { onDamage }: LibraryContext,
  records: readonly JournalRecord[],
  damaged: readonly number[],
): void {
  for (const [index, { commit }] of records.entries()) {
    const before = records[index - 1]?.commit ?? commit - 1
    const told = damaged.filter((number) => number > before && number < commit).length
    if (commit - before - 1 <= told) continue
    const message = `The journal holds nothing between save ${before} and save ${commit}: what was stored between them is as it was saved before.`
    const korean = `저널에 ${before}번째와 ${commit}번째 저장 사이가 비어 있습니다. 그 사이에 저장한 것은 그 전에 저장한 대로입니다.`
    onDamage({ where: 'journal', at: 'journal', message, korean })
  }
}
