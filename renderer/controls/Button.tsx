import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Keys, ariaKeys } from './Keys.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode
  /** `primary` for the one thing a dialog is about, `quiet` without a border, `link` within a sentence. */
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'link'
  /** Shown beside the label, and told to screen readers. */
  readonly keys?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a label, and the keys that press it. */
export function Button({ children, tone = 'plain', keys, ref, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(ref && { ref })}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      className={`button button-${tone}`}
    >
      <span className="button-label">{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </AriaButton>
  )
}
