import type { PageDesk } from '../desk.ts'
import type { HeldFile } from './batches.ts'
import { held } from './dropped-files.ts'

/** Milliseconds between the keys of a paste and the paste itself. */
const patience = 500

/** Knows whether the next paste, wherever it lands, is a story to import. */
export interface PasteWatch {
  expect(): void
  /** True once, shortly after it was expected. */
  take(): boolean
}

/** A watch that expects nothing yet. */
export function createPasteWatch(now: () => number = Date.now): PasteWatch {
  let until = 0
  return {
    expect: () => {
      until = now() + patience
    },
    take: () => {
      const expected = now() < until
      until = 0
      return expected
    },
  }
}

/** Imports what is pasted outside of a text, and what is pasted with the import's own keys. Returns how to stop. */
export function listenForPaste(desk: PageDesk): () => void {
  function onPaste(event: ClipboardEvent): void {
    const expected = desk.paste.take()
    const { dialog, palette } = desk.shell.store.getState()
    if (!expected && (dialog || palette || takesText(event.target))) return
    const files = event.clipboardData ? pastedFiles(event.clipboardData, desk.say('import.pastedName')) : []
    if (files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    void desk.intake.take(files)
  }

  // Before the editor sees it: with the import's keys the paste is not for the text.
  document.addEventListener('paste', onPaste, { capture: true })
  return () => document.removeEventListener('paste', onPaste, { capture: true })
}

/** Imports from the clipboard on a menu's word; where the browser will not read it, asks for the text. */
export async function importPasted({ intake, shell, say }: PageDesk): Promise<void> {
  try {
    const text = await navigator.clipboard.readText()
    if (text.trim() !== '') {
      await intake.take([textFile(text, say('import.pastedName'))])
      return
    }
  } catch {
    // Refused by the browser or by the person: the dialog below is the other way.
  }
  shell.ask({ kind: 'paste' })
}

/** A pasted text as a file. */
export function textFile(text: string, name: string): HeldFile {
  return { name, data: new Blob([text], { type: 'text/plain' }) }
}

function pastedFiles(clipboard: DataTransfer, name: string): readonly HeldFile[] {
  if (clipboard.files.length > 0) return [...clipboard.files].map((file) => held(file))
  const text = clipboard.getData('text/plain')
  return text.trim() === '' ? [] : [textFile(text, name)]
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable="true"], [contenteditable=""]') !== null
  )
}
