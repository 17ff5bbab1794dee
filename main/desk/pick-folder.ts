import { randomBytes } from 'node:crypto'
import type { Desk } from './context.ts'

/** As many picked folders as are remembered. */
const mostPicked = 100

/**
 * Asks for a folder in the shell's own dialog. The token stands for the path in what a page asks of the core, so that a
 * page can name no folder that a person did not pick. Nothing where they decline, or the shell has no such dialog.
 */
export async function pickFolder({ host, pickedFolders }: Pick<Desk, 'host' | 'pickedFolders'>): Promise<{
  readonly picked?: { readonly token: string; readonly path: string }
}> {
  const path = await host.pickFolder?.()
  if (path === undefined) return {}
  const token = randomBytes(16).toString('base64url')
  pickedFolders.set(token, path)
  const [oldest] = pickedFolders.keys()
  if (pickedFolders.size > mostPicked && oldest !== undefined) pickedFolders.delete(oldest)
  return { picked: { token, path } }
}
