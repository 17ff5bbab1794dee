import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { type Attempt, attempts, canary } from './script-attempts.ts'
import { takeSamples } from './acts.ts'

/*
 * Every attempt of `script-attempts.ts` against the running desk: pasted into the editor, dropped as files, opened. None
 * may run, and none may ask for anything.
 */

interface Watch {
  /** What ran, by the attempt's name. */
  readonly ran: string[]
  /** What was asked for beside the desk's own. */
  readonly asked: string[]
}

/** Hears every script that runs and every request that leaves the page. */
async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { ran: [], asked: [] }
  const home = new URL(page.url()).origin
  await page.exposeFunction(canary.call, () => void seen.ran.push('a script'))
  page.context().on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== home && !/^(?:blob|data):$/.test(url.protocol)) seen.asked.push(request.url())
  })
  page.on('dialog', (dialog) => {
    seen.ran.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => seen.ran.push(`a window: ${popup.url()}`))
  return seen
}

/** What in the page could run or fetch something: no place for it should be there at all. */
function dangers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll('#page *, #page')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^formaction$|^ping$|^background$/i.test(name)) found.push(`${name}=${value}`)
        const isAddress = /^(?:href|xlink:href|src|action|data|poster|srcset)$/i.test(name)
        if (isAddress && !/^(?:https?:\/\/|mailto:|\.?\/|#)/i.test(value)) found.push(`${name}=${value}`)
        if (/leak\.invalid/.test(value) && name !== 'href' && /^(?:src|style|data)/.test(name))
          found.push(`${name}=${value}`)
      }
    }
    const forbidden =
      'script, iframe, object, embed, base, form[action], link, style, video, audio, math, meta'
    for (const element of document.querySelectorAll('#page :is(' + forbidden + ')'))
      found.push(`<${element.tagName.toLowerCase()}>`)
    return found
  })
}

/** Pastes into the editor as a browser does, with HTML and its plain text, in the place of everything. */
async function paste(page: Page, { html }: Attempt): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', `<p>before</p>${text}<p>after</p>`)
    clipboardData.setData('text/plain', 'before after')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

async function dropFiles(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/html' }))
    return data
  }, files)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer })
  }
}

/** How many drafts the library has, by its own count. */
async function drafts(page: Page): Promise<number> {
  const tab = await page.getByRole('tab', { name: /^Drafts/ }).textContent()
  return Number(/\d[\d,]*/.exec(tab ?? '')?.[0].replaceAll(',', '') ?? 0)
}

test('no markup that is pasted runs, asks for anything, or leaves a way to', async ({ desk }) => {
  test.setTimeout(300_000)
  const { page } = desk
  await takeSamples(page)
  const seen = await watch(page)
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  const found: string[] = []
  for (const attempt of attempts) {
    await paste(page, attempt)
    for (const danger of await dangers(page)) found.push(`${attempt.name}: ${danger}`)
    if (seen.ran.length + seen.asked.length > 0) found.push(attempt.name)
    if (found.length > 0) break
  }
  expect(found).toEqual([])
  // The last of them was pasted, so the others were: a paste that failed would have left the words before it.
  await expect(body).toContainText('before')
  await expect(body).toContainText('after')
  expect(seen).toEqual({ ran: [], asked: [] })
})

test('no markup that is imported runs or asks for anything, in the list, the story or the findings', async ({
  desk,
}) => {
  test.setTimeout(300_000)
  const { page } = desk
  await expect(page.getByRole('button', { name: 'Add the samples' })).toBeVisible()
  const seen = await watch(page)
  const pages = attempts.map(({ html }, at) => ({
    name: `${at} ${html.slice(0, 40).replaceAll('/', '_')}.html`,
    text: `<!doctype html><title>${html}</title><h1>Story ${at} ${html}</h1><p>The crane toppled in Dreyford, and ${at} saw it.</p>${html}`,
  }))
  // Every fortieth is opened as well; the bodies of all are held to the schema by a unit test.
  const opened = pages.filter((_, at) => at % 40 === 0)
  await dropFiles(page, opened)
  // Some of them are told of in a report, which stands before the list.
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const rows = page.getByRole('row').filter({ hasText: /Story|crane/i })
  const found: string[] = []
  for (const row of await rows.all()) {
    await row.click({ timeout: 20_000 })
    found.push(...(await dangers(page)))
  }
  await dropFiles(page, pages.filter((_, at) => at % 40 !== 0).slice(0, 500))
  await expect.poll(() => drafts(page), { timeout: 200_000 }).toBeGreaterThan(attempts.length * 0.9)
  found.push(...(await dangers(page)))
  expect(found).toEqual([])
  expect(seen).toEqual({ ran: [], asked: [] })
})
