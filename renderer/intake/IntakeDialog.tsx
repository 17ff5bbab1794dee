import { useEffect, useRef } from 'react'
import { matchesKeys } from '../commands/keys.ts'
import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { isMac } from '../controls/Keys.tsx'
import { useFocusKept } from '../controls/use-focus-kept.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { IntakeList } from './IntakeList.tsx'
import { IntakeStory } from './IntakeStory.tsx'
import { isKeepable, rowsOf } from './rows.ts'
import './intake.css'

/** What files read as, before anything of them is kept. */
export function IntakeDialog() {
  const { intake, session } = useDesk()
  const say = useSay()
  const { files, settled, left, chosen, isKeeping } = useFrom(intake.store, (state) => state)
  const keepsClean = useFrom(session.store, ({ settings }) => settings.keepsClean ?? false)
  const rows = rowsOf(files, settled)
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  const keepable = rows.filter(isKeepable)
  const mayKeep = row !== undefined && isKeepable(row) && !isKeeping
  const isReading = files.some((file) => file.isReading)

  const kept = useFocusKept<HTMLDivElement>()
  const keep = useRef<HTMLButtonElement>(null)
  const isAlone = rows.length === 1
  useEffect(() => {
    // The one thing to be done, once it can be; never away from where someone has gone meanwhile.
    const on = document.activeElement
    if (isAlone && mayKeep && (on === document.body || on?.matches('.dialog, .dialog-body, .intake')))
      keep.current?.focus()
  }, [isAlone, mayKeep])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing) return
      const does = keys.find(([pressed]) => matchesKeys(pressed, event, isMac))?.[1]
      if (!does) return
      event.preventDefault()
      event.stopPropagation()
      does()
    }
    const step = (by: 1 | -1) => () => {
      const at = rows.findIndex(({ id }) => id === row?.id)
      const next = rows[at + by]
      if (next) intake.choose(next.id)
    }
    const keys: readonly (readonly [string, () => void])[] = [
      ['Mod-Enter', () => void (row && intake.keep(row))],
      ['Mod-Shift-Enter', () => void intake.keepAll()],
      ['Mod-Backspace', () => row && intake.leave(row)],
      ['Mod-z', intake.takeBack],
      ['Alt-ArrowDown', step(1)],
      ['Alt-ArrowUp', step(-1)],
    ]
    // Before the list and the buttons, which know some of these keys, too.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  })

  return (
    <Dialog
      title={say('intake.title')}
      width="full"
      onClose={() => intake.close()}
      actions={
        <>
          <Checkbox isSelected={keepsClean} onChange={(on) => void session.change({ keepsClean: on })}>
            {say('intake.keepsClean')}
          </Checkbox>
          {left.length > 0 && (
            <Button tone="quiet" keys="Mod-z" onPress={intake.takeBack}>
              {say('intake.takeBack')}
            </Button>
          )}
          <Button
            keys="Mod-Backspace"
            isDisabled={row === undefined || isKeeping}
            onPress={() => row && intake.leave(row)}
          >
            {say('intake.leave')}
          </Button>
          {rows.length > 1 && (
            <Button
              keys="Mod-Shift-Enter"
              isDisabled={isKeeping || isReading || keepable.length === 0}
              onPress={() => void intake.keepAll()}
            >
              {say('intake.keepAll', { count: keepable.length })}
            </Button>
          )}
          <Button
            ref={keep}
            tone="primary"
            keys="Mod-Enter"
            isDisabled={!mayKeep}
            onPress={() => void (row && intake.keep(row))}
          >
            {say('intake.keep')}
          </Button>
        </>
      }
    >
      <div ref={kept} tabIndex={-1} className={`intake${rows.length > 1 ? ' intake-many' : ''}`}>
        {rows.length > 1 && <IntakeList rows={rows} chosen={row?.id} />}
        {row && <IntakeStory key={row.id} row={row} />}
      </div>
    </Dialog>
  )
}
