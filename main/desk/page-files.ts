import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** A file of the built page, ready to be sent. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/**
 * Reads one file of the built page; `undefined` where there is none, and equally where the address leaves
 * `root` by dots, by a backslash, by an encoded slash or by a symbolic link.
 *
 * `path` is the address's path as it came (`/assets/page.js`), still percent-encoded, without a query.
 */
export async function readPageFile(root: string, path: string): Promise<PageFile | undefined> {
  const inside = pathWithin(path)
  if (inside === undefined) return undefined
  const mediaType = mediaTypes[extname(inside).toLowerCase()]
  // A kind of file the build does not make is not the page's.
  if (mediaType === undefined) return undefined
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, inside))])
    if (!file.startsWith(home + sep)) return undefined
    return { bytes: await readFile(file), mediaType }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** The relative file path an address stands for, or nothing if it is not a plain one. */
export function pathWithin(path: string): string | undefined {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    // Not valid percent-encoding, so it cannot be the address of a file.
    return undefined
  }
  // Decoding must not have made new separators: what was `%2f` is no folder of ours.
  if (plain.split('/').length !== path.split('/').length) return undefined
  if (!plain.startsWith('/') || /[\\:\0]/u.test(plain)) return undefined
  const parts = plain.slice(1).split('/')
  if (parts.some((part) => part.startsWith('.'))) return undefined
  if (parts.slice(0, -1).some((part) => part === '')) return undefined
  return parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'].join('/') : parts.join('/')
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG'
}
