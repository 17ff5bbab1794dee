import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFile, findings, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

function screen(page: Page): Locator {
  return page.getByRole('dialog', { name: 'House style' })
}

async function openHouse(page: Page): Promise<void> {
  // A page that has only just come may not listen to its keys yet.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+,')
    await expect(screen(page)).toBeVisible({ timeout: 1000 })
  }).toPass()
}

async function show(page: Page, section: string): Promise<void> {
  await screen(page).getByRole('option', { name: section }).click()
}

function examples(page: Page, which: 'something' | 'nothing'): Locator {
  return screen(page)
    .getByRole('group', { name: `Must find ${which} in` })
    .getByRole('textbox')
}

/** Makes a rule against a word, whose examples turn out as they should. */
async function makeRule(page: Page, word: string): Promise<void> {
  await screen(page).getByRole('button', { name: 'New rule' }).click()
  await screen(page).getByRole('textbox', { name: 'Words, one a line' }).fill(word)
  await screen(page)
    .getByRole('textbox', { name: 'What the editor is told' })
    .fill('Say otherwise than “%s”.')
  await examples(page, 'something').first().fill(`There was a ${word} there.`)
  await examples(page, 'nothing').first().fill('There was nothing there.')
}

/** Tries the rule that is shown on the library and switches it on. */
async function tryAndSwitchOn(page: Page): Promise<void> {
  await screen(page).getByRole('button', { name: 'Try it' }).click()
  await screen(page).getByRole('button', { name: 'Switch on' }).click()
  await expect(screen(page).getByRole('switch')).toBeChecked()
}

