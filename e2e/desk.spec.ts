import { expectAccessible } from './accessible.ts'
import { act, approve, dropFiles, findings, saved, takeSamples } from './acts.ts'
import { startBrowserEdition } from './browser-edition.ts'
import { expect, test } from './host.ts'

test.describe('the desk @shell', () => {
  test('opens on an empty library, takes the samples, saves what is typed and quits', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await page.getByRole('textbox', { name: 'Body' }).locator('p').nth(2).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' The tide was out.')
    await saved(page)
    await page.getByRole('row').filter({ hasText: 'Valley orchestra' }).click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Valley orchestra/)
    await page.getByRole('row').filter({ hasText: 'Crane topples' }).click()
    await expect(page.getByRole('textbox', { name: 'Body' })).toContainText('The tide was out.')
    await desk.quit()
  })

  test('a page that is loaded again comes back to its story, where it was', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await page.setViewportSize({ width: 1100, height: 520 })
    await page.getByRole('textbox', { name: 'Body' }).locator('p').last().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('Later: ')
    await saved(page)
    const top = await page.getByRole('main').evaluate((main) => main.scrollTop)
    expect(top).toBeGreaterThan(0)
    await page.reload()
    const body = page.getByRole('textbox', { name: 'Body' })
    await expect(body).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Crane topples/)
    await expect.poll(() => page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(top)
    await page.keyboard.type('on Tuesday, ')
    await expect(body.locator('p').last()).toContainText('Later: on Tuesday, ')
    await desk.quit()
  })
})

test('a story is submitted and approved by keys with the caret in its text', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await page.getByRole('row').filter({ hasText: 'Valley orchestra' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Valley orchestra/)
  const body = page.getByRole('textbox', { name: 'Body' })
  const before = await body.locator('p').allTextContents()
  await body.locator('p').first().click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const name = page.getByRole('dialog').getByRole('textbox', { name: /name/i })
  await name.fill('Mina Aldous')
  await name.press('Enter')
  await expect(page.getByText(/^Submitted · v/)).toBeVisible()
  await body.locator('p').first().click()
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(page.getByText(/^Approved by Mina Aldous/)).toBeVisible()
  await expect(body.locator('p')).toHaveText(before)
})

test('a column pulled over the story in a narrow window goes at Escape, with the caret in the text', async ({
  desk,
}) => {
  const { page } = desk
  await takeSamples(page)
  await page.setViewportSize({ width: 1000, height: 700 })
  const library = page.getByRole('navigation', { name: 'Library' })
  await expect(library).toBeHidden()
  await page.getByRole('textbox', { name: 'Body' }).locator('p').first().click()
  await page.keyboard.press('ControlOrMeta+Alt+1')
  await expect(library).toBeVisible()
  await page.getByRole('textbox', { name: 'Body' }).focus()
  await page.keyboard.press('Escape')
  await expect(library).toBeHidden()
})

test('undo brings a removed repeat back, with its finding', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await act(page, 'Said twice', 'Remove this one')
  await expect(findings(page, 'Said twice')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Body' }).locator('p').first().click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(findings(page, 'Said twice')).toHaveCount(1)
})

test('a repeat is kept with a reason, struck through, and taken back', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await act(page, 'Said twice', /Keep both/)
  await page.getByRole('dialog').getByRole('textbox').first().fill('The agency wants it so')
  await page.keyboard.press('Enter')
  const name = page.getByRole('dialog').getByRole('textbox', { name: /name/i })
  await name.fill('Mina Aldous')
  await name.press('Enter')
  await expect(page.getByText('The agency wants it so')).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('The agency wants it so')).toHaveCount(0)
})

test('a typed repeat is flagged as it is typed, and no longer once it is gone', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await page.getByRole('row').filter({ hasText: 'Valley orchestra' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Valley orchestra/)
  await page.getByRole('textbox', { name: 'Body' }).locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const sentence =
    'We would rather play late than play in the rain, the manager told reporters in Dreyford on Tuesday.'
  await page.keyboard.insertText(sentence)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(sentence)
  await expect(findings(page, 'Said twice')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(findings(page, 'Said twice')).toHaveCount(0)
})

test('Korean is composed whole inside a flagged paragraph', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await page.getByRole('row').filter({ hasText: '가온시' }).click()
  const body = page.getByRole('textbox', { name: 'Body' })
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/가온시/)
  await expect(body.locator('mark, [role=mark]').first()).toBeVisible()
  await body.locator('p').nth(1).click()
  await page.keyboard.press('End')
  const input = await page.context().newCDPSession(page)
  for (const steps of [
    ['ㅎ', '하', '한'],
    ['ㄱ', '그', '글'],
  ]) {
    for (const text of steps) {
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      // Longer than the checks wait, so that a report falls into the composition.
      await page.waitForTimeout(350)
    }
    await input.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await expect(body.locator('p').nth(1)).toHaveText(/다닌다\.한글$/)
})

test('a second start shows the first', async ({ desk, library }) => {
  await expect(desk.page.getByRole('button', { name: 'Add the samples' })).toBeVisible()
  const second = await startBrowserEdition(library)
  expect(new URL(second.address).origin).toBe(new URL(desk.page.url()).origin)
  await second.stop()
})

test('bad input gets its sentence on the page', async ({ desk }) => {
  const { page } = desk
  await dropFiles(page, [{ name: 'empty.txt', bytes: '' }])
  await expect(page.getByRole('dialog')).toContainText(/empty\.txt/)
})

test('an approved story is a draft again after an edit', async ({ desk }) => {
  const { page } = desk
  await takeSamples(page)
  await page.getByRole('row').filter({ hasText: 'Valley orchestra' }).click()
  await approve(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Valley orchestra cancels all dates')
  await expect(page.getByText(/Draft · v1/)).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${scheme}`, async ({ desk }) => {
    const { page } = desk
    await page.emulateMedia({ colorScheme: scheme })
    const look = (screen: string): Promise<void> => expectAccessible(page, screen)
    await look('first start')
    await takeSamples(page)
    await expect(findings(page, 'Said twice')).toHaveCount(1)
    await findings(page, 'Said twice').getByRole('button').first().click()
    await look('story with findings')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('keys')
  })
}
