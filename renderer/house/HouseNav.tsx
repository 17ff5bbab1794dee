import { memo, useDeferredValue } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { House } from '../../shared/house/house.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { type HouseSection, type HouseState, houseSections } from './house-desk.ts'
import { useHouse } from './use-house.ts'

/** The desk's houses, and the sections of the one that is shown. */
export function HouseNav() {
  const { house } = useDesk()
  const shown = useHouse()
  // What is edited and how much a section holds may be told a moment after a letter is typed.
  const counted = useDeferredValue(shown?.house)
  const drafts = useDeferredValue(useFrom(house.store, (state) => state.drafts))
  return <NavLists shown={shown?.id} counted={counted} drafts={drafts} />
}

interface NavListsProps {
  readonly shown: string | undefined
  readonly counted: House | undefined
  readonly drafts: HouseState['drafts']
}

const NavLists = memo(function NavLists({ shown, counted, drafts }: NavListsProps) {
  const { house, session } = useDesk()
  const say = useSay()
  const houses = useFrom(session.store, ({ settings }) => settings.houses)
  const section = useFrom(house.store, (state) => state.section)
  const incoming = useFrom(house.store, (state) => state.incoming)
  return (
    <nav className="house-nav" aria-label={say('house.nav')}>
      <h3>{say('house.houses')}</h3>
      <ListBox
        aria-label={say('house.houses')}
        className="house-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown !== undefined && !incoming ? [shown] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) house.choose(String(key))
        }}
      >
        {houses.map(({ id, name, language }) => (
          <ListBoxItem key={id} id={id} textValue={name} className="house-entry">
            <span className="house-entry-name">{drafts.get(id)?.house.name ?? name}</span>
            {drafts.has(id) && <span className="house-edited">{say('house.edited')}</span>}
            <small>{language}</small>
          </ListBoxItem>
        ))}
      </ListBox>
      {counted && (
        <>
          <h3>{say('house.sections')}</h3>
          <ListBox
            aria-label={say('house.sections')}
            className="house-list"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={incoming ? [] : [section]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              showSection(String(key))
            }}
          >
            {houseSections.map((name) => (
              <ListBoxItem
                key={name}
                id={name}
                textValue={say(`house.section.${name}`)}
                className="house-entry"
              >
                <span className="house-entry-name">{say(`house.section.${name}`)}</span>
                <small>{countOf(name, counted)}</small>
              </ListBoxItem>
            ))}
          </ListBox>
        </>
      )}
    </nav>
  )

  function showSection(key: string): void {
    const chosen = houseSections.find((name) => name === key)
    if (chosen) house.show(chosen)
  }
})

/** How much a section that is a list holds. */
function countOf(section: HouseSection, house: House): number | undefined {
  switch (section) {
    case 'rules':
      return house.rules.length
    case 'names':
      return house.people.length
    case 'acronyms':
      return house.acronyms.wellKnown.length + Object.keys(house.acronyms.glossary).length
    case 'words':
      return house.words.length
    case 'boilerplate':
      return house.boilerplate.length
    case 'limits':
    case 'datelines':
    case 'house':
      return undefined
  }
}
