import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFile, saved } from './acts.ts'
import { expect, test } from './host.ts'

const roofs =
  'Gusts of 118 kilometers an hour were recorded at the harbor mouth shortly before noon, and two roofs in the old town were torn away by the wind.'
const crews =
  'Firefighters carried eleven patients out of a nursing home whose cellar had filled with sea water within an hour.'
const shelters = 'Police counted 10,000 people in the shelters along the coast on Sunday night.'

interface Sketch {
  readonly slug: string
  readonly headline: string
  readonly source: string
  readonly paragraphs: readonly string[]
}

const gale: Sketch = {
  slug: 'GALE-COAST',
  headline: 'Gale batters coast as ferries stop',
  source: 'Southwire',
  paragraphs: [
    'A gale battered the western coast on Sunday and stopped every ferry between the islands.',
    `${roofs} ${crews}`,
    'The ferry company said that nobody had been hurt aboard its boats.',
    shelters,
  ],
}

const crane: Sketch = {
  slug: 'HARBOR-CRANE',
  headline: 'Crane topples at Alder harbor',
  source: 'Northwire',
  paragraphs: [
    'A gantry crane toppled onto an empty quay at Alder harbor on Tuesday.',
    'It went over slowly like a tree, a docker said, and then there was no sound at all.',
    'Inspectors will look at four cranes of the same type before they may lift again.',
    'Two of the injured were treated for broken bones at the hospital of Saint Orla.',
    'The quay stays shut until Friday, when the harbor master will speak to reporters.',
  ],
}

/** Brings a story in, and gives its body when it is open. */
async function bringIn(page: Page, { slug, headline, source, paragraphs }: Sketch): Promise<Locator> {
  const [lede = '', ...rest] = paragraphs
  const text = [`Slug: ${slug}\n${headline}`, `ALDER, Nov. 24 (${source}) -- ${lede}`, ...rest].join('\n\n')
  await dropFile(page, `${headline}.txt`, `${text}\n`)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline)
  const body = page.getByRole('textbox', { name: 'Body' })
  await expect(body).toContainText(lede)
  return body
}

/** The cards of what ran before. */
function cards(page: Page, title: string | RegExp): Locator {
  return page.getByRole('list', { name: 'Ran before' }).getByRole('listitem').filter({ hasText: title })
}

/** Puts the caret behind the story's last word. */
async function goToEnd(page: Page, body: Locator): Promise<void> {
  await body.locator('p').last().click()
  await page.keyboard.press('ControlOrMeta+End')
  // The view reads a selection in its own time, and takes no key before that.
  await page.waitForTimeout(100)
}

