import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Role, roleSchema } from '../../shared/story/record.ts'
import { useSay } from '../i18n/use-say.ts'

interface RoleChoiceProps {
  readonly role: Role
  readonly onChange: (role: Role) => void
  /** Why it is asked, where it matters. */
  readonly hint?: string
}

/** In what role a person acts: it goes into the record beside the name. */
export function RoleChoice({ role, onChange, hint }: RoleChoiceProps) {
  const say = useSay()
  return (
    <RadioGroup
      className="role-choice"
      orientation="horizontal"
      value={role}
      onChange={(value) => onChange(roleSchema.options.find((one) => one === value) ?? 'editor')}
    >
      <Label className="field-label">{say('role.title')}</Label>
      <div>
        {roleSchema.options.map((one) => (
          <Radio key={one} value={one} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>{say(`role.${one}`)}</span>
          </Radio>
        ))}
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </RadioGroup>
  )
}
