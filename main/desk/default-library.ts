import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/**
 * Where a person's library lies unless they say otherwise: their data folder, as their system names it
 * (on Linux and the like the XDG Base Directory specification, which wants relative values ignored).
 */
export function defaultLibrary(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Copydesk')
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Copydesk')
  }
  const data = env['XDG_DATA_HOME']
  const base = data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share')
  return posix.join(base, 'Copydesk')
}
