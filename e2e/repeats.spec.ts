import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFile, findings } from './acts.ts'
import { expect, test } from './host.ts'
import { markedTexts, marksAgree } from './repeat-marks.ts'

const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const mayor = 'Mayor Mara Quill promised that the broken pier would be rebuilt by spring.'
const lede = 'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years.'
const ferries = 'Ferries to the outer islands sailed again at noon with half of their usual passengers.'

/** Brings a story in, and gives its body. */
async function open(page: Page, ...paragraphs: readonly string[]): Promise<Locator> {
  await dropFile(page, 'harbour.txt', ['Harbour opens after storm', ...paragraphs].join('\n\n'))
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Harbour opens after storm')
  const body = page.getByRole('textbox', { name: 'Body' })
  await expect(body).toContainText(paragraphs[0] ?? '')
  return body
}

/** Puts the caret so many characters behind the beginning of a paragraph, as a person with the arrow keys does. */
async function caretIn(page: Page, paragraph: Locator, offset: number | 'end'): Promise<void> {
  await paragraph.click({ position: { x: 2, y: 8 } })
  await paragraph.evaluate((element, to) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let left = to === 'end' ? Number.POSITIVE_INFINITY : to
    let last: Text | undefined
    for (let node = walk.nextNode(); node instanceof Text; node = walk.nextNode()) {
      if (left <= node.length) {
        getSelection()?.collapse(node, left)
        return
      }
      left -= node.length
      last = node
    }
    if (last) getSelection()?.collapse(last, last.length)
  }, offset)
  // The view reads a selection in its own time, and takes no key before that.
  await page.waitForTimeout(60)
}

async function paste(body: Locator, text: string): Promise<void> {
  await body.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Writes Korean as an input method does: syllable by syllable, each from its first letter on. */
async function compose(page: Page, text: string): Promise<void> {
  const input = await page.context().newCDPSession(page)
  for (const character of text) {
    if (/\p{Script=Hangul}/u.test(character)) {
      for (const step of [jamoOf(character), character]) {
        await input.send('Input.imeSetComposition', { text: step, selectionStart: 1, selectionEnd: 1 })
      }
    }
    await input.send('Input.insertText', { text: character })
  }
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

function jamoOf(syllable: string): string {
  return initials.charAt(Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)) || syllable
}

test('a Korean sentence that repeats another is marked as it is composed, and whole', async ({ desk }) => {
  const { page } = desk
  const sentence = '정부는 12일 항만 복구에 1만2천 명을 투입한다고 밝혔다.'
  const body = await open(
    page,
    sentence,
    '시장은 봄까지 부서진 부두를 다시 짓겠다고 약속했다.',
    '비가 내렸다.',
  )
  await caretIn(page, body.locator('p').nth(2), 'end')
  await compose(page, ` ${sentence}`)
  await expect(body.locator('p').nth(2)).toHaveText(`비가 내렸다. ${sentence}`)
  await marksAgree(page, 'ko')
  expect(await markedTexts(page)).toEqual([sentence, sentence])

  await caretIn(page, body.locator('p').nth(2), '비가 내렸다. 정부는'.length)
  await compose(page, '어제는')
  await expect(body.locator('p').nth(2)).toContainText('정부는어제는')
  await marksAgree(page, 'ko')
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('Backspace')
  await marksAgree(page, 'ko')
  expect(await markedTexts(page)).toEqual([sentence, sentence])
})

test('nothing is drawn anew under a syllable that is being composed', async ({ desk }) => {
  const { page } = desk
  const sentence = '정부는 12일 항만 복구에 1만2천 명을 투입한다고 밝혔다.'
  const body = await open(page, sentence, '시장은 봄까지 부서진 부두를 다시 짓겠다고 약속했다.', sentence)
  await marksAgree(page, 'ko')
  await caretIn(page, body.locator('p').nth(2), '정부는'.length)
  const marks = await body.locator('[role=mark][data-repeat]').elementHandles()
  expect(marks).toHaveLength(2)
  const input = await page.context().newCDPSession(page)
  for (const text of ['ㅎ', '하', '한']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
    // Longer than a pause, and than the checks wait.
    await page.waitForTimeout(700)
    for (const mark of marks) expect(await mark.evaluate((element) => element.isConnected)).toBe(true)
  }
  await input.send('Input.insertText', { text: '한' })
  await expect(body.locator('p').nth(2)).toContainText('정부는한 12일')
  await marksAgree(page, 'ko')
})

test('of 500 pasted paragraphs exactly the repeated ones are marked, and no longer once they are undone', async ({
  desk,
}) => {
  const { page } = desk
  const body = await open(page, lede, mayor)
  const parts = [
    ['Fishermen', 'Teachers', 'Engineers', 'Students', 'Bakers', 'Divers', 'Farmers', 'Nurses'],
    ['mended', 'painted', 'searched', 'guarded', 'measured', 'opened', 'emptied', 'counted'],
    [
      'seven barges',
      'the granary',
      'a chapel',
      'two orchards',
      'the museum',
      'old wells',
      'a quarry',
      'the mill',
    ],
  ] as const
  const pasted = Array.from({ length: 500 }, (_, index) => {
    if (index === 17 || index === 423) return crews
    const [who, did, what] = parts.map((words, place) => words[Math.floor(index / 8 ** place) % 8])
    return `${who} ${did} ${what}.`
  })
  await caretIn(page, body.locator('p').nth(1), 'end')
  await page.keyboard.press('Enter')
  // Longer than what the history takes for one step.
  await page.waitForTimeout(550)
  await paste(body, pasted.join('\n\n'))
  await expect(body.locator('p')).toHaveCount(502)
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body.locator('p')).toHaveCount(3)
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([])
})

