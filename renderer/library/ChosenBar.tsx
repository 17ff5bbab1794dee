import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** How many stories are chosen in the list, and what can be done with them. */
export function ChosenBar() {
  const desk = useDesk()
  const say = useSay()
  const count = useFrom(desk.library.store, ({ chosen }) => chosen.length)
  return (
    <div className={count === 0 ? 'chosen-bar is-empty' : 'chosen-bar'} role="status">
      {count > 0 && (
        <>
          <span>{say('library.chosen', { count })}</span>
          <Button
            keys={commandSpec('library.export').keys}
            onPress={() => runCommand('library.export', desk)}
          >
            {say('gate.export')}
          </Button>
          <Button tone="quiet" aria-keyshortcuts="Escape" onPress={desk.library.forgetChosen}>
            {say('library.chooseNone')}
          </Button>
        </>
      )}
    </div>
  )
}
