import { Search } from 'lucide-react'
import { useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { Person } from '../../shared/house/house.ts'
import { useSay } from '../i18n/use-say.ts'
import { RowsField } from './fields.tsx'
import type { FormProps } from './Group.tsx'

/** People as the house names them. */
export function NamesForm({ house, edit }: FormProps) {
  const say = useSay()
  const [filter, setFilter] = useState('')
  return (
    <div className="in-copy">
      {house.people.length > 8 && (
        <SearchField
          className="search-box house-filter"
          aria-label={say('house.filterNames')}
          value={filter}
          onChange={setFilter}
        >
          <Search size={14} strokeWidth={1.75} aria-hidden="true" />
          <Input placeholder={say('house.filterNames')} />
        </SearchField>
      )}
      <RowsField
        language={house.language}
        label={say('house.section.names')}
        isTitled
        hint={say('house.neverHint')}
        filter={filter}
        columns={[
          { name: say('house.personName') },
          { name: say('house.personShort') },
          { name: say('house.personTitle') },
          { name: say('house.personNever') },
        ]}
        value={house.people.map(({ name, short = '', title = '', never }) => [
          name,
          short,
          title,
          never.join(', '),
        ])}
        onChange={(rows) => edit({ people: rows.map(personOf) })}
      />
    </div>
  )
}

function personOf([name = '', short = '', title = '', never = '']: readonly string[]): Person {
  return {
    name,
    ...(short !== '' && { short }),
    ...(title !== '' && { title }),
    never: never
      .split(/[,，;]/)
      .map((form) => form.trim())
      .filter((form) => form !== ''),
  }
}
