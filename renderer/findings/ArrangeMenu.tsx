import { ListFilter } from 'lucide-react'
import { Button, Header, Menu, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { checkKinds } from '../../shared/checks/kinds.ts'
import { MenuEntry } from '../controls/MenuEntry.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { countKinds } from './arrangement.ts'

const orders = ['grade', 'story'] as const

/** In what order the findings stand, and of what kind they are. */
export function ArrangeMenu() {
  const { findings } = useDesk()
  const say = useSay()
  const { order, kind, hidden } = useFrom(findings.store, (state) => state.arrangement)
  const standing = useFrom(findings.store, (state) => state.standing)
  const counts = countKinds(standing)
  const isFiltered = kind !== undefined || hidden.size > 0
  return (
    <MenuTrigger>
      <Button
        className={`icon-button${isFiltered ? ' is-filtered' : ''}`}
        aria-label={say(isFiltered ? 'findings.arrangeFiltered' : 'findings.arrange')}
      >
        <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={say('findings.arrange')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order]}
            onSelectionChange={(keys) => {
              const next = orders.find((one) => keys !== 'all' && keys.has(one))
              if (next) findings.arrange({ order: next })
            }}
          >
            <Header className="menu-head">{say('findings.order')}</Header>
            {orders.map((one) => (
              <MenuEntry
                key={one}
                id={one}
                textValue={say(`findings.order.${one}`)}
                label={say(`findings.order.${one}`)}
              />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[kind ?? 'every']}
            onSelectionChange={(keys) =>
              findings.arrange({ kind: checkKinds.find((one) => keys !== 'all' && keys.has(one)) })
            }
          >
            <Header className="menu-head">{say('findings.kinds')}</Header>
            <MenuEntry
              id="every"
              textValue={say('findings.kind.every')}
              label={say('findings.kind.every')}
              hint={standing.length}
            />
            {checkKinds
              .filter((one) => counts.has(one) || one === kind)
              .map((one) => (
                <MenuEntry
                  key={one}
                  id={one}
                  textValue={say(`findings.kind.${one}`)}
                  label={say(`findings.kind.${one}`)}
                  hint={counts.get(one) ?? 0}
                />
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
