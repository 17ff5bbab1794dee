import type { ReactElement } from 'react'
import { Button } from '../controls/Button.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** Ends a dialog in which there is nothing to decide. */
export function CloseButton(): ReactElement {
  const { shell } = useDesk()
  const say = useSay()
  return (
    <Button tone="primary" onPress={shell.closeDialog}>
      {say('action.close')}
    </Button>
  )
}
