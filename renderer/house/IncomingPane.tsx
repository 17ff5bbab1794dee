import { useState } from 'react'
import type { House } from '../../shared/house/house.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { Button } from '../controls/Button.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { changesOf, kebab } from './draft.ts'
import { type Incoming, rivalOf } from './house-desk.ts'

/** A house that came in, to be looked at before it is taken; or what is wrong with the file. */
export function IncomingPane({ incoming }: { readonly incoming: Incoming }) {
  const { house } = useDesk()
  const say = useSay()
  if ('house' in incoming) return <Taken from={incoming.from} offered={incoming.house} />
  const { message, faults } = incoming.refusal
  return (
    <section className="house-incoming" aria-labelledby="house-incoming">
      <h3 id="house-incoming">{say('house.notTaken', { file: incoming.from })}</h3>
      <p className="house-fault">{message}</p>
      {faults.length > 0 && (
        <ul className="house-faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="house-actions">
        <Button autoFocus onPress={house.leaveIncoming}>
          {say('action.close')}
        </Button>
      </div>
    </section>
  )
}

function Taken({ from, offered }: { readonly from: string; readonly offered: House }) {
  const { house, session } = useDesk()
  const say = useSay()
  const houses = useFrom(session.store, ({ settings }) => settings.houses)
  const saving = useFrom(house.store, (state) => state.saving)
  const [name, setName] = useState(offered.name)
  const [language, setLanguage] = useState(offered.language)
  const isLanguage = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language)
  const renamed = name !== offered.name || language !== offered.language
  const id = renamed ? kebab(`${name} ${language}`) || offered.id : offered.id
  const taken: House = { ...offered, id, name: name.trim(), language }
  const rival = rivalOf(houses, taken)
  const isSame = rival !== undefined && stableJson(rival) === stableJson(taken)
  const on = offered.rules.filter((rule) => rule.on).length
  return (
    <section className="house-incoming" aria-labelledby="house-incoming">
      <h3 id="house-incoming">{offered.name}</h3>
      <p>{from === '' ? say('house.shipped') : say('house.fromFile', { file: from })}</p>
      <dl className="house-contents">
        <Count label={say('house.section.rules')} count={offered.rules.length}>
          {offered.rules.length > 0 && say('house.rulesOn', { count: on })}
        </Count>
        <Count label={say('house.section.names')} count={offered.people.length} />
        <Count
          label={say('house.section.acronyms')}
          count={offered.acronyms.wellKnown.length + Object.keys(offered.acronyms.glossary).length}
        />
        <Count label={say('house.section.words')} count={offered.words.length} />
        <Count label={say('house.section.boilerplate')} count={offered.boilerplate.length} />
      </dl>
      <div className="house-pair">
        <TextField label={say('house.name')} value={name} onChange={setName} />
        <TextField
          label={say('house.language')}
          hint={say('house.languageHint')}
          value={language}
          onChange={setLanguage}
          error={isLanguage ? undefined : say('house.notLanguage')}
        />
      </div>
      <p className="house-verdict" role="status">
        {isSame
          ? say('house.isSame', { name: taken.name })
          : rival
            ? say('house.replaces', { name: rival.name, language, count: changesOf(rival, taken) })
            : say('house.adds', { language })}
      </p>
      <div className="house-actions">
        <Button onPress={house.leaveIncoming}>{say('action.cancel')}</Button>
        <Button
          tone="primary"
          autoFocus
          isDisabled={saving || isSame || !isLanguage || taken.name === ''}
          onPress={() => void house.accept(taken)}
        >
          {rival ? say('house.replace', { name: rival.name }) : say('house.add')}
        </Button>
      </div>
    </section>
  )
}

function Count({
  label,
  count,
  children,
}: {
  readonly label: string
  readonly count: number
  readonly children?: React.ReactNode
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {count}
        {children !== false && children !== undefined && <small> {children}</small>}
      </dd>
    </div>
  )
}
