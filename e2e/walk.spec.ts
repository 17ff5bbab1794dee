import { act, approve, chooseExport, dropFile, findings, saved } from './acts.ts'
import { seedStory } from './corpus.ts'
import { expect, test } from './host.ts'

const dprk = "DPRK stands for the North's official name, the Democratic People's Republic of Korea."

test.describe('a person’s whole path on the seed story @shell', () => {
  const seed = seedStory()
  test.skip(seed === undefined, 'there is no corpus beside this clone')

  test('goes from a dropped file to the approved file’s bytes', async ({ desk }) => {
    const { page } = desk
    await dropFile(page, 'putin.txt', seed?.toString('utf8') ?? '')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(
      'Putin arrives in Pyongyang for summit with Kim',
    )

    const body = page.getByRole('textbox', { name: 'Body' })
    await expect(findings(page, 'Said twice')).toHaveCount(1)
    await expect(body.getByText(dprk)).toHaveCount(2)
    await expect(page.getByRole('button', { name: /^Approve/ })).toBeDisabled()

    await act(page, 'Said twice', 'Remove this one')
    await expect(body.getByText(dprk)).toHaveCount(1)
    await expect(findings(page, 'Said twice')).toHaveCount(0)
    await act(page, 'From the web page', /remove/i)
    await expect(body.getByText('Send to', { exact: true })).toHaveCount(0)

    await page.getByRole('button', { name: /tag$/i }).click()
    await page.keyboard.type('diplomacy')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /diplomacy/ })).toBeVisible()
    await saved(page)

    await approve(page)
    const { name, bytes } = await desk.delivered(() => chooseExport(page, /plain text/i))
    const text = bytes.toString('utf8')
    expect(name).toMatch(/\.txt$/)
    expect(text).toContain('Putin arrives in Pyongyang for summit with Kim\n')
    expect(text.split(dprk)).toHaveLength(2)
    expect(text).not.toContain('Send to')
    await expect(page.getByText(/Exported/).first()).toBeVisible()
  })

  test('one keystroke after approval, export is refused with the words that differ', async ({ desk }) => {
    const { page } = desk
    await dropFile(page, 'putin.txt', seed?.toString('utf8') ?? '')
    await act(page, 'Said twice', 'Remove this one')
    await act(page, 'From the web page', /remove/i)
    await expect(page.getByRole('button', { name: /^Approve/ })).toBeEnabled()
    await saved(page)
    await approve(page)

    await page.getByRole('textbox', { name: 'Body' }).locator('p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await expect(page.getByText(/edited since/i).first()).toBeVisible()
    await chooseExport(page, /plain text/i)
    const refusal = page.getByRole('dialog')
    await expect(refusal).toContainText(/not the text that was approved/i)
    await expect(refusal.locator('ins')).toContainText('!')
  })
})
