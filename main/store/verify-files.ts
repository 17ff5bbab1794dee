import { type Said, toTold } from '../../shared/locale.ts'
import type { Inspection } from './durable-file.ts'
import { errorCode } from './file-system.ts'
import type { Segment } from './journal.ts'
import { type LibraryContext, nameInLibrary, problemOf } from './library-context.ts'
import { metaFile, rawSettings, settingsFile } from './library-documents.ts'
import type { LibraryParts } from './open-parts.ts'
import type { Recorded } from './recorded.ts'
import { readLines } from './replay.ts'
import type { Damage } from './store.ts'
import { storedDigest } from './stored-digest.ts'

/** A read takes its place among the saves that go on meanwhile. */
export type Turn = <Value>(task: () => Promise<Value>) => Promise<Value>

/** Segments that no longer hold what was written to them. What they held is in memory still, and goes to the files. */
export async function inspectJournal({ context, journal }: LibraryParts): Promise<readonly Damage[]> {
  const damage: Damage[] = []
  for (const segment of journal.segments) {
    const at = nameInLibrary(context, segment.path)
    const records = await recordsIn(context, segment).catch(() => undefined)
    // A checkpoint may have dropped it meanwhile.
    if (records === segment.records || !journal.segments.some(({ path }) => path === segment.path)) continue
    const [state, koreanState] =
      records === undefined
        ? ['cannot be read', '읽을 수 없습니다']
        : [
            `holds ${records} of its ${segment.records} saves`,
            `저장 ${segment.records}건 가운데 ${records}건만 있습니다`,
          ]
    const message = `The journal file ${at} ${state}; close the library now, so that the stories are written to their own files.`
    const korean = `저널 파일 ${at}: ${koreanState}. 기사가 제 파일에 쓰이도록 지금 라이브러리를 닫으십시오.`
    damage.push({ where: 'journal', at, message, korean })
  }
  return damage
}

async function recordsIn(context: LibraryContext, { path, length }: Segment): Promise<number> {
  const lines = await readLines(context, path)
  return lines.filter(({ record, to }) => record !== undefined && to <= length).length
}

/** The documents in the library's own folder: each by its checksum and form, the settings by the ledger as well. */
export async function inspectSmallFiles(
  parts: LibraryParts,
  { settings }: Recorded,
  inTurn: Turn,
): Promise<readonly Damage[]> {
  const { context, catalogue } = parts
  const files = [
    {
      where: 'library',
      called: { en: 'The file', ko: '파일' },
      at: 'meta.json',
      inspect: () => metaFile(context).inspect(),
    },
    {
      where: 'settings',
      called: { en: 'The settings file', ko: '설정 파일' },
      at: 'settings.json',
      inspect: () => settingsFile(context).inspect(),
    },
    {
      where: 'catalogue',
      called: { en: 'The list of stories', ko: '기사 목록' },
      at: 'catalogue.json',
      inspect: () => catalogue.inspect(),
    },
  ] as const
  const damage: Damage[] = []
  for (const { where, called, at, inspect } of files) {
    const seen = await inTurn<Inspection<object>>(inspect)
    if (seen.state === 'damaged') damage.push({ where, at, ...toTold(problemOf(called, at, seen.problem)) })
    else if (seen.state === 'absent' && isDue(parts, at, settings !== undefined)) {
      damage.push({ where, at, ...toTold(problemOf(called, at, 'missing')) })
    }
  }
  return [...damage, ...(await settingsDamage(parts, settings, inTurn))]
}

/** Whether a file has to be there: the list need not, and the settings may be in the journal yet. */
function isDue({ unwritten }: LibraryParts, at: string, hasSettings: boolean): boolean {
  return at === 'meta.json' || (at === 'settings.json' && hasSettings && unwritten.settings === undefined)
}

async function settingsDamage(
  parts: LibraryParts,
  recorded: Recorded['settings'],
  inTurn: Turn,
): Promise<readonly Damage[]> {
  const at = 'settings.json'
  const stored = await inTurn(async () =>
    // What waits in the journal is checked there; the file is behind.
    parts.unwritten.settings === undefined ? rawSettings(parts.context) : undefined,
  )
  // Stored since the ledger was read: they are verified the next time.
  if (stored === undefined || recorded === undefined || stored.seq > recorded.seq) return []
  if (storedDigest(stored.settings) === recorded.digest) return []
  const message = `The settings file ${at} is not what was saved last: it does not match ledger entry ${recorded.seq}.`
  const korean = `설정 파일 ${at}이(가) 마지막으로 저장한 것과 다릅니다. 원장 ${recorded.seq}번 항목과 맞지 않습니다.`
  return [{ where: 'settings', at, message, korean }]
}

/** Revisions that are damaged, or that the ledger does not know. */
export async function inspectHistory(
  { context, history }: LibraryParts,
  id: string,
  known: ReadonlySet<string> | undefined,
): Promise<{ readonly revisions: number; readonly damage: readonly Damage[] }> {
  const at = nameInLibrary(context, history.pathOf(id))
  const damage = (what: Said): Damage => ({ where: 'history', at, ...toTold(what) })
  try {
    const { entries, damaged } = await history.inspect(id)
    const strange = entries.filter(
      ({ revision, sha256, whole }) => !whole || !known?.has(`${revision}:${sha256}`),
    )
    return {
      revisions: entries.length,
      damage: [
        ...(damaged > 0
          ? [
              damage({
                en: `${damaged} of the earlier revisions in ${at} cannot be read: they were altered or damaged.`,
                ko: `${at}의 이전 저장본 ${damaged}개를 읽을 수 없습니다. 바뀌었거나 손상되었습니다.`,
              }),
            ]
          : []),
        ...strange.map(({ revision }) =>
          damage({
            en: `Revision ${revision} in ${at} is not what the ledger says was saved then.`,
            ko: `${at}의 ${revision}번째 저장본이 그때 저장했다는 원장의 기록과 다릅니다.`,
          }),
        ),
      ],
    }
  } catch (error) {
    const reason = errorCode(error) ?? 'unknown error'
    return {
      revisions: 0,
      damage: [
        damage({
          en: `The earlier revisions in ${at} could not be read from the disk (${reason}).`,
          ko: `${at}의 이전 저장본을 디스크에서 읽지 못했습니다(${reason}).`,
        }),
      ],
    }
  }
}
