import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { commandSpec } from '../../shared/commands/table.ts'
import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import './find.css'

/** Above the open story: what to look for in it, and what to put in its place. Enter goes on, Escape goes back to the text. */
export function FindBar() {
  const { find } = useDesk()
  const isOpen = useFrom(find.store, (state) => state.isOpen)
  const asked = useFrom(find.store, (state) => state.asked)
  return isOpen && <OpenBar key={asked} />
}

function OpenBar() {
  const { find } = useDesk()
  const say = useSay()
  const { sought, found, at, fault } = useFrom(find.store, (state) => state)
  const words = useRef<HTMLInputElement>(null)

  useEffect(() => {
    words.current?.focus()
    words.current?.select()
  }, [])

  const mayReplace = found.length > 0 && find.mayEdit()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      find.close()
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    if (event.target.type === 'checkbox' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.target === words.current) find.step(event.shiftKey ? -1 : 1)
    else if (mayReplace) find.replaceOne()
  }

  const status =
    fault !== undefined
      ? say(`find.fault.${fault.kind}`, fault.kind === 'syntax' ? { detail: fault.detail } : {})
      : sought.words.trim() === ''
        ? say('find.hint')
        : at === undefined
          ? say('find.none')
          : say(find.mayEdit() ? 'find.count' : 'find.countShut', { at: at + 1, count: found.length })

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves it from anywhere within
    <search className="find-bar" aria-label={say('find.title')} onKeyDown={onKeyDown}>
      <input
        ref={words}
        className="field-box"
        value={sought.words}
        aria-label={say('find.words')}
        placeholder={say('find.words')}
        aria-invalid={fault !== undefined}
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => find.set({ words: event.target.value })}
      />
      <div className="find-steps">
        <IconButton
          icon={ArrowUp}
          label={say('find.previous')}
          keys={commandSpec('find.previous').keys}
          isDisabled={found.length === 0}
          onPress={() => find.step(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={say('find.next')}
          keys={commandSpec('find.next').keys}
          isDisabled={found.length === 0}
          onPress={() => find.step(1)}
        />
      </div>
      <div className="find-ways">
        <Checkbox
          isSelected={!sought.isWithin}
          isDisabled={sought.isPattern}
          onChange={(on) => find.set({ isWithin: !on })}
        >
          {say('find.whole')}
        </Checkbox>
        <Checkbox isSelected={sought.isPattern} onChange={(on) => find.set({ isPattern: on })}>
          {say('find.pattern')}
        </Checkbox>
      </div>
      <IconButton icon={X} label={say('find.close')} onPress={find.close} />
      <input
        className="field-box"
        value={sought.replacement}
        aria-label={say('find.replacement')}
        placeholder={say('find.replacement')}
        maxLength={2000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => find.set({ replacement: event.target.value })}
      />
      <div className="find-acts">
        <Button isDisabled={!mayReplace} onPress={find.replaceOne}>
          {say('find.replace')}
        </Button>
        <Button isDisabled={!mayReplace} onPress={find.replaceAll}>
          {say('find.replaceAll')}
        </Button>
      </div>
      <output className={fault ? 'find-status is-fault' : 'find-status'}>{status}</output>
    </search>
  )
}
