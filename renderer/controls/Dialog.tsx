import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the most likely one last. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'wide' | 'full'
  /** `alertdialog` where something must be decided before work goes on. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A sheet in front of the page. Escape and a press outside close it, save where a decision is due. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  width = 'narrow',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`modal modal-${width}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <Body>{children}</Body>
          {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What a dialog says. Where it is too long to be seen at once, the keyboard can stand on it and scroll. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)

  // After each drawing, since what it says can grow while it is open, and whenever the window changes.
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return undefined
    const measure = (): void => setScrolls(element.scrollHeight > element.clientHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  })

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only a stop can be scrolled from the keyboard
    <div ref={body} className="dialog-body" {...(scrolls && { tabIndex: 0 })}>
      {children}
    </div>
  )
}
