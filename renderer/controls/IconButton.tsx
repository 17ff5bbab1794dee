import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Keys, ariaKeys } from './Keys.tsx'

export interface IconButtonProps extends Omit<
  ButtonProps,
  'className' | 'children' | 'aria-label' | 'style'
> {
  readonly icon: LucideIcon
  /** What it does; shown on hover and focus with its keys. */
  readonly label: string
  readonly keys?: string | undefined
}

/** A button that is only a drawing. Its label stands in a tooltip and for screen readers. */
export function IconButton({ icon: Icon, label, keys, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        {...props}
        {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
        aria-label={label}
        className="icon-button"
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
