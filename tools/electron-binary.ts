import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../node_modules/electron')

/** How long Electron's download may take before the browser edition is taken instead, in milliseconds. */
const patience = 60_000

/** Electron's program, if it has been fetched or a folder with it is named in ELECTRON_OVERRIDE_DIST_PATH. */
export function electronBinary(): string | undefined {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName()
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const binary = join(dist, name)
  return existsSync(binary) ? binary : undefined
}

/** How long a download that failed is not tried again, in milliseconds: each try keeps a person waiting. */
const pause = 60 * 60_000
/** When a download failed last. Lies in node_modules, so that `npm ci` forgets it. */
const failure = resolve(folder, '../.copydesk-electron-failed')

/**
 * Fetches Electron's program within a bounded wait. Resolves to it, or to why it could not be had. Within an
 * hour of a failure it is not tried again.
 */
export async function fetchElectron(
  until: AbortSignal,
): Promise<{ readonly binary: string } | { readonly why: string }> {
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < pause) {
    return { why: 'Electron could not be downloaded within the last hour' }
  }
  const ended = await new Promise<'ended' | 'slow'>((settle) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
    const timer = setTimeout(() => {
      child.kill()
      settle('slow')
    }, patience)
    until.addEventListener('abort', () => void child.kill())
    child.once('error', () => settle('ended'))
    child.once('exit', () => {
      clearTimeout(timer)
      settle('ended')
    })
  })
  const binary = electronBinary()
  if (binary !== undefined) return { binary }
  if (!until.aborted) writeFileSync(failure, '')
  return {
    why: ended === 'slow' ? 'Electron did not arrive within a minute' : 'Electron could not be downloaded',
  }
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
