import { isMac } from '../controls/Keys.tsx'
import type { PageDesk } from '../desk.ts'
import { actOnChosen } from '../findings/act-on-finding.ts'
import { actOnChosenCard } from '../ran-before/ran-actions.ts'
import { isPossible, runCommand } from './actions.ts'
import { digitOf, matchesKeys } from './keys.ts'
import { currentPane } from './panes.ts'
import { commandSpecs } from './specs.ts'

/** Answers the keys of the command table and the digits of a chosen finding. Returns how to stop. */
export function listenForShortcuts(desk: PageDesk): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    // While a syllable is being composed its keys belong to the input method (keyCode 229 in older ones).
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    const { dialog, palette } = desk.shell.store.getState()
    if (dialog || (palette && !matchesKeys('Mod-k', event, isMac))) return
    const command = commandSpecs.find(
      (spec) => spec.keys !== undefined && matchesKeys(spec.keys, event, isMac),
    )
    if (event.key === 'Escape') desk.shell.pull(undefined)
    if (!command) {
      actOnDigit(desk, event)
      return
    }
    if (command.id.startsWith('edit.') && isPlainField(event.target)) return
    if (command.id === 'story.paste') {
      // The browser gives what is on the clipboard with the paste that these keys also mean.
      desk.paste.expect()
      return
    }
    if (!isPossible(command.when, desk)) return
    event.preventDefault()
    runCommand(command.id, desk)
  }

  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

/** A bare digit acts in the findings column, and Alt with a digit in the text; never where one could be typed. */
function actOnDigit(desk: PageDesk, event: KeyboardEvent): void {
  const digit = digitOf(event)
  if (digit === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
  const bare =
    !event.altKey && !isPlainField(event.target) && !desk.editor.focused && currentPane() !== 'library'
  if (!bare && !(event.altKey && desk.editor.focused)) return
  if (actOnChosen(desk, digit) || actOnChosenCard(desk, digit)) event.preventDefault()
}

/** A field of a form, which has an undo of its own. */
function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
