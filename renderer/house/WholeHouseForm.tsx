import { catalogue } from '../../shared/checks/catalogue.ts'
import { checkKinds, kindOf } from '../../shared/checks/kinds.ts'
import type { House } from '../../shared/house/house.ts'
import { shippedHouses } from '../../shared/house/shipped.ts'
import { Button } from '../controls/Button.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { Choices } from './fields.tsx'
import { type FormProps, Group } from './Group.tsx'

const grades = ['own', 'blocker', 'warning', 'note', 'off'] as const
type Grade = (typeof grades)[number]

/** Checks that a house may grade. Repeats are no matter of style: the editor finds them whatever the house says. */
const gradable = catalogue.map(({ id }) => id).filter((id) => id !== 'repeats')

/** The house as a whole: its name and language, which checks run and how grave they are, starting again, removing it. */
export function WholeHouseForm({ house, edit }: FormProps) {
  const desk = useDesk()
  const say = useSay()
  const shipped = shippedHouses.find(({ id }) => id === house.id)
  return (
    <div className="house-groups house-whole">
      <Group title={say('house.section.house')}>
        <div className="house-pair">
          <TextField label={say('house.name')} value={house.name} onChange={(name) => edit({ name })} />
          <TextField
            label={say('house.language')}
            hint={say('house.languageHint')}
            value={house.language}
            onChange={(language) => edit({ language })}
          />
        </div>
        <div className="house-actions">
          {shipped && (
            <Button onPress={() => desk.house.startFrom(shipped)}>
              {say('house.reset', { name: shipped.name })}
            </Button>
          )}
          <Button onPress={() => void desk.house.remove()}>{say('house.remove')}</Button>
        </div>
      </Group>
      <Group title={say('house.checks')}>
        <p className="field-hint">{say('house.checksHint')}</p>
        <div className="house-checks">
          {checkKinds.map((kind) => {
            const mine = gradable.filter((check) => kindOf(check) === kind)
            if (mine.length === 0) return undefined
            return (
              <section key={kind} aria-labelledby={`house-checks-${kind}`}>
                <h4 id={`house-checks-${kind}`}>{say(`findings.kind.${kind}`)}</h4>
                {mine.map((check) => (
                  <Choices
                    key={check}
                    label={check}
                    value={gradeOf(house, check)}
                    options={grades.map((grade) => ({
                      value: grade,
                      label: say(`house.checkGrade.${grade}`),
                    }))}
                    onChange={(grade) => edit(graded(house, check, grade))}
                  />
                ))}
              </section>
            )
          })}
        </div>
      </Group>
    </div>
  )
}

function gradeOf(house: House, check: string): Grade {
  if (house.off.includes(check)) return 'off'
  return house.grades[check] ?? 'own'
}

function graded(house: House, check: string, grade: Grade): Partial<House> {
  const off = house.off.filter((id) => id !== check)
  const { [check]: _before, ...others } = house.grades
  if (grade === 'off') return { off: [...off, check], grades: others }
  return { off, grades: grade === 'own' ? others : { ...others, [check]: grade } }
}
