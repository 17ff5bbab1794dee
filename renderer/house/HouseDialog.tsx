import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { matchesKeys } from '../commands/keys.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import './house.css'
import { HouseFoot } from './HouseFoot.tsx'
import { HouseNav } from './HouseNav.tsx'
import { HouseTools } from './HouseTools.tsx'
import { IncomingPane } from './IncomingPane.tsx'
import { RulesPane } from './RulesPane.tsx'
import { SectionForm } from './SectionForm.tsx'
import { useHouse } from './use-house.ts'

/** The screen of house style: the desk's houses, their sections, and what is in them. */
export function HouseDialog() {
  const { house, shell, session } = useDesk()
  const say = useSay()
  const drafts = useFrom(house.store, (state) => state.drafts)
  const settings = useFrom(session.store, (state) => state.settings)
  const [leaving, setLeaving] = useState(false)
  const leave = () => {
    if (drafts.size > 0) setLeaving(!leaving)
    else house.leave()
  }

  const refusal = useFrom(house.store, (state) => state.refusal)
  useEffect(() => {
    // Where it can be mended; the sentences themselves are read out.
    if (refusal) document.querySelector<HTMLElement>('.rule-editor [aria-invalid=true]')?.focus()
  }, [refusal])

  // A trial runs for whoever looks at it.
  useEffect(() => house.trials.stop, [house])

  // Wherever in it the keyboard stands, the sheet itself included.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || !matchesKeys('Mod-s', event, isMac)) return
      event.preventDefault()
      void house.save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [house])

  return (
    <ModalOverlay className="veil house-veil" isOpen onOpenChange={(open) => !open && leave()}>
      <Modal className="modal house-modal">
        <Dialog className="house" aria-labelledby="house-title">
          <div className="house-rows">
            <header className="house-head">
              <Heading slot="title" id="house-title" className="house-title">
                {say('house.title')}
              </Heading>
              <p>{say('house.what', { count: settings.houses.length })}</p>
              <HouseTools />
              <IconButton icon={X} label={say('action.close')} onPress={leave} />
            </header>
            <div className="house-columns">
              <HouseNav />
              <Shown />
            </div>
            <HouseFoot />
          </div>
          {leaving && (
            <div className="house-leaving" role="alertdialog" aria-labelledby="house-leaving">
              <p id="house-leaving">{say('house.unsaved', { count: drafts.size })}</p>
              <Button onPress={house.leave}>{say('house.discard')}</Button>
              <Button onPress={shell.closeDialog}>{say('house.keepForLater')}</Button>
              <Button tone="primary" autoFocus onPress={() => setLeaving(false)}>
                {say('house.goOn')}
              </Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Shown() {
  const desk = useDesk()
  const say = useSay()
  const shown = useHouse()
  const section = useFrom(desk.house.store, (state) => state.section)
  const incoming = useFrom(desk.house.store, (state) => state.incoming)
  const epoch = useFrom(desk.house.store, (state) => state.epoch)
  if (incoming) return <IncomingPane key={epoch} incoming={incoming} />
  if (!shown) return <p className="house-none">{say('house.none')}</p>
  const key = `${shown.id} ${epoch}`
  if (section === 'rules') return <RulesPane key={key} house={shown.house} />
  return <SectionForm key={`${key} ${section}`} section={section} house={shown.house} />
}
