import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noNetworkArgument } from '../desk/no-network.ts'

/** A window of the desk: a process of the browser that lives as long as its window does. */
export interface AppWindow {
  /** Resolves when the process has ended, with its exit code; undefined if it never started or was killed. */
  readonly exited: Promise<number | undefined>
  close(): void
}

export interface LaunchRequest {
  /** The browser's program. */
  readonly browser: string
  /** The library's folder, absolute: the window's profile and the launch file lie in it. */
  readonly library: string
  /** The single-use address that opens the desk. */
  readonly address: string
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  /** Leaves the window to itself: for a second start, whose process ends before the window does. */
  readonly leave?: boolean
}

/**
 * Opens the desk in a window of its own, in the browser's app mode. Throws the file system's error where
 * nothing can be written to the library.
 */
export async function openWindow(request: LaunchRequest): Promise<AppWindow> {
  const { browser, library, address, leave } = request
  await calmProfile(profileFolder(library))
  const target = isConfined(browser) ? address : pathToFileURL(await writeLaunchFile(library, address)).href
  const child = spawn(browser, browserArguments(target, request), {
    stdio: 'ignore',
    detached: leave === true,
  })
  if (leave) child.unref()
  const exited = new Promise<number | undefined>((resolve) => {
    child.once('error', () => resolve(undefined))
    child.once('exit', (code) => resolve(code ?? undefined))
  })
  return { exited, close: () => void child.kill() }
}

/** How the browser is told to be a window of the desk, and to keep its own errands off the network. */
export function browserArguments(
  target: string,
  { library, platform, isRoot }: Pick<LaunchRequest, 'library' | 'platform' | 'isRoot'>,
): readonly string[] {
  return [
    `--app=${target}`,
    `--user-data-dir=${profileFolder(library)}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    noNetworkArgument,
    // Chromium does not start as root with its sandbox on.
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
  ]
}

/** The launch file's place in a library. */
export function launchFile(library: string): string {
  return join(library, 'open.html')
}

/** Removes the launch file once it has served. */
export async function removeLaunchFile(library: string): Promise<void> {
  await rm(launchFile(library), { force: true })
}

/**
 * Writes a file that leads to the launch address, readable by its owner alone: an address on the browser's
 * command line could be read by everyone who can list processes.
 */
async function writeLaunchFile(library: string, address: string): Promise<string> {
  const file = launchFile(library)
  await rm(file, { force: true })
  await writeFile(
    file,
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer">' +
      `<meta http-equiv="refresh" content="0;url=${address}"><title>Copydesk</title></html>\n`,
    { mode: 0o600, flag: 'wx' },
  )
  return file
}

function profileFolder(library: string): string {
  return join(library, 'browser-profile')
}

/** A fresh profile gets Chromium's own spellchecker off, which would download a dictionary. */
async function calmProfile(profile: string): Promise<void> {
  const folder = join(profile, 'Default')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const preferences = JSON.stringify({
    browser: { enable_spellchecking: false },
    spellcheck: { dictionaries: [] },
  })
  try {
    await writeFile(join(folder, 'Preferences'), preferences, { flag: 'wx' })
  } catch (error) {
    // The profile has been used before, and has its own.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** A browser in a Snap or a Flatpak may not read the library, so it is given the address itself. */
function isConfined(browser: string): boolean {
  const real = realpathSync(browser)
  return [browser, real].some((path) => /\/snap\/|\/flatpak\//u.test(path)) || real.endsWith('/snap')
}
