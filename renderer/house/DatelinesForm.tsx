import { Checkbox } from '../controls/Checkbox.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useSay } from '../i18n/use-say.ts'
import { Choices, LinesField } from './fields.tsx'
import { type FormProps, Group } from './Group.tsx'

/** How a story begins and ends: dateline, byline, end mark, credits. */
export function DatelinesForm({ house, edit }: FormProps) {
  const say = useSay()
  const { dateline, byline, end } = house
  const hint = say('house.onePerLine')
  return (
    <div className="house-groups">
      <Group title={say('house.dateline')}>
        <Choices
          label={say('house.datelineWanted')}
          value={dateline.wanted}
          options={(['always', 'if-present', 'never'] as const).map((value) => ({
            value,
            label: say(`house.dateline.${value}`),
          }))}
          onChange={(wanted) => edit({ dateline: { ...dateline, wanted } })}
        />
        <div className="rule-line">
          <TextField
            label={say('house.datelineDash')}
            hint={say('house.datelineDashHint')}
            value={dateline.dash}
            onChange={(dash) => edit({ dateline: { ...dateline, dash } })}
          />
          <Choices
            label={say('house.months')}
            value={dateline.months}
            options={(['ap', 'any'] as const).map((value) => ({
              value,
              label: say(`house.months.${value}`),
            }))}
            onChange={(months) => edit({ dateline: { ...dateline, months } })}
          />
        </div>
        <Checkbox
          isSelected={dateline.withDate}
          onChange={(withDate) => edit({ dateline: { ...dateline, withDate } })}
        >
          {say('house.withDate')}
        </Checkbox>
        <Checkbox
          isSelected={dateline.withAgency}
          onChange={(withAgency) => edit({ dateline: { ...dateline, withAgency } })}
        >
          {say('house.withAgency')}
        </Checkbox>
        <LinesField
          language={house.language}
          label={say('house.cities')}
          hint={hint}
          lines={7}
          value={dateline.cities}
          onChange={(cities) => edit({ dateline: { ...dateline, cities } })}
        />
      </Group>
      <Group title={say('house.byline')}>
        <Checkbox isSelected={byline.wanted} onChange={(wanted) => edit({ byline: { ...byline, wanted } })}>
          {say('house.bylineWanted')}
        </Checkbox>
        <LinesField
          language={house.language}
          label={say('house.staff')}
          hint={hint}
          lines={5}
          value={byline.staff}
          onChange={(staff) => edit({ byline: { ...byline, staff } })}
        />
        <LinesField
          language={house.language}
          label={say('house.credits')}
          hint={hint}
          lines={5}
          value={house.credits}
          onChange={(credits) => edit({ credits })}
        />
      </Group>
      <Group title={say('house.end')}>
        <Checkbox isSelected={end.wanted} onChange={(wanted) => edit({ end: { ...end, wanted } })}>
          {say('house.endWanted')}
        </Checkbox>
        <TextField
          label={say('house.endMark')}
          value={end.mark}
          onChange={(mark) => edit({ end: { ...end, mark } })}
        />
        <LinesField
          language={house.language}
          label={say('house.contacts')}
          hint={hint}
          lines={3}
          value={end.contacts}
          onChange={(contacts) => edit({ end: { ...end, contacts } })}
        />
      </Group>
    </div>
  )
}
