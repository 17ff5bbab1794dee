import { readableKeys } from '../../shared/commands/table.ts'

/** True on a Mac, where the keys have other names. */
export const isMac: boolean = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** The keys of an action, where it acts. Hidden from screen readers: `aria-keyshortcuts` tells them. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <kbd className="keys" aria-hidden="true">
      {readableKeys(keys, isMac)}
    </kbd>
  )
}

/** Keys as ARIA names them, e.g. `Control+Shift+Enter`. */
export function ariaKeys(keys: string): string {
  return keys
    .split('-')
    .map((part) =>
      part === 'Mod' ? (isMac ? 'Meta' : 'Control') : part.length === 1 ? part.toUpperCase() : part,
    )
    .join('+')
}
