import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * Where Chromium keeps its own files for a library's desk. The single-instance lock lies there too: each
 * library has its one desk, and two libraries can be open side by side.
 */
export function profileFolder(userData: string, library: string, defaultLibrary: string): string {
  if (library === defaultLibrary) return userData
  return join(userData, 'desks', createHash('sha256').update(library).digest('hex').slice(0, 16))
}
