import { type BrowserWindow, dialog } from 'electron'
import type { Damage } from '../store/store.ts'

const mostNamed = 6

/** Names to the person what had to be set aside when the library was opened. */
export function showDamage(window: BrowserWindow, damage: readonly Damage[]): void {
  if (damage.length === 0) return
  const named = damage.slice(0, mostNamed).map(({ message }) => message)
  const more = damage.length - named.length
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Part of this library was damaged. The desk has opened without it.',
    detail: [...named, ...(more > 0 ? [`And ${more} more; “copydesk verify” lists them all.`] : [])].join(
      '\n',
    ),
    buttons: ['OK'],
  })
}
