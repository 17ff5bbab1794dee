import { useId, useState } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { useDesk, useFrom } from '../desk.ts'
import type { MessageKey } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { facetValue } from './facet-value.ts'
import { type FacetName, facetNames, isOn, toggled, withFilter } from './filters.ts'

const labels: Readonly<Record<FacetName, MessageKey>> = {
  state: 'facet.state',
  source: 'facet.source',
  language: 'facet.language',
  tag: 'facet.tag',
  person: 'facet.person',
  month: 'facet.month',
}

/** The filters of a search, each value with how many stories found have it, and the searches that are kept. */
export function SearchFilters() {
  const { library } = useDesk()
  const say = useSay()
  const isUnfolded = useFrom(library.store, ({ unfolded }) => unfolded)
  const person = useFrom(library.store, ({ search }) => search.filters.person)
  if (!isUnfolded) return undefined
  return (
    <section className="search-filters" tabIndex={-1} aria-label={say('search.filters')}>
      {facetNames.map((name) => (
        <FacetRow key={name} name={name} />
      ))}
      <Days />
      <PersonRow key={person} person={person} />
      <BlockerRow />
      <SavedSearches />
    </section>
  )
}

/** A subject's code says nothing to a person; its name stands beside it. */
const code = /^[a-z]+:\d+$/i

function FacetRow({ name }: { readonly name: FacetName }) {
  const desk = useDesk()
  const { library } = desk
  const say = useSay()
  const filters = useFrom(library.store, ({ search }) => search.filters)
  const facets = useFrom(library.store, (state) => state.facets)
  const counted = facets?.[name].filter(({ value }) => name !== 'tag' || !code.test(value)) ?? []
  return (
    <Row label={say(labels[name])}>
      {counted.length === 0 ? (
        <span className="facet-none">{say(facets ? 'facet.none' : 'facet.counting')}</span>
      ) : (
        <Toolbar className="chips" aria-label={say(labels[name])}>
          {counted.map(({ value, count }) => (
            <ToggleButton
              key={value}
              className="facet-chip"
              isSelected={isOn(filters, name, value)}
              onChange={() => void library.filter(toggled(filters, name, value))}
            >
              <span>{facetValue(desk.say, desk.locale(), name, value)}</span>{' '}
              <small>{say('number', { count })}</small>
            </ToggleButton>
          ))}
        </Toolbar>
      )}
    </Row>
  )
}

function Days() {
  const { library } = useDesk()
  const say = useSay()
  const filters = useFrom(library.store, ({ search }) => search.filters)
  const day = (name: 'since' | 'until') => (
    <input
      type="date"
      className="facet-field"
      aria-label={say(`search.${name}`)}
      value={filters[name] ?? ''}
      max="9999-12-31"
      onChange={({ target: { value } }) => {
        // A day that is being typed has a year of 2 until its other figures come.
        if (value === '' || value > '1000') {
          void library.filter(withFilter(filters, name, value === '' ? undefined : value))
        }
      }}
    />
  )
  return (
    <Row label={say('facet.days')}>
      {day('since')}
      <span aria-hidden="true">–</span>
      {day('until')}
    </Row>
  )
}

/** Anyone can be looked for, not only those who are counted most. */
function PersonRow({ person: looked = '' }: { readonly person: string | undefined }) {
  const { library } = useDesk()
  const say = useSay()
  const field = useId()
  const [name, setName] = useState(looked)
  const look = (): void => {
    const person = name.trim()
    if (person === looked) return
    const { filters } = library.store.getState().search
    void library.filter(withFilter(filters, 'person', person === '' ? undefined : person))
  }
  return (
    <Row label={say('facet.named')} field={field}>
      <input
        id={field}
        className="facet-field"
        value={name}
        maxLength={200}
        placeholder={say('facet.namedHint')}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
        onBlur={look}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) look()
        }}
      />
    </Row>
  )
}

function BlockerRow() {
  const { library } = useDesk()
  const say = useSay()
  const filters = useFrom(library.store, ({ search }) => search.filters)
  return (
    <Row label={say('facet.blockers')}>
      <Toolbar className="chips" aria-label={say('facet.blockers')}>
        {[true, false].map((has) => (
          <ToggleButton
            key={String(has)}
            className="facet-chip"
            isSelected={filters.blocker === has}
            onChange={(on) => void library.filter(withFilter(filters, 'blocker', on ? has : undefined))}
          >
            {say(has ? 'search.blockers' : 'search.noBlockers')}
          </ToggleButton>
        ))}
      </Toolbar>
    </Row>
  )
}

interface RowProps {
  readonly label: string
  /** The field that the label is for, where it is one. */
  readonly field?: string
  readonly children: React.ReactNode
}

function Row({ label, field, children }: RowProps) {
  return (
    <div className="facet">
      {field === undefined ? (
        <span className="facet-name">{label}</span>
      ) : (
        <label className="facet-name" htmlFor={field}>
          {label}
        </label>
      )}
      <div className="facet-values">{children}</div>
    </div>
  )
}
