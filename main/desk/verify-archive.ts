import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '../archive/database.ts'
import type { Damage } from '../store/store.ts'
import type { Desk } from './context.ts'
import { openDeskArchive } from './desk-archive.ts'

/**
 * Looks at every byte of a library's archive and names the files that are not as they were written. A library whose
 * archive is not there has nothing wrong: the next search makes it.
 */
export async function verifyArchive(
  desk: Pick<Desk, 'store' | 'events' | 'vocabulary'>,
): Promise<readonly Damage[]> {
  const { store } = desk
  if (!store.writable || !existsSync(databaseFile(join(store.path, 'archive')))) return []
  const archive = openDeskArchive(desk, { onFault: () => undefined })
  try {
    await archive.inStep
    const damaged = await archive.service.check()
    return damaged.map(archiveDamage)
  } finally {
    await archive.close()
  }
}

/** What is said of a damaged file of the archive. */
export function archiveDamage(file: string): Damage {
  const korean = `아카이브의 파일 ${file}이(가) 손상되었습니다. 기사에는 영향이 없으며 ‘copydesk index’로 다시 만듭니다.`
  const message = `The archive’s file ${file} is damaged. No story is affected: ‘copydesk index’ makes it anew.`
  return { where: 'archive', at: file, message, korean }
}
