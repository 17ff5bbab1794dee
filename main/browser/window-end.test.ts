import { describe, expect, it } from 'vitest'
import type { AppWindow } from './launch.ts'
import { createPageCount } from './page-count.ts'
import { type Patience, windowEnd } from './window-end.ts'

const short: Patience = { handover: 40, reload: 40, mac: 40 }

function windowThat(exited: Promise<number | undefined>): AppWindow {
  return { exited, close: () => undefined }
}

const never = new Promise<number | undefined>(() => undefined)

/** Resolves to what happened first. */
function soon<Value>(promise: Promise<Value>): Promise<Value | 'still open'> {
  return Promise.race([
    promise,
    new Promise<'still open'>((resolve) => {
      setTimeout(() => resolve('still open'), 150)
    }),
  ])
}

describe('the end of the window', () => {
  it('has come when the process has ended and its page is gone', async () => {
    const pages = createPageCount()
    pages.set(1)
    pages.set(0)
    expect(await windowEnd(windowThat(Promise.resolve(0)), pages, 'linux', short)).toEqual({ how: 'closed' })
  })

  it('has not come while the process lives, though the page reloads or fails', async () => {
    const pages = createPageCount()
    pages.set(1)
    pages.set(0)
    expect(await soon(windowEnd(windowThat(never), pages, 'linux', short))).toBe('still open')
  })

  it('has not come while another window is connected', async () => {
    const pages = createPageCount()
    pages.set(2)
    pages.set(1)
    const end = windowEnd(windowThat(Promise.resolve(0)), pages, 'linux', short)
    expect(await soon(end)).toBe('still open')
    pages.set(0)
    expect(await end).toEqual({ how: 'closed' })
  })

  it('is left to a browser that was running already and took the window over', async () => {
    const pages = createPageCount()
    const end = windowEnd(windowThat(Promise.resolve(0)), pages, 'linux', short)
    setTimeout(() => pages.set(1), 10)
    expect(await soon(end)).toBe('still open')
    pages.set(0)
    expect(await end).toEqual({ how: 'closed' })
  })

  it('is a failure where no page ever came', async () => {
    const end = windowEnd(windowThat(Promise.resolve(21)), createPageCount(), 'linux', short)
    expect(await end).toEqual({ how: 'failed', code: 21 })
  })

  it('comes on a Mac when the pages are gone, for the browser itself stays', async () => {
    const pages = createPageCount()
    pages.set(1)
    pages.set(0)
    expect(await windowEnd(windowThat(never), pages, 'darwin', short)).toEqual({ how: 'closed' })
  })

  it('does not come on a Mac before there was a page', async () => {
    expect(await soon(windowEnd(windowThat(never), createPageCount(), 'darwin', short))).toBe('still open')
  })
})