test('a hundred undos and redos leave the marks on their words', async ({ desk }) => {
  const { page } = desk
  const body = await open(page, crews, lede, mayor, `${ferries} ${crews}`)
  await marksAgree(page)
  for (const [paragraph, offset, text] of [
    [0, 7, 's'],
    [3, 'end', ` ${lede}`],
    [1, 0, `${mayor} `],
    [2, 30, ' '],
  ] as const) {
    await caretIn(page, body.locator('p').nth(paragraph), offset)
    await page.keyboard.insertText(text)
    // Longer than what the history takes for one step.
    await page.waitForTimeout(550)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(550)
    await marksAgree(page)
  }
  let seed = 7
  let back = 0
  for (let step = 0; step < 100; step += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const isUndo = back === 0 || (back < 8 && seed % 5 < 3)
    await page.keyboard.press(isUndo ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z')
    back += isUndo ? 1 : -1
    if (step % 10 === 9) await marksAgree(page)
  }
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ControlOrMeta+z')
  await expect(body.locator('p')).toHaveCount(4)
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
})

test('splits, joins and soft returns inside a marked passage and at its edges leave no wrong mark', async ({
  desk,
}) => {
  const { page } = desk
  const body = await open(page, crews, lede, `${ferries} ${crews} ${mayor}`)
  const start = ferries.length + 1
  for (const offset of [start, start + 6, start + 40, start + crews.length, start + crews.length + 1]) {
    for (const key of ['Enter', 'Shift+Enter']) {
      await caretIn(page, body.locator('p').nth(2), offset)
      await page.keyboard.press(key)
      await marksAgree(page)
      await page.keyboard.press('Backspace')
      await expect(body.locator('p')).toHaveCount(3)
      await marksAgree(page)
      expect(await markedTexts(page), `after ${key} at ${offset} and back`).toEqual([crews, crews])
    }
  }
  // Fast newlines before the passage: no mark may be left behind or lost on the way.
  await caretIn(page, body.locator('p').nth(2), start)
  for (let line = 0; line < 8; line += 1) await page.keyboard.press('Enter')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
})

test('marks neither drift nor grow when words are typed before, behind and inside them', async ({ desk }) => {
  const { page } = desk
  const body = await open(page, lede, crews, mayor, crews)
  const last = body.locator('p').nth(3)
  await caretIn(page, last, 0)
  await page.keyboard.type('Late on Monday evening it rained hard. ')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
  await caretIn(page, last, 'end')
  await page.keyboard.type(' Nobody was hurt.')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
  await caretIn(page, last, 'Late on Monday evening it rained hard. Rescue crews'.length)
  await page.keyboard.type(' and divers')
  await marksAgree(page)
  for (let key = 0; key < ' and divers'.length; key += 1) await page.keyboard.press('Backspace')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
  await page.keyboard.press('Home')
  await last.selectText()
  await page.keyboard.press('Delete')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([])
})

test('a marked paragraph keeps its mark where it is cut out and put in', async ({ desk }) => {
  const { page } = desk
  const body = await open(page, crews, lede, mayor, crews, ferries)
  await marksAgree(page)
  await body.locator('p').nth(3).selectText()
  await page.waitForTimeout(60)
  await page.keyboard.press('ControlOrMeta+x')
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([])
  await caretIn(page, body.locator('p').nth(1), 'end')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(body.locator('p').nth(2)).toHaveText(crews)
  await marksAgree(page)
  expect(await markedTexts(page)).toEqual([crews, crews])
})

test('two figures for one thing are seen side by side and merged, all by keyboard, in one step', async ({
  desk,
}) => {
  const { page } = desk
  const newer = crews.replace('nine', 'twelve')
  const body = await open(page, lede, crews, mayor, `${newer} ${ferries}`)
  await expect(findings(page, 'Two figures for one thing')).toHaveCount(1)
  await page.keyboard.press('F6')
  await page.getByRole('list', { name: 'Findings' }).focus()
  await page.keyboard.press('ArrowDown')
  for (let tries = 0; tries < 5; tries += 1) {
    if (await findings(page, 'Two figures').and(page.locator('[data-chosen]')).count()) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Shift+F9')
  const card = page.getByRole('dialog', { name: /Two figures for one thing/ })
  await expect(card).toContainText('twelve here')
  await expect(card).toContainText('nine there')
  await expect(card.locator('.figure')).toHaveText(['nine', 'twelve'])
  await expect(card).toContainText(ferries)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  await page.keyboard.press('Shift+F9')
  await expect(card.getByRole('button', { name: 'Merge, keep “twelve” from this one' })).toBeVisible()
  await page.keyboard.press('4')
  await expect(card).toHaveCount(0)
  await expect(body.locator('p')).toHaveText([lede, newer, mayor, ferries])
  await marksAgree(page)
  await expect(findings(page, 'Two figures')).toHaveCount(0)
  await body.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body.locator('p')).toHaveText([lede, crews, mayor, `${newer} ${ferries}`])
  await marksAgree(page)
  await expect(findings(page, 'Two figures')).toHaveCount(1)
})

test('the card goes to the other place, and asks why both may stand', async ({ desk }) => {
  const { page } = desk
  const body = await open(page, lede, crews, mayor, crews)
  await findings(page, 'Said twice').getByRole('button').first().click()
  await page.keyboard.press('Shift+F9')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('1')
  await expect(body).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe(crews)
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('4')
  await expect(page.getByRole('dialog', { name: 'Keep both places' })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the card in ${scheme}`, async ({ desk }) => {
    const { page } = desk
    await page.emulateMedia({ colorScheme: scheme })
    const newer = crews.replace('nine', 'twelve').replace('pulled', 'dragged')
    await open(page, lede, `${ferries} ${crews}`, mayor, newer)
    await findings(page, 'Two figures').getByRole('button').first().click()
    await page.keyboard.press('Shift+F9')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })
}
