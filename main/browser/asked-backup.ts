import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { refusalOf } from '../../shared/api/errors.ts'
import { backUpTo } from '../desk/back-up.ts'
import type { Desk } from '../desk/context.ts'
import { backupsFolder } from '../store/backup/recovery.ts'

/** Where a desk puts a backup that another process asked for; that one takes it from there. */
export function askedBackup(library: string): string {
  return join(backupsFolder(library), 'asked.backup.zip')
}

/** How far it is, and at last what came of it. */
export const askedStepSchema = v.variant('stage', [
  v.object({ stage: v.picklist(['writing', 'checking']), done: v.number(), total: v.number() }),
  v.object({
    stage: v.literal('done'),
    createdAt: v.string(),
    stories: v.number(),
    entries: v.number(),
    /** In bytes. */
    size: v.number(),
    lost: v.array(v.string()),
  }),
  /** One sentence for a person. */
  v.object({ stage: v.literal('refused'), message: v.string(), korean: v.string() }),
])
type AskedStep = v.InferOutput<typeof askedStepSchema>

/**
 * Makes the backups of an open library that other processes of this machine ask for, one at a time, each in the place of
 * the one before. No path is asked for or told: where it lies follows from the library.
 */
export function createAskedBackups(
  desk: Pick<Desk, 'store' | 'now'>,
): (signal: AbortSignal) => AsyncGenerator<AskedStep> {
  let isUnderWay = false
  return async function* (signal) {
    if (isUnderWay) {
      yield {
        stage: 'refused',
        message: 'A backup of this library is being made already; ask again once it is done.',
        korean: '이 라이브러리를 이미 백업하고 있습니다. 끝난 뒤에 다시 하십시오.',
      }
      return
    }
    isUnderWay = true
    try {
      await mkdir(backupsFolder(desk.store.path), { recursive: true, mode: 0o700 })
      for await (const step of backUpTo(desk, askedBackup(desk.store.path), signal)) {
        if (!step.ok) {
          const { message, korean } = refusalOf(step.error)
          yield { stage: 'refused', message, korean }
        } else if (step.value.stage !== 'cancelled') yield step.value
      }
    } finally {
      isUnderWay = false
    }
  }
}
