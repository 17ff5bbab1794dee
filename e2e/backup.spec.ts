import { expectAccessible } from './accessible.ts'
import { command, takeSamples } from './acts.ts'
import { expect, test } from './host.ts'

test.describe('a backup', () => {
  test('is made from the palette and downloaded, and restoring is explained', async ({ desk }) => {
    const { page } = desk
    await takeSamples(page)
    await command(page, 'Back Up…')
    const dialog = page.getByRole('dialog', { name: 'Back up the library' })
    await expectAccessible(page)
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Back Up' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/^copydesk-.*\.backup\.zip$/)
    expect(await file.failure()).toBeNull()
    await expect(dialog.getByText(/read back whole/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await command(page, 'Restore…')
    await expect(page.getByRole('dialog').getByText('copydesk restore FILE')).toBeVisible()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
  })
})
