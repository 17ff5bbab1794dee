import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { approve, chooseExport, command, dropFile, saved, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

const uri = 'http://cv.iptc.org/newscodes/mediatopic/'

/** A topic as IPTC's JSON has it. */
function topic(code: string, names: object, more: object = {}): object {
  return { uri: `${uri}${code}`, qcode: `medtop:${code}`, prefLabel: names, ...more }
}

/** A vocabulary in the form of IPTC's own file, of a few topics. */
const topics = JSON.stringify({
  uri,
  prefSchemeAlias: 'medtop',
  copyrightHolder: 'IPTC, International Press Telecommunications Council - https://iptc.org',
  licenceLink: 'http://creativecommons.org/licenses/by/4.0/',
  dateReleased: '2026-01-15T12:00:00+00:00',
  conceptSet: [
    topic('06000000', { 'en-GB': 'environment', de: 'Umwelt' }),
    topic('20000418', { 'en-GB': 'climate change', de: 'Klimawandel' }, { broader: [`${uri}06000000`] }),
    topic('20000419', { 'en-GB': 'global warming', de: 'Erderwärmung' }, { broader: [`${uri}20000418`] }),
    topic('17000000', { 'en-GB': 'weather', de: 'Wetter' }),
    topic(
      '20001129',
      { 'en-GB': 'gale warning' },
      {
        broader: [`${uri}17000000`],
        retired: '2025-02-01T12:00:00+00:00',
        changeNote: { 'en-GB': 'Retired. Use weather warning (20001130) instead.' },
      },
    ),
    topic('20001130', { 'en-GB': 'weather warning' }, { broader: [`${uri}17000000`] }),
  ],
})

const picker = (page: Page): Locator => page.getByRole('dialog', { name: 'Tags' })
const line = (page: Page): Locator => picker(page).getByRole('combobox')
const options = (page: Page): Locator => picker(page).getByRole('option')
const chips = (page: Page): Locator => page.getByRole('grid', { name: 'Tags' }).getByRole('row')
const manager = (page: Page): Locator => page.getByRole('dialog', { name: 'Vocabularies' })

async function openPicker(page: Page): Promise<void> {
  // A page that has only just come may not listen to its keys yet.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+Alt+t')
    await expect(line(page)).toBeFocused({ timeout: 1000 })
  }).toPass()
}

/** Brings a vocabulary file in, by “Import Vocabulary…”, as far as what it holds. */
async function bring(page: Page, name: string, text: string, press: () => Promise<void>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(manager(page)).toBeVisible()
}