/** Saves, as a person who may not have said their name yet. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  const asked = page.getByRole('dialog').getByRole('textbox', { name: 'Your name' })
  const saved = screen(page).getByText(/is saved\. Stories are checked/)
  await expect(asked.or(saved)).toBeVisible()
  if (await asked.isVisible()) {
    await asked.fill('Mina Aldous')
    await asked.press('Enter')
  }
  await expect(saved).toBeVisible()
}

test.describe('house style @shell', () => {
  test('refuses a rule whose example fails; mended, tried and switched on, it speaks of the open story', async ({
    desk: { page },
  }) => {
    await takeSamples(page)
    await openHouse(page)
    await makeRule(page, 'gantry')
    await examples(page, 'something').nth(1).fill('There was a crane there.')
    await expect(screen(page).getByText('finds nothing, but should')).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+s')
    await expect(screen(page).getByRole('alert')).toContainText('“There was a crane there.”')
    await expect(examples(page, 'something').nth(1)).toBeFocused()
    await expect(screen(page).getByRole('switch')).toBeDisabled()

    await examples(page, 'something').nth(1).fill('')
    await expect(screen(page).getByRole('alert')).toBeHidden()
    // The switch asks for a trial first.
    await expect(screen(page).getByRole('switch')).toBeEnabled()
    await screen(page).getByRole('switch').focus()
    await page.keyboard.press('Space')
    await expect(screen(page).getByText(/^1 hit in 1 of 2 stories\.$/)).toBeVisible()
    await expect(screen(page).getByRole('switch')).not.toBeChecked()
    await screen(page).getByRole('switch').focus()
    await page.keyboard.press('Space')
    await expect(screen(page).getByRole('switch')).toBeChecked()
    await save(page)
    await page.keyboard.press('Escape')
    await expect(screen(page)).toBeHidden()
    await expect(findings(page, 'Say otherwise than “gantry”.')).toBeVisible()

    // Another wording is another rule: off, and no longer said, until it has been tried.
    await openHouse(page)
    await screen(page).getByRole('textbox', { name: 'Words, one a line' }).fill('gantry\nquay')
    await expect(screen(page).getByRole('switch')).not.toBeChecked()
    await tryAndSwitchOn(page)
    await screen(page)
      .getByRole('list', { name: 'Hits in the library' })
      .getByRole('button', { name: /HARBOR-CRANE/ })
      .first()
      .click()
    await expect(screen(page)).toBeHidden()
    await page.getByRole('button', { name: 'Back to house style' }).click()
    await expect(screen(page).getByRole('textbox', { name: 'Words, one a line' })).toHaveValue('gantry\nquay')
    await save(page)
    await page.keyboard.press('Escape')
    await expect(findings(page, 'Say otherwise than “quay”.').first()).toBeVisible()
  })

  test('goes out as a file, is reset, and comes in again from the file', async ({ desk }) => {
    const { page } = desk
    await openHouse(page)
    await show(page, 'Words')
    await screen(page).getByRole('textbox', { name: 'Words' }).fill('Northwire\nAlder')
    await save(page)
    const file = await desk.delivered(() => screen(page).getByRole('button', { name: 'Export…' }).click())
    expect(file.name).toBe('english-wire.house.json')
    expect(JSON.parse(file.bytes.toString())).toMatchObject({
      id: 'english-wire',
      words: ['Northwire', 'Alder'],
    })

    await show(page, 'The house')
    await screen(page)
      .getByRole('button', { name: /^Reset to “English wire”/ })
      .click()
    await expect(screen(page).getByText('one field or rule differs')).toBeVisible()
    await screen(page).getByRole('button', { name: 'Replace “English wire”' }).click()
    await show(page, 'Words')
    await expect(screen(page).getByRole('textbox', { name: 'Words' })).toHaveValue('')

    await dropFile(page, file.name, file.bytes.toString())
    await expect(screen(page).getByText(`From ${file.name}.`)).toBeVisible()
    await screen(page).getByRole('button', { name: 'Replace “English wire”' }).click()
    await expect(screen(page).getByRole('textbox', { name: 'Words' })).toHaveValue('Northwire\nAlder')
  })

  test('says what is wrong with a file that is no house, and takes nothing of it', async ({
    desk: { page },
  }) => {
    await openHouse(page)
    await dropFile(page, 'list.json', '{"schema": 1, "name": "Alder wire"}')
    await expect(screen(page).getByRole('heading', { name: 'list.json cannot be taken' })).toBeVisible()
    await expect(screen(page).getByText('language: is missing.')).toBeVisible()
    await screen(page).getByRole('button', { name: 'Close' }).last().click()
    await expect(screen(page).getByRole('option', { name: 'English wire' })).toBeVisible()
  })

  test('asks before it throws away what is not saved, and gives it back', async ({ desk: { page } }) => {
    await openHouse(page)
    await show(page, 'Limits')
    const longest = screen(page).getByRole('textbox', { name: 'Block over (characters)' })
    await longest.fill('90')
    await page.keyboard.press('Escape')
    await expect(screen(page).getByRole('button', { name: 'Go on editing' })).toBeFocused()
    await page.keyboard.press('Enter')
    await screen(page).getByRole('button', { name: 'Discard changes' }).click()
    await expect(longest).toHaveValue('100')
    await screen(page).getByRole('button', { name: 'Undo' }).click()
    await expect(longest).toHaveValue('90')
    await longest.fill('ninety')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(screen(page).getByRole('alert')).toContainText('headline.hard')
    await page.keyboard.press('Escape')
    await screen(page).getByRole('button', { name: 'Discard changes' }).last().click()
    await expect(screen(page)).toBeHidden()
  })

  test('is walked by the keyboard alone', async ({ desk: { page } }) => {
    await openHouse(page)
    const sections = screen(page).getByRole('listbox', { name: 'Sections' })
    await sections.getByRole('option', { name: 'Rules' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(screen(page).getByRole('heading', { name: 'Limits' })).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await expect(screen(page).getByRole('searchbox', { name: 'Filter the rules' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(screen(page).getByRole('radio', { name: 'Avoid' })).toBeChecked()
    await screen(page).getByRole('radio', { name: 'Avoid' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(screen(page).getByRole('textbox', { name: 'Preferred' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(screen(page)).toBeHidden()
  })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screen of house style in ${scheme}`, async ({ desk: { page } }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    const look = (what: string): Promise<void> => expectAccessible(page, what, '.house')
    await takeSamples(page)
    await openHouse(page)
    await look('rules')
    await makeRule(page, 'crane')
    await screen(page).getByRole('button', { name: 'Try it' }).click()
    await expect(screen(page).getByRole('button', { name: 'Switch on' })).toBeVisible()
    await look('a trial')
    await examples(page, 'nothing').first().fill('There was a crane there.')
    await page.keyboard.press('ControlOrMeta+s')
    await look('a refusal')
    for (const section of ['Limits', 'Datelines', 'Names', 'Acronyms', 'Words', 'Boilerplate', 'The house']) {
      await show(page, section)
      await look(section)
    }
    await screen(page).getByRole('button', { name: 'Start from…' }).click()
    await page.getByRole('menuitem', { name: /British/ }).click()
    await look('a house to start from')
    await dropFile(page, 'list.json', '[]')
    await expect(screen(page).getByRole('heading', { name: 'list.json cannot be taken' })).toBeVisible()
    await look('a file that is none')
    await page.keyboard.press('Escape')
    await expect(screen(page).getByRole('button', { name: 'Go on editing' })).toBeVisible()
    await look('leaving')
  })
}
