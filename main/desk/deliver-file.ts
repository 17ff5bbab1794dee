import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Delivery } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Desk } from './context.ts'
import type { OutgoingFile } from './host.ts'
import { whyNotWritten } from './why-not-written.ts'
import { writeNew } from './write-whole.ts'

/**
 * Hands a file over: into a preset's folder, beside what is there; or, without one, as the shell does. A folder that
 * is not there is not made: a share that is not mounted would be written beside.
 */
export async function deliverFile(
  { host }: Pick<Desk, 'host'>,
  file: OutgoingFile,
  folder: string | undefined,
): Promise<Result<Delivery, DeskError>> {
  if (folder === undefined) return host.deliver(file)
  const there = await stat(folder).catch(() => undefined)
  if (!there?.isDirectory()) {
    return refused(
      deskError(
        'READ_ONLY',
        {
          en: `The preset’s folder ${folder} is not there: nothing was written. Bring it back, or give the preset another.`,
          ko: `프리셋의 폴더 ${folder}이(가) 없어 아무것도 쓰지 않았습니다. 폴더를 되돌리거나 프리셋에 다른 폴더를 정하십시오.`,
        },
        { path: folder },
      ),
    )
  }
  try {
    return ok({ how: 'saved', path: await writeNew(folder, file.name, file.bytes) })
  } catch (error) {
    return refused(whyNotWritten(join(folder, file.name), error))
  }
}