async function importTopics(page: Page): Promise<void> {
  await bring(page, 'cptall-x-all.json', topics, () => command(page, 'Import Vocabulary…'))
  await expect(manager(page).getByText('6 terms · 1 retired')).toBeVisible()
  await expect(manager(page).getByText('http://creativecommons.org/licenses/by/4.0/')).toBeVisible()
  await manager(page).getByRole('button', { name: 'Import', exact: true }).click()
  await expect(manager(page).getByText(/“Media Topic” is imported: 6 terms/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(manager(page)).toBeHidden()
}

test.describe('tags @shell', () => {
  test('are picked by search and by browsing, with the keyboard alone', async ({ desk: { page } }) => {
    await takeSamples(page)
    await importTopics(page)
    const before = await chips(page).count()
    await openPicker(page)
    await expect(options(page)).toHaveText([/environment/, /weather/])

    await page.keyboard.type('clim')
    await expect(options(page).first()).toContainText('climate change')
    await expect(options(page).first()).toContainText('environment')
    await expect(picker(page).getByText('1 found').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(chips(page).filter({ hasText: 'climate change' })).toContainText('20000418')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(picker(page).getByRole('navigation', { name: 'Where this stands' })).toContainText(
      'environment',
    )
    await expect(options(page)).toHaveText([/climate change/])
    await page.keyboard.press('ArrowRight')
    await expect(options(page)).toHaveText([/global warming/])
    await page.keyboard.press('Enter')
    await expect(chips(page).filter({ hasText: 'global warming' })).toHaveCount(1)
    await page.keyboard.press('ArrowLeft')
    await expect(options(page)).toHaveText([/climate change/])
    await page.keyboard.press('ArrowLeft')
    await expect(options(page).and(page.locator('[aria-selected="true"]'))).toContainText('environment')

    await page.keyboard.press('Backspace')
    await expect(chips(page).filter({ hasText: 'global warming' })).toHaveCount(0)
    await expect(chips(page)).toHaveCount(before + 1)
    await page.keyboard.press('Escape')
    await expect(picker(page)).toBeHidden()
    await expect(page.getByRole('button', { name: 'tag', exact: true })).toBeVisible()
    await saved(page)
  })

  test('give the keyboard back to where it was', async ({ desk: { page } }) => {
    await takeSamples(page)
    const headline = page.getByRole('textbox', { name: 'Headline' })
    await headline.focus()
    await openPicker(page)
    await page.keyboard.press('Escape')
    await expect(headline).toBeFocused()
    await page.getByRole('button', { name: 'tag', exact: true }).click()
    await expect(line(page)).toBeFocused()
    await headline.click()
    await expect(picker(page)).toBeHidden()
  })

  test('of places and people are picked from lists of the desk, or typed', async ({ desk: { page } }) => {
    await takeSamples(page)
    await command(page, 'Add a Place')
    await expect(picker(page)).toContainText('A list of the desk’s own can be imported')
    await bring(page, 'places.csv', 'name,code,broader\nAlder,P1,\nAlder harbor,P2,P1\n,P3,\n', () =>
      picker(page).getByRole('button', { name: 'Import Vocabulary…' }).click(),
    )
    await expect(manager(page).getByText('1 without a name or a code was left out: P3.')).toBeVisible()
    const take = manager(page).getByRole('button', { name: 'Import', exact: true })
    await expect(take).toBeDisabled()
    await manager(page).getByText('Places', { exact: true }).click()
    await take.click()
    await expect(manager(page).getByText(/“places” is imported: 2 terms/)).toBeVisible()
    await page.keyboard.press('Escape')

    await line(page).fill('harbor')
    await expect(options(page).first()).toContainText('Alder harbor')
    await line(page).press('Enter')
    await expect(chips(page).filter({ hasText: 'Place' })).toContainText('P2')
    await picker(page).getByRole('radio', { name: 'People' }).click()
    await page.keyboard.type('Brandt, Ada')
    await page.keyboard.press('Enter')
    await expect(chips(page).filter({ hasText: 'People: Brandt, Ada' })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await saved(page)
  })

  test('that are retired are marked, and what is to be used instead is one press away', async ({
    desk: { page },
  }) => {
    await dropFile(
      page,
      'retired.json',
      JSON.stringify({
        uri: 'urn:newsml:example.org:20261124:gale-1',
        headlines: [{ value: 'Gale closes the port' }],
        language: 'en',
        subjects: [{ name: 'gale warning', uri: `${uri}20001129` }],
        bodies: [{ contentType: 'text/plain', value: 'A gale closed the port of Alder on Monday.' }],
      }),
    )
    await importTopics(page)
    await expect(page.getByText('“gale warning” is retired.')).toBeVisible()
    await page.getByRole('button', { name: 'Use “weather warning”' }).click()
    await expect(chips(page)).toHaveText([/weather warning.*20001130/])
    await expect(page.getByText('“gale warning” is retired.')).toBeHidden()

    await openPicker(page)
    await page.keyboard.type('gale')
    await expect(options(page).first()).toContainText('Use “weather warning” instead')
  })

  test('with codes that no vocabulary knows survive the way in and out', async ({ desk }) => {
    const { page } = desk
    const unknown = [
      { name: 'deep-sea mining', uri: `${uri}29999999` },
      { name: 'Quays', literal: 'acme:x-17' },
    ]
    await dropFile(
      page,
      'unknown.json',
      JSON.stringify({
        uri: 'urn:newsml:example.org:20261124:port-1',
        headlines: [{ value: 'Port closes in gale' }],
        language: 'en',
        subjects: unknown,
        bodies: [
          {
            contentType: 'text/html',
            value:
              '<p>ALDER, Nov. 24 (NW) - A gale closed the port of Alder on Tuesday, the harbor master said.</p>',
          },
        ],
      }),
    )
    await expect(chips(page)).toHaveText([/deep-sea mining.*29999999/, /Quays.*x-17/])
    await importTopics(page)
    await expect(chips(page)).toHaveText([/deep-sea mining.*29999999/, /Quays.*x-17/])
    await approve(page)
    const { bytes } = await desk.delivered(() => chooseExport(page, /ninjs 3/i))
    const subjects: unknown = JSON.parse(bytes.toString('utf8')).subjects
    expect(subjects).toMatchObject([
      { name: 'deep-sea mining', uri: `${uri}29999999` },
      { name: 'Quays', literal: 'acme:x-17' },
    ])
  })
})

test('vocabularies are listed, removed and taken back; what is none is refused in a sentence', async ({
  desk: { page },
}) => {
  await takeSamples(page)
  await command(page, 'Vocabularies…')
  await expect(manager(page).getByText('17 terms')).toBeVisible()
  await expect(manager(page).getByText('Korean (unofficial)')).toBeVisible()
  await page.keyboard.press('Escape')
  await importTopics(page)
  await command(page, 'Vocabularies…')
  await manager(page).getByRole('button', { name: 'Remove Media Topic' }).click()
  await expect(manager(page).getByText('17 terms')).toBeVisible()
  await manager(page).getByRole('button', { name: 'Undo' }).click()
  await expect(manager(page).getByText('6 terms · 1 retired')).toBeVisible()

  await bring(page, 'story.json', '{"headline": "Crane topples"}', () =>
    manager(page).getByRole('button', { name: 'Import Vocabulary…' }).click(),
  )
  await expect(manager(page).getByRole('alert')).toContainText('no form that Copydesk knows as a vocabulary')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the tag picker and the vocabularies in ${scheme}`, async ({
    desk: { page },
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    const look = (what: string, within: string): Promise<void> => expectAccessible(page, what, within)
    await takeSamples(page)
    await openPicker(page)
    await look('the top topics', '.tags')
    await page.keyboard.type('nothing of the kind')
    await look('no topic', '.tags')
    await picker(page).getByRole('radio', { name: 'People' }).click()
    await look('no vocabulary', '.tags')
    await page.keyboard.press('Escape')
    await importTopics(page)
    await openPicker(page)
    await page.keyboard.type('gale')
    await look('a retired topic', '.tags')
    await page.keyboard.press('Escape')
    await command(page, 'Vocabularies…')
    await look('the vocabularies', '.dialog')
    await bring(page, 'people.csv', 'Ada Brandt\nTomas Wren\n', () =>
      manager(page).getByRole('button', { name: 'Import Vocabulary…' }).click(),
    )
    await look('a list that was brought', '.dialog')
  })
}
