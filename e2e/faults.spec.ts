import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { saved, takeSamples } from './acts.ts'
import { startBrowserEdition } from './browser-edition.ts'
import { expect, test } from './host.ts'

/* What a person sees when the disk fails them. Each disk is a real one of its own, which only root can mount. */

interface SmallDisk extends AsyncDisposable {
  readonly library: string
  /** Takes all that is free on it, and gives it back. */
  fill(): Promise<void>
  free(): Promise<void>
  remount(how: 'ro' | 'rw'): void
}

/** A disk of 4 MB with room for a library; undefined where this user may mount none. */
async function smallDisk(): Promise<SmallDisk | undefined> {
  const disk = await mkdtemp(join(tmpdir(), 'copydesk-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    await rm(disk, { recursive: true })
    return undefined
  }
  const library = join(disk, 'library')
  const ballast = join(disk, 'ballast')
  await mkdir(library)
  return {
    library,
    async fill() {
      // The last write takes what is left and fails for want of more.
      for (let size = 4 * 1024 * 1024; size >= 4096; size /= 2) {
        await writeFile(ballast, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined)
      }
    },
    free: () => rm(ballast),
    remount: (how) => void execFileSync('mount', ['-o', `remount,${how}`, disk]),
    async [Symbol.asyncDispose]() {
      execFileSync('umount', ['-l', disk])
      await rm(disk, { recursive: true })
    },
  }
}

const cannotMount = 'only root can mount a disk of its own (tmpfs)'

test('a full disk keeps no one from typing, is told with its reason, and saves by itself once there is room', async ({
  page,
}) => {
  await using disk = await smallDisk()
  test.skip(disk === undefined, cannotMount)
  if (!disk) return
  const desk = await startBrowserEdition(disk.library)
  try {
    await enter(page, desk.address)
    await takeSamples(page)
    await saved(page)
    await disk.fill()
    await typeAtEnd(page, ' The tide was out.')
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
    await expect(page.getByText(/is full, so nothing was saved/).first()).toBeVisible()
    await page.keyboard.type(' Nobody was near.')
    await expect(body(page)).toContainText('The tide was out. Nobody was near.')
    await expectAccessible(page)
    await picture(page, 'full')
    await disk.free()
    await saved(page)
    await page.reload()
    await expect(body(page)).toContainText('The tide was out. Nobody was near.')
  } finally {
    await desk.stop()
  }
})

test('a library on a read-only disk opens to be read, and says why it cannot be written', async ({
  page,
}) => {
  await using disk = await smallDisk()
  test.skip(disk === undefined, cannotMount)
  if (!disk) return
  const before = await startBrowserEdition(disk.library)
  await enter(page, before.address)
  await takeSamples(page)
  await saved(page)
  await before.stop()
  disk.remount('ro')
  const desk = await startBrowserEdition(disk.library)
  try {
    await enter(page, desk.address)
    await expect(page.getByText('Library is read-only')).toBeVisible()
    await expect(page.getByText(/is open for reading only, because its disk is read-only/)).toBeVisible()
    await page.getByRole('row').filter({ hasText: 'Crane topples' }).click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Crane topples/)
    await picture(page, 'read-only')
  } finally {
    await desk.stop()
  }
})

async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForURL((url) => url.pathname === '/')
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await body(page).locator('p').nth(2).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

/** In light and dark, where someone asks for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['COPYDESK_PICTURES']
  if (folder === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
  }
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' })
