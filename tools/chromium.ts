import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { findBrowser } from '../main/browser/find-browser.ts'

/** The Chromium that end-to-end tests drive; installed, and said so, where there is none. */
export function ensureChromium(say: (line: string) => void): string | undefined {
  const found = findChromium()
  if (found !== undefined) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No Chromium here: installing Debian’s chromium by apt …')
    const quietly = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update', '-qq'], quietly)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quietly)
    return findChromium()
  }
  say('No Chromium here: installing Playwright’s own …')
  const installed = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  // Playwright finds its own browser where no other is named.
  return installed.status === 0 ? '' : undefined
}

function findChromium(): string | undefined {
  const headless = '/usr/bin/chromium-headless-shell'
  return (
    findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync }) ??
    (existsSync(headless) ? headless : undefined)
  )
}
