import { type MenuName, menuNames } from '../../shared/commands/table.ts'
import { commandSpecs } from '../commands/specs.ts'
import { Dialog } from '../controls/Dialog.tsx'
import { Keys } from '../controls/Keys.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from './CloseButton.tsx'

const menus = Object.keys(menuNames) as readonly MenuName[]

/** Every key of the desk, by the menu its command stands in. */
export function KeysDialog() {
  const desk = useDesk()
  const { shell } = desk
  const say = useSay()
  const locale = desk.locale()
  const withKeys = commandSpecs.filter((command) => command.keys !== undefined)
  return (
    <Dialog title={say('keys.title')} width="wide" onClose={shell.closeDialog} actions={<CloseButton />}>
      <div className="keys-columns">
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{menuNames[menu][locale]}</h3>
            <dl>
              {withKeys
                .filter((command) => command.menu === menu)
                .map(({ id, title, keys = '' }) => (
                  <div key={id}>
                    <dt>{title[locale]}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{say('keys.finding')}</h3>
          <dl>
            <div>
              <dt>{say('keys.digit')}</dt>
              <dd>
                <Keys keys="1" />–<Keys keys="9" />
              </dd>
            </div>
            <div>
              <dt>{say('keys.digitInText')}</dt>
              <dd>
                <Keys keys="Alt-1" />
              </dd>
            </div>
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
