import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Page, test as base } from '@playwright/test'
import { startBrowserEdition } from './browser-edition.ts'

/** The shells that the same specs run in. */
export type HostName = 'browser' | 'standin' | 'electron'

export interface HostOptions {
  host: HostName
}

/** A running desk, whatever shell it runs in. */
export interface RunningDesk {
  readonly page: Page
  /** Does what makes the desk deliver a file, and gives the file's name and bytes. */
  delivered(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }>
  /** Answers the next folder dialog; absent where the shell has none. */
  answerFolderDialog?(path: string): void
  /** Ends the desk as a person would, and waits until the library is closed. */
  quit(): Promise<void>
}

interface Fixtures {
  /** A library's folder, empty and of this test alone. */
  library: string
  desk: RunningDesk
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Playwright's `test` with a desk running in the project's shell. */
export const test = base.extend<Fixtures & HostOptions>({
  host: ['browser', { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  library: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  desk: async ({ host, library, page, launchOptions }, use, info) => {
    if (host === 'browser') {
      const served = await startBrowserEdition(library)
      const complaints = hearPolicyComplaints(page)
      await page.goto(served.address)
      // The launch address hands out the session and moves on to the desk.
      await page.waitForURL((url) => url.pathname === '/')
      await use({
        page,
        async delivered(act) {
          const [download] = await Promise.all([page.waitForEvent('download'), act()])
          return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
        },
        quit: served.stop,
      })
      await served.stop()
      base.expect(complaints, 'nothing breaks the content security policy').toEqual([])
      return
    }
    if (host === 'electron') {
      const binary = electronBinary()
      // The real binary is not driven yet: to run the stand-in under its name would be a pass it did not earn.
      info.skip(
        true,
        binary === undefined
          ? 'no Electron binary on this machine: the stand-in runs these specs'
          : 'an Electron binary is here, but these specs do not drive it yet',
      )
    }
    const { launchStandin } = await import('./standin/launch.ts')
    const running = await launchStandin({ library, chromium: launchOptions.executablePath })
    const complaints = hearPolicyComplaints(running.page)
    await use({
      page: running.page,
      async delivered(act) {
        const path = `${library}-out`
        running.answerSaveDialog(path)
        await act()
        await base.expect.poll(() => existsSync(path)).toBe(true)
        const bytes = await readFile(path)
        await rm(path)
        return { name: running.lastSuggestedName() ?? '', bytes }
      },
      answerFolderDialog: running.answerFolderDialog,
      async quit() {
        expect(await running.quit(), 'the desktop edition ends cleanly').toBe(0)
      },
    })
    await running.quit()
    base.expect(complaints, 'nothing breaks the content security policy').toEqual([])
  },
})

export const { expect } = base

function hearPolicyComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?types/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

function electronBinary(): string | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
  return ['electron', 'electron.exe', 'Electron.app'].map((name) => join(folder, name)).find(existsSync)
}
