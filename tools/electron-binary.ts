import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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

/** Fetches Electron's program within a bounded wait. Resolves to it, or to why it could not be had. */
export async function fetchElectron(): Promise<{ readonly binary: string } | { readonly why: string }> {
  const ended = await new Promise<'ended' | 'slow'>((settle) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
    const timer = setTimeout(() => {
      child.kill()
      settle('slow')
    }, patience)
    child.once('error', () => settle('ended'))
    child.once('exit', () => {
      clearTimeout(timer)
      settle('ended')
    })
  })
  const binary = electronBinary()
  if (binary !== undefined) return { binary }
  return {
    why: ended === 'slow' ? 'Electron did not arrive within a minute' : 'Electron could not be downloaded',
  }
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