test.describe('what ran before, beside the story @shell', () => {
  test('a paragraph of another source asks for attribution until its words go', async ({ desk }) => {
    const { page } = desk
    await bringIn(page, gale)
    const body = await bringIn(page, crane)
    await expect(page.getByRole('button', { name: /^Approve/ })).toBeEnabled()

    await goToEnd(page, body)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(`${roofs.replace('noon', 'midday')} ${crews}`)

    const card = cards(page, 'Attribution?')
    await expect(card).toHaveCount(1)
    await expect(card).toContainText(/of this paragraph ran on .* in GALE-COAST, Southwire/)
    await expect(body.locator('.ran-lifted')).not.toHaveCount(0)
    await expect(page.getByRole('group', { name: 'Ran before' }).getByRole('button')).toHaveCount(1)
    // It is no finding: nothing waits for it.
    await expect(page.getByRole('button', { name: /^Approve/ })).toBeEnabled()

    // With the caret in the words, one keystroke.
    await page.keyboard.press('Shift+F9')
    const sides = page.getByRole('dialog')
    await expect(sides.locator('ins')).toHaveText('midday')
    await expect(sides.locator('del')).toHaveText('noon')
    const other = sides.getByRole('region', { name: gale.headline })
    await expect(other).toContainText('The ferry company said that nobody had been hurt')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(sides).toHaveCount(0)

    await card.getByRole('button').first().click()
    await expectAccessible(page)
    await page.keyboard.press('5')
    await expect(card).toHaveCount(0)
    await page.getByRole('button', { name: 'Show again' }).click()
    await expect(card).toHaveCount(1)

    await goToEnd(page, body)
    for (let words = 0; words < 24; words += 1) await page.keyboard.press('ControlOrMeta+Backspace')
    await expect(body.locator('.ran-lifted')).toHaveCount(1)
    for (let words = 0; words < 40; words += 1) await page.keyboard.press('ControlOrMeta+Backspace')
    await expect(body.locator('.ran-lifted')).toHaveCount(0)
    await expect(cards(page, 'Attribution?')).toHaveCount(0)
  })

  test('a figure that the same slug gave otherwise is a conflict', async ({ desk }) => {
    const { page } = desk
    await bringIn(page, gale)
    await bringIn(page, {
      slug: 'GALE-COAST, 1st Ld-Writethru',
      headline: 'Shelters fill along the coast',
      source: 'Southwire',
      paragraphs: [
        'Schools along the coast will stay shut for the rest of the week, the mayor said.',
        shelters.replace('10,000', '12,000'),
        'Bakers brought bread from three towns while a band of firefighters played.',
        'The lights came back at two in the morning, street by street.',
      ],
    })
    await expect(cards(page, 'Other figures')).toContainText('12,000 here, 10,000 there (same slug,')
  })

  test('another version of a story is told above it, with what differs', async ({ desk }) => {
    const { page } = desk
    await bringIn(page, gale)
    const headline = 'Gale batters coast for a second day'
    await bringIn(page, {
      ...gale,
      slug: 'GALE-COAST, 1st Ld-Writethru',
      headline,
      paragraphs: [...gale.paragraphs, 'The airport had sent forty flights away by the evening.'],
    })
    const banner = page.getByRole('complementary', { name: 'Another version of' })
    await expect(banner).toContainText(gale.headline)
    await expect(banner).toContainText(/5 of 6 sentences/)
    // Said once: a take of the series is told in the same line.
    await expect(page.getByRole('main').getByRole('complementary')).toHaveCount(1)
    await expect(banner).toContainText('Take: 1st Ld-Writethru.')
    await expect(page.getByRole('list', { name: 'Ran before' })).toHaveCount(0)

    await banner.getByRole('button', { name: 'Show differences' }).click()
    const dialog = page.getByRole('dialog')
    await expect(
      dialog.locator('ins').filter({ hasText: 'The airport had sent forty flights away' }),
    ).toBeVisible()
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+Alt+l')
    await expect(dialog.getByRole('row')).toHaveCount(3)
    await expect(dialog.getByRole('row', { name: /open here/ })).toContainText(headline)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Compare the two' }).click()
    await expect(
      dialog.locator('ins').filter({ hasText: 'The airport had sent forty flights away' }),
    ).toBeVisible()
    await dialog.getByRole('button', { name: 'Back to the list' }).click()
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(gale.headline)
  })

  test('selected words, or pasted ones, are told where they ran', async ({ desk }) => {
    const { page } = desk
    await bringIn(page, gale)
    const body = await bringIn(page, crane)
    await saved(page)
    await page.keyboard.press('ControlOrMeta+Alt+r')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Paste a sentence')
    await page.keyboard.insertText(crews)
    const places = dialog.getByRole('list', { name: 'Where it ran' })
    await expect(places.getByRole('listitem')).toHaveCount(1)
    await expect(places).toContainText(gale.headline)
    await expect(places.locator('mark').first()).toBeVisible()
    await expectAccessible(page)
    await places.getByRole('button', { name: new RegExp(gale.headline) }).click()
    await expect(dialog.getByRole('region', { name: gale.headline })).toContainText(shelters)
    await page.keyboard.press('Escape')

    // The story's own words are no place where they ran before.
    await body.locator('p').nth(1).click({ clickCount: 3 })
    await page.getByRole('button', { name: /Where did this run/ }).click()
    await expect(dialog.getByRole('textbox')).toHaveValue(/It went over slowly/)
    await expect(dialog).toContainText('No story that the desk has kept says this')
  })

  test('house background is confirmed on a card, and undone in its list', async ({ desk }) => {
    const { page } = desk
    await bringIn(page, gale)
    const body = await bringIn(page, {
      ...crane,
      paragraphs: [...crane.paragraphs, `${roofs} ${crews}`],
    })
    const card = cards(page, 'Attribution?')
    await card.getByRole('button').first().click()
    await card.getByRole('button', { name: /House background/ }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: /name/i }).fill('Mina Aldous')
    await page.keyboard.press('Enter')
    await expect(card).toHaveCount(0)
    await expect(body.locator('.ran-lifted')).toHaveCount(0)

    await page.keyboard.press('ControlOrMeta+Alt+b')
    const list = page.getByRole('dialog').getByRole('list', { name: 'House background' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(list).toContainText('Mina Aldous')
    await expectAccessible(page)
    await list.getByRole('listitem').filter({ hasText: crews }).getByRole('button').click()
    await list.getByRole('listitem').filter({ hasText: roofs }).getByRole('button').click()
    await expect(page.getByRole('dialog')).toContainText('No sentence has been confirmed yet.')
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(1)
    await expect(body.locator('.ran-lifted')).not.toHaveCount(0)
  })
})

test('what ran before is told in Korean', async ({ desk }) => {
  const { page } = desk
  await bringIn(page, gale)
  await bringIn(page, { ...crane, paragraphs: [...crane.paragraphs, `${roofs} ${crews}`] })
  await expect(cards(page, 'Attribution?')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Korean')
  await page.getByRole('menuitem', { name: 'English or Korean' }).click()
  const list = page.getByRole('list', { name: '전에 나간 글' })
  await expect(list).toContainText('출처는?')
  await expect(list).toContainText('Southwire 기사 GALE-COAST에 나갔습니다.')
})
