import { mkdir } from 'node:fs/promises'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { FailedArrival, WatchState, WatchedFolder } from '../../shared/api/watch.ts'
import type { Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import { storeSettings } from './change-settings.ts'
import type { Desk } from './context.ts'
import { failedArrivals, failedPath, moveFailed } from './failed-arrivals.ts'
import { readFileOnDisk } from './file-on-disk.ts'
import { ownFolder, watchablePath } from './watchable.ts'

type Answer = Result<WatchState[], DeskError>

/**
 * Watches another folder: the one that a person picks in the shell's own dialog, or the library's own. No page ever names
 * a path.
 */
export async function addPickedWatch(desk: Desk, { own }: { readonly own: boolean }): Promise<Answer> {
  if (own) {
    const path = ownFolder(desk.store.path)
    await mkdir(path, { recursive: true })
    return addWatch(desk, path)
  }
  if (!desk.host.pickFolder)
    return refused(
      badInput({
        en: 'This edition has no dialog to pick a folder in. Watch the library’s own, or start with “serve --watch FOLDER”.',
        ko: '이 에디션에는 폴더를 고르는 창이 없습니다. 라이브러리의 폴더를 지켜보거나 “serve --watch FOLDER”로 시작하십시오.',
      }),
    )
  const picked = await desk.host.pickFolder()
  return picked === undefined ? ok(desk.watches.states()) : addWatch(desk, picked)
}

/** Watches a folder that was named at the terminal, or picked. */
export async function addWatch(desk: Desk, path: string): Promise<Answer> {
  return changeWatched(desk, async (before) => {
    const watched = before.map((one) => one.path)
    const real = await watchablePath(path, { library: desk.store.path, watched })
    return real.ok
      ? ok([...before, { id: newStoryId(), path: real.value, on: true }])
      : refused(badInput(real.error))
  })
}

export function turnWatch(
  desk: Desk,
  { id, on }: { readonly id: string; readonly on: boolean },
): Promise<Answer> {
  return changeWatched(desk, (before) => ok(before.map((one) => (one.id === id ? { ...one, on } : one))))
}

/** Watches a folder no longer. Its files stay as they are. */
export function removeWatch(desk: Desk, { id }: { readonly id: string }): Promise<Answer> {
  return changeWatched(desk, (before) => ok(before.filter((one) => one.id !== id)))
}

async function changeWatched(
  desk: Desk,
  change: (
    before: readonly WatchedFolder[],
  ) => Result<WatchedFolder[], DeskError> | Promise<Result<WatchedFolder[], DeskError>>,
): Promise<Answer> {
  const stored = await desk.serial('settings', async () => {
    const { settings } = desk.store
    const watched = await change(settings.watched ?? [])
    if (!watched.ok) return watched
    return storeSettings(
      desk,
      { ...settings, watched: watched.value },
      { what: 'settings', detail: { watched: watched.value } },
    )
  })
  if (!stored.ok) return stored
  await desk.watches.follow()
  return ok(desk.watches.states())
}

/** The files of a folder that could not be imported, and why. */
export async function failedOf(
  desk: Desk,
  { id }: { readonly id: string },
): Promise<Result<FailedArrival[], DeskError>> {
  const folder = folderOf(desk, id)
  return folder ? ok(await failedArrivals(folder.path)) : refused(notFound(id))
}

interface FailedFile {
  readonly id: string
  readonly file: string
}

/** The bytes of such a file, for a page to look at it. */
export async function failedFile(desk: Desk, { id, file }: FailedFile): Promise<Result<File, DeskError>> {
  const folder = folderOf(desk, id)
  const path = folder && (await failedPath(folder.path, file))
  if (path === undefined) return refused(notFound(id))
  const bytes = await readFileOnDisk(path)
  return bytes.ok
    ? ok(new File([new Uint8Array(bytes.value)], file))
    : refused(badInput({ en: bytes.error.message, ko: bytes.error.korean }))
}

/** Moves such a file back, to be tried again, or to `done`, where it was settled by hand. */
export async function settleFailed(
  desk: Desk,
  { id, file, to }: FailedFile & { readonly to: 'again' | 'done' },
): Promise<Result<FailedArrival[], DeskError>> {
  const folder = folderOf(desk, id)
  const path = folder && (await failedPath(folder.path, file))
  if (!folder || path === undefined) return refused(notFound(id))
  await mkdir(`${folder.path}/done`, { recursive: true })
  await moveFailed(folder.path, path, to)
  await desk.watches.recount(id)
  const { person } = desk.store.settings
  const told = await desk.store.commit({
    stories: [],
    events: [
      {
        what: 'watch',
        at: desk.now().toISOString(),
        ...(person !== '' && { by: person }),
        detail: { settled: file, to, folder: folder.path },
      },
    ],
  })
  if (!told.ok) return told
  return ok(await failedArrivals(folder.path))
}

function folderOf(desk: Desk, id: string): WatchedFolder | undefined {
  return desk.store.settings.watched?.find((one) => one.id === id)
}

function notFound(id: string): DeskError {
  return deskError(
    'NOT_FOUND',
    { en: 'There is no such folder or file any more.', ko: '그런 폴더나 파일이 더는 없습니다.' },
    { id },
  )
}

function badInput(why: Said): DeskError {
  return deskError('BAD_INPUT', why, { what: 'folder' })
}
