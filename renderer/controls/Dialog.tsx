import type { ReactNode } from 'react'
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
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
