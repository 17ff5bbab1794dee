import { posix, win32 } from 'node:path'

/** What the search looks at; a test brings a machine of its own. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly exists: (path: string) => boolean
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The Chromium, Chrome or Edge of this machine, if it has one: what `COPYDESK_CHROMIUM` names, else the
 * search path, else where the installers put them. App mode is theirs alone.
 */
export function findBrowser(machine: Machine): string | undefined {
  const named = machine.env['COPYDESK_CHROMIUM']
  return [...(named === undefined ? [] : [named]), ...usualPlaces(machine)].find((path) =>
    machine.exists(path),
  )
}

/** Every path of `names` along the search path, in its order. */
export function alongPath(names: readonly string[], { platform, env }: Machine): readonly string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function usualPlaces(machine: Machine): readonly string[] {
  const { platform, env, home } = machine
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [win32.join(folder, program)])),
    )
  }
  // A desktop's programs may have been started with a shorter search path than a terminal's.
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin']
  return [
    ...alongPath(linuxNames, machine),
    ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
  ]
}

/** True where a window could appear: on Linux where a display is named, on a Mac where no one is far away. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  if (platform === 'win32') return true
  if (platform === 'darwin') return !env['SSH_CONNECTION']
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
