import { type Server, createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

/*
 * Hostile pages in the very browser that has the desk's session: of another port of this machine, which cookies do not
 * tell apart, and of another name. What they try is carried out by Chromium itself, cookies, Origin and all.
 */

/** Serves an empty page, and gives its port. */
async function hostileSite(): Promise<Server & { port: number }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>hostile</title><body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return Object.assign(server, { port: typeof address === 'object' && address !== null ? address.port : 0 })
}

/** Everything a page can do to another, tried on `desk`; gives what it got hold of. */
function attack(page: Page, desk: string): Promise<readonly string[]> {
  return page.evaluate(async (target) => {
    const got: string[] = []
    const tried = async (what: string, request: () => Promise<Response>): Promise<void> => {
      const answer = await request().catch(() => undefined)
      if (answer !== undefined && answer.type !== 'opaque') got.push(`${what}: ${answer.status}`)
    }
    const socket = target.replace('http', 'ws')
    for (const path of ['/', '/api', '/control/open', '/index.html']) {
      await tried(`fetch of ${path}`, () => fetch(target + path, { credentials: 'include' }))
      await tried(`plain text to ${path}`, () =>
        fetch(target + path, { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' }),
      )
      await tried(`JSON to ${path}`, () =>
        fetch(target + path, {
          method: 'PUT',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        }),
      )
      await new Promise<void>((resolve) => {
        const line = new WebSocket(socket + path)
        line.addEventListener('open', () => got.push(`a socket at ${path}`))
        line.addEventListener('close', () => resolve())
        line.addEventListener('open', () => line.close())
      })
    }
    const loaded = (element: HTMLElement, name: string): Promise<void> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => (got.push(name), resolve()))
        element.addEventListener('error', () => resolve())
        document.body.append(element)
      })
    await loaded(Object.assign(new Image(), { src: `${target}/look/icon.svg` }), 'a picture')
    await loaded(Object.assign(document.createElement('script'), { src: `${target}/index.html` }), 'a script')
    const frame = Object.assign(document.createElement('iframe'), { src: `${target}/`, name: 'into' })
    document.body.append(frame)
    const form = Object.assign(document.createElement('form'), {
      action: `${target}/api`,
      method: 'post',
      target: 'into',
    })
    document.body.append(form)
    form.submit()
    await new Promise((resolve) => setTimeout(resolve, 500))
    try {
      if (frame.contentDocument?.body.textContent?.includes('Copydesk')) got.push('a frame that can be read')
    } catch {
      // Another origin's: as it should be.
    }
    return got
  }, desk)
}

for (const name of ['127.0.0.1', 'localhost']) {
  test(`a page of another port gets nothing of the desk as ${name}`, async ({ desk, host }) => {
    test.skip(host !== 'browser', 'the desktop edition has no port')
    await takeSamples(desk.page)
    const before = await desk.page.getByRole('tab', { name: /^Drafts/ }).textContent()
    const site = await hostileSite()
    const hostile = await desk.page.context().newPage()
    await hostile.goto(`http://${name}:${site.port}/`)
    const home = new URL(desk.page.url())
    expect(await attack(hostile, home.origin)).toEqual([])
    // Nor under another name of the same machine, as after DNS rebinding.
    expect(await attack(hostile, `http://localhost:${home.port}`)).toEqual([])
    await hostile.close()
    site.close()
    await desk.page.bringToFront()
    expect(await desk.page.getByRole('tab', { name: /^Drafts/ }).textContent()).toBe(before)
    await expect(desk.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  })
}
