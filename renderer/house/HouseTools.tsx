import { Menu, MenuTrigger, Popover } from 'react-aria-components'
import { shippedHouses } from '../../shared/house/shipped.ts'
import { Button } from '../controls/Button.tsx'
import { MenuEntry } from '../controls/MenuEntry.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { pickFile } from '../library/pick-file.ts'

/** Bringing a house in, starting from one that comes with the app, and handing one out. */
export function HouseTools() {
  const { house, session } = useDesk()
  const say = useSay()
  const houses = useFrom(session.store, ({ settings }) => settings.houses)
  const chosen = useFrom(house.store, (state) => state.chosen)
  const shown = houses.find(({ id }) => id === chosen) ?? houses[0]
  const isEdited = useFrom(house.store, ({ drafts }) => shown !== undefined && drafts.has(shown.id))
  return (
    <div className="house-tools">
      <MenuTrigger>
        <Button tone="quiet">{say('house.startFrom')}</Button>
        <Popover className="menu-popover" placement="bottom end" offset={2}>
          <Menu
            className="menu"
            aria-label={say('house.startFrom')}
            onAction={(key) => {
              const chosen = shippedHouses.find(({ id }) => id === key)
              if (chosen) house.startFrom(chosen)
            }}
          >
            {shippedHouses.map(({ id, name, language }) => (
              <MenuEntry key={id} id={id} textValue={name} label={name} hint={language} />
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button tone="quiet" onPress={() => void pickFile('.json,application/json').then(house.take)}>
        {say('house.import')}
      </Button>
      {shown && (
        <Button
          tone="quiet"
          isDisabled={isEdited}
          onPress={() => void house.export()}
          {...(isEdited && { 'aria-description': say('house.saveBeforeExport') })}
        >
          {say('house.export')}
        </Button>
      )}
    </div>
  )
}
