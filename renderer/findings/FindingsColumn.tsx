import { useDesk, useFrom } from '../desk.ts'
import { paneOf } from '../commands/panes.ts'
import { GateFooter } from '../gate/GateFooter.tsx'
import { useSay } from '../i18n/use-say.ts'
import { RanSection } from '../ran-before/RanSection.tsx'
import { Announcer } from './Announcer.tsx'
import { FindingList } from './FindingList.tsx'
import { ReadabilityLine } from './ReadabilityLine.tsx'
import { Summary } from './Summary.tsx'
import './findings.css'

/** The right column: what the checks say of the open story, and the gate it leaves by. */
export function FindingsColumn() {
  const { story } = useDesk()
  const say = useSay()
  const isOpen = useFrom(story.store, ({ open }) => open !== undefined)
  return (
    <aside className="findings" aria-label={say('findings.title')} {...paneOf('findings')}>
      {isOpen ? (
        <>
          <Summary />
          <div className="findings-scroll">
            <FindingList />
            <ReadabilityLine />
            <RanSection />
          </div>
          <GateFooter />
        </>
      ) : (
        <p className="findings-empty">{say('findings.noStory')}</p>
      )}
      <Announcer />
    </aside>
  )
}
