import type { ReactNode } from 'react'
import type { House } from '../../shared/house/house.ts'
import { useSay } from '../i18n/use-say.ts'
import { AcronymsForm } from './AcronymsForm.tsx'
import { DatelinesForm } from './DatelinesForm.tsx'
import { LinesField } from './fields.tsx'
import type { EditHouse } from './Group.tsx'
import type { HouseSection } from './house-desk.ts'
import { LimitsForm } from './LimitsForm.tsx'
import { NamesForm } from './NamesForm.tsx'
import { WholeHouseForm } from './WholeHouseForm.tsx'
import { useDesk } from '../desk.ts'

interface SectionFormProps {
  readonly section: Exclude<HouseSection, 'rules'>
  readonly house: House
}

/** A section of a house other than its rules. */
export function SectionForm({ section, house }: SectionFormProps) {
  const desk = useDesk()
  const say = useSay()
  const edit: EditHouse = (change) => desk.house.edit((now) => ({ ...now, ...change }))
  return (
    <section className="house-form" aria-labelledby="house-section">
      <header>
        <h3 id="house-section">{say(`house.section.${section}`)}</h3>
        <p>{say(`house.about.${section}`)}</p>
      </header>
      {formOf(section, house, edit, say('house.onePerLine'))}
    </section>
  )
}

function formOf(
  section: SectionFormProps['section'],
  house: House,
  edit: EditHouse,
  hint: string,
): ReactNode {
  switch (section) {
    case 'limits':
      return <LimitsForm house={house} edit={edit} />
    case 'datelines':
      return <DatelinesForm house={house} edit={edit} />
    case 'names':
      return <NamesForm house={house} edit={edit} />
    case 'acronyms':
      return <AcronymsForm house={house} edit={edit} />
    case 'words':
      return <ListForm house={house} field="words" edit={edit} hint={hint} />
    case 'boilerplate':
      return <ListForm house={house} field="boilerplate" edit={edit} hint={hint} />
    case 'house':
      return <WholeHouseForm house={house} edit={edit} />
  }
}

interface ListFormProps {
  readonly house: House
  readonly field: 'words' | 'boilerplate'
  readonly edit: EditHouse
  readonly hint: string
}

function ListForm({ house, field, edit, hint }: ListFormProps) {
  const say = useSay()
  return (
    <div className="in-copy">
      <LinesField
        language={house.language}
        label={say(`house.section.${field}`)}
        hint={hint}
        lines={22}
        value={house[field]}
        onChange={(lines) => edit({ [field]: lines })}
      />
    </div>
  )
}
