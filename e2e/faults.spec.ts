import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { saved, takeSamples } from './acts.ts'
import { type DiskState, type EditionOnDisk, startBrowserEdition, startOnDisk } from './browser-edition.ts'
import { expect, test } from './host.ts'

/*
 * What a person sees when the disk fails them: on a real disk of its own, which only root can mount, and on the store's own
 * faulty one, which is there everywhere.
 */

interface Desk {
  readonly address: string
  readonly stop: () => Promise<void>
}

interface Disk extends AsyncDisposable {
  /** Starts a desk on the library that lies on it. */
  start(): Promise<Desk>
  /** Takes all that is free on it, and gives it back. */
  fill(): Promise<void>
  free(): Promise<void>
  /** It can only be read, from the next start of a desk on. */
  lock(): void
}

/** A disk of 4 MB with room for a library; undefined where this user may mount none. */
async function mountedDisk(): Promise<Disk | undefined> {
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
    start: () => startBrowserEdition(library),
    async fill() {
      // The last write takes what is left and fails for want of more.
      for (let size = 4 * 1024 * 1024; size >= 4096; size /= 2) {
        await writeFile(ballast, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined)
      }
    },
    free: () => rm(ballast),
    lock: () => void execFileSync('mount', ['-o', 'remount,ro', disk]),
    async [Symbol.asyncDispose]() {
      execFileSync('umount', ['-l', disk])
      await rm(disk, { recursive: true })
    },
  }
}

/** The store's own faulty disk. */
async function faultyDisk(): Promise<Disk> {
  const library = await mkdtemp(join(tmpdir(), 'copydesk-disk-'))
  let [state, desk]: [DiskState, EditionOnDisk | undefined] = ['well', undefined]
  return {
    start: async () => (desk = await startOnDisk(library, state)),
    fill: async () => desk?.disk('full'),
    free: async () => desk?.disk('well'),
    lock: () => void (state = 'read-only'),
    [Symbol.asyncDispose]: () => rm(library, { recursive: true }),
  }
}

const disks = [
  ['that root mounts', mountedDisk],
  ['that the store is given', faultyDisk],
] as const

const cannotMount = 'only root can mount a disk of its own (tmpfs)'

for (const [which, makeDisk] of disks) {
  test(`a full disk (${which}) keeps no one from typing, is told with its reason, and saves by itself once there is room`, async ({
    page,
  }) => {
    await using disk = await makeDisk()
    test.skip(disk === undefined, cannotMount)
    if (!disk) return
    const desk = await disk.start()
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

  test(`a library on a read-only disk (${which}) opens to be read, and says why it cannot be written`, async ({
    page,
  }) => {
    await using disk = await makeDisk()
    test.skip(disk === undefined, cannotMount)
    if (!disk) return
    const before = await disk.start()
    await enter(page, before.address)
    await takeSamples(page)
    await saved(page)
    await before.stop()
    disk.lock()
    const desk = await disk.start()
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
}

test('a slow disk keeps no one from typing, and nothing is called saved before it is at rest there', async ({
  page,
  library,
}) => {
  const desk = await startOnDisk(library)
  try {
    await enter(page, desk.address)
    await takeSamples(page)
    await saved(page)
    await desk.disk('stuck')
    await typeAtEnd(page, ' The tide was out.')
    await expect(page.getByText('Saving…')).toBeVisible()
    await page.keyboard.type(' Nobody was near.')
    await expect(body(page)).toContainText('The tide was out. Nobody was near.')
    // The library answers meanwhile, and longer than a save is otherwise waited for.
    await page.getByRole('tab', { name: /^Submitted/ }).click()
    await page.getByRole('tab', { name: /^Drafts/ }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Crane topples' })).toBeVisible()
    await expect(page.getByText('Saving…')).toBeVisible()
    await expect(page.getByText(/^Saved \d/)).toHaveCount(0)
    await expectAccessible(page)
    await picture(page, 'slow')
    // Whoever looks meanwhile finds what is at rest, and no more.
    const other = await page.context().newPage()
    await other.goto(new URL('/', desk.address).href)
    await other.getByRole('row').filter({ hasText: 'Crane topples' }).click()
    await expect(body(other)).not.toBeEmpty()
    await expect(body(other)).not.toContainText('The tide was out.')
    await other.close()

    const rested = new Date().toISOString().slice(11, 19)
    await desk.disk('well')
    await saved(page)
    const told = await page.getByText(/^Saved \d/).textContent()
    expect(told?.slice('Saved '.length) ?? '').toMatch(/^\d\d:\d\d:\d\d$/)
    expect(isNotBefore(told?.slice('Saved '.length) ?? '', rested), `${told}, at rest at ${rested}`).toBe(
      true,
    )
    await page.reload()
    await expect(body(page)).toContainText('The tide was out. Nobody was near.')
  } finally {
    await desk.stop()
  }
})

/** Of two clock times, `14:03:07`, less than half a day apart. */
function isNotBefore(one: string, other: string): boolean {
  const ms = (time: string): number => Date.parse(`1970-01-01T${time}Z`)
  const day = 24 * 60 * 60 * 1000
  return (ms(one) - ms(other) + day) % day < day / 2
}

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
