import { useSay } from '../i18n/use-say.ts'
import { LinesField, RowsField } from './fields.tsx'
import type { FormProps } from './Group.tsx'

/** Letters that may stand unexplained, and what the others stand for. */
export function AcronymsForm({ house, edit }: FormProps) {
  const say = useSay()
  const { acronyms } = house
  return (
    <div className="house-pair in-copy">
      <RowsField
        language={house.language}
        label={say('house.glossary')}
        columns={[{ name: say('house.acronym') }, { name: say('house.acronymName') }]}
        value={Object.entries(acronyms.glossary)}
        onChange={(rows) =>
          edit({
            acronyms: {
              ...acronyms,
              // A row with half of its cells is still being typed.
              glossary: Object.fromEntries(
                rows.flatMap(([letters = '', name = '']) =>
                  letters !== '' && name !== '' ? [[letters, name]] : [],
                ),
              ),
            },
          })
        }
      />
      <LinesField
        language={house.language}
        label={say('house.wellKnown')}
        hint={say('house.onePerLine')}
        lines={22}
        value={acronyms.wellKnown}
        onChange={(wellKnown) => edit({ acronyms: { ...acronyms, wellKnown } })}
      />
    </div>
  )
}
