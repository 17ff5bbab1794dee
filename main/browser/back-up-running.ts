import * as v from 'valibot'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { messageOf } from '../../shared/message-of.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { realFileSystem, removeIfThere } from '../store/file-system.ts'
import { linesOf } from '../store/lines.ts'
import { moveBackup } from '../store/backup/move-backup.ts'
import { cancelled } from '../store/backup/verify-backup.ts'
import type { BackupTask, WrittenBackup } from '../store/backup/write-backup.ts'
import { askedBackup, askedStepSchema } from './asked-backup.ts'
import { runningDesk } from './ask-running.ts'
import { controlPaths, secretHeader } from './guard.ts'

/**
 * Has the browser edition that holds `library` on this machine back it up while it goes on, and moves the backup to `file`
 * (absolute). Undefined where no such desk can be asked.
 */
export async function backUpRunning(
  library: string,
  file: string,
  task: BackupTask,
): Promise<Result<WrittenBackup | typeof cancelled, DeskError> | undefined> {
  const desk = await runningDesk(library)
  if (desk === 'none' || desk === 'starting') return undefined
  try {
    const answer = await fetch(desk.url + controlPaths.backup, {
      headers: { [secretHeader]: desk.secret },
      redirect: 'error',
      ...(task.signal && { signal: task.signal }),
    })
    // A desk of an earlier version knows no such errand.
    if (!answer.ok || answer.body === null) return undefined
    const made = await lastStep(answer.body, task)
    if (!made.ok) return made
    const from = askedBackup(library)
    try {
      const moved = await moveBackup({ fs: realFileSystem, from, to: file, ...task })
      if (!moved.ok) return moved
      return ok(moved.value === cancelled ? cancelled : { file, ...made.value })
    } finally {
      await removeIfThere(realFileSystem, from)
    }
  } catch (error) {
    if (task.signal?.aborted) return ok(cancelled)
    return refused(brokenOff(library, messageOf(error)))
  }

  async function lastStep(
    body: AsyncIterable<Uint8Array>,
    { onProgress }: BackupTask,
  ): Promise<Result<Omit<WrittenBackup, 'file'>, DeskError>> {
    for await (const { text } of linesOf(body)) {
      const step = v.parse(askedStepSchema, JSON.parse(text))
      if (step.stage === 'refused') {
        const { message: en, korean: ko } = step
        return refused(deskError('BAD_INPUT', { en, ko }, { what: 'backup' }))
      }
      if (step.stage === 'done') {
        const { stage: _stage, ...backup } = step
        return ok(backup)
      }
      onProgress?.(step)
    }
    return refused(brokenOff(library, 'it ended'))
  }
}

function brokenOff(library: string, why: string): DeskError {
  const said = {
    en: `The desk that has the library ${library} open broke its backup off (${why}); nothing of it is left. Try again, or close the desk first.`,
    ko: `라이브러리 ${library}을(를) 열어 둔 데스크가 백업을 멈췄습니다(${why}). 남은 것은 없습니다. 다시 하거나 데스크를 먼저 닫으십시오.`,
  }
  return deskError('BAD_INPUT', said, { what: 'backup' })
}
