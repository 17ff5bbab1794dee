import type { Page } from '@playwright/test'
import { createEngine } from '../shared/checks/engine.ts'
import { repeats } from '../shared/checks/repeats.ts'
import { blankView, type Paragraph } from '../shared/story/view.ts'
import { expect } from './host.ts'

/** A block of the page's copy, and for each of its UTF-16 units whether it stands under a mark. */
interface MarkedBlock {
  readonly id: string
  readonly tag: string
  readonly text: string
  /** `#` under a mark, `.` elsewhere. */
  readonly marks: string
}

/** Waits until the marks on the page are exactly those of a check of the page's text from scratch. */
export async function marksAgree(page: Page, language = 'en'): Promise<void> {
  await expect
    .poll(async () => {
      const blocks = await markedBlocks(page)
      const wanted = marksFromScratch(blocks, language)
      return blocks.flatMap(({ text, marks }, index) =>
        marks === wanted[index] ? [] : [{ text, marks, wanted: wanted[index] }],
      )
    })
    .toEqual([])
}

/** The stretches of the page's copy that are marked, in reading order. */
export async function markedTexts(page: Page): Promise<readonly string[]> {
  const blocks = await markedBlocks(page)
  return blocks.flatMap(({ text, marks }) =>
    [...marks.matchAll(/#+/g)].map(({ index, 0: run }) => text.slice(index, index + run.length)),
  )
}

/** The copy as the page shows it. Related places of other findings than repeats are not seen, and left out. */
async function markedBlocks(page: Page): Promise<readonly MarkedBlock[]> {
  return page.getByRole('textbox', { name: 'Body' }).evaluate((copy) =>
    [...copy.querySelectorAll<HTMLElement>('[data-id]')].map((block) => {
      let text = ''
      let marks = ''
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const isBreak = node instanceof Element && node.tagName === 'BR'
        // A break that the view adds to hold an empty line open is no part of the text.
        if (isBreak && (node as Element).classList.contains('ProseMirror-trailingBreak')) continue
        const piece = isBreak ? '\n' : node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
        text += piece
        // A break carries its mark itself, a text within its parent.
        const carrier = isBreak ? (node as Element) : node.parentElement
        marks += (carrier?.closest('[role=mark][data-repeat]') ? '#' : '.').repeat(piece.length)
      }
      return { id: block.dataset['id'] ?? '', tag: block.tagName, text, marks }
    }),
  )
}

function marksFromScratch(blocks: readonly MarkedBlock[], language: string): readonly string[] {
  const paragraphs = blocks.map(({ id, tag, text }): Paragraph => ({
    id,
    text,
    kind: tag === 'P' ? 'body' : 'subhead',
  }))
  const { findings } = createEngine([repeats]).check({ ...blankView, language, paragraphs }, 'en')
  return paragraphs.map(({ id, text }) => {
    const units = Array.from({ length: text.length }, () => '.')
    for (const anchor of findings.flatMap(({ at, related }) => [at, ...related])) {
      if (anchor.in === 'body' && anchor.paragraph === id) units.fill('#', anchor.from, anchor.to)
    }
    return units.join('')
  })
}
