import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { changesOf } from './draft.ts'
import { useHouse } from './use-house.ts'

/** What is not stored of the house that is shown, why it was refused, and the buttons that decide about it. */
export function HouseFoot() {
  const { house } = useDesk()
  const say = useSay()
  const shown = useHouse()
  const refusal = useFrom(house.store, (state) => state.refusal)
  const saving = useFrom(house.store, (state) => state.saving)
  const incoming = useFrom(house.store, (state) => state.incoming)
  const told = useFrom(house.store, (state) => state.told)
  const changes = shown ? changesOf(shown.base, shown.house) : 0
  if (incoming && !refusal) return undefined
  return (
    <footer className="house-foot">
      <div className="house-refusal" role="alert">
        {refusal && (
          <>
            <p>{refusal.message}</p>
            {refusal.faults.length > 0 && (
              <ul>
                {refusal.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {!incoming && shown && (
        <>
          <p className="house-changes" role="status">
            {told
              ? told.text
              : say(changes === 0 ? 'house.stored' : 'house.changes', {
                  count: changes,
                  name: shown.house.name,
                })}
          </p>
          {told?.undo && <Button onPress={told.undo}>{say('action.undo')}</Button>}
          <Button isDisabled={changes === 0} onPress={house.discard}>
            {say('house.discard')}
          </Button>
          <Button
            tone="primary"
            keys="Mod-s"
            isDisabled={changes === 0 || saving}
            onPress={() => void house.save()}
          >
            {say('house.save')}
          </Button>
        </>
      )}
    </footer>
  )
}
