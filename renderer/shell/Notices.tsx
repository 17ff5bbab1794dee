import { X } from 'lucide-react'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** What has just happened, above the foot; read out, and gone again unless it is trouble. */
export function Notices() {
  const { shell } = useDesk()
  const say = useSay()
  const notices = useFrom(shell.store, (state) => state.notices)
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, tone, text, action }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <span className={`graded graded-${tone === 'done' ? 'clean' : 'warning'}`}>
            <Shape name={tone === 'done' ? 'clean' : 'warning'} />
          </span>
          <p>{text}</p>
          {action && (
            <Button
              tone="link"
              onPress={() => {
                shell.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon={X} label={say('action.dismiss')} onPress={() => shell.dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
