import type { AppWindow } from './launch.ts'
import type { PageCount } from './page-count.ts'

/** How the desk's window ended: closed by the person, or it never showed the page. */
export type WindowEnd =
  | { readonly how: 'closed' }
  | { readonly how: 'failed'; readonly code: number | undefined }

/** Limits in milliseconds. */
export interface Patience {
  /** From the process's end to a page from a browser that was running already. */
  readonly handover: number
  /** A page that reloads is gone for less. */
  readonly reload: number
  /** On a Mac the browser stays when its last window is closed: only its pages tell. */
  readonly mac: number
}

export const patience: Patience = { handover: 10_000, reload: 2000, mac: 15_000 }

/**
 * Resolves when the desk's window is gone for good. The end of its process alone does not say so: a browser
 * that ran already takes the window over and lets the new process end, and other windows may be connected.
 */
export async function windowEnd(
  window: AppWindow,
  pages: PageCount,
  platform: NodeJS.Platform,
  { handover, reload, mac }: Patience = patience,
): Promise<WindowEnd> {
  const ended = window.exited.then((code) => ({ code }))
  const first = await Promise.race([ended, ...(platform === 'darwin' ? [allGone(pages, mac)] : [])])
  if (first === 'gone') return { how: 'closed' }
  if (!pages.seen && !(await pages.until('some', handover))) return { how: 'failed', code: first.code }
  await allGone(pages, reload)
  return { how: 'closed' }
}

/** Resolves once a page has been there and none has been for `grace` ms. */
async function allGone(pages: PageCount, grace: number): Promise<'gone'> {
  if (!pages.seen) await pages.until('some')
  do {
    await pages.until('none')
  } while (await pages.until('some', grace))
  return 'gone'
}
