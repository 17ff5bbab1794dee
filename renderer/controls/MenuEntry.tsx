import type { ReactNode } from 'react'
import { MenuItem, type MenuItemProps } from 'react-aria-components'
import { Keys } from './Keys.tsx'

export interface MenuEntryProps extends Omit<MenuItemProps, 'className' | 'children' | 'style'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly keys?: string | undefined
}

/** A line of a menu: what it does, a word about it, and its keys. */
export function MenuEntry({ label, hint, keys, ...props }: MenuEntryProps) {
  return (
    <MenuItem {...props} className="menu-entry">
      <span className="menu-label">{label}</span>
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
      {keys !== undefined && <Keys keys={keys} />}
    </MenuItem>
  )
}
