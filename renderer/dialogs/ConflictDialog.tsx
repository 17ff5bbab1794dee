import { type ReactElement, useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Difference } from '../../shared/api/errors.ts'
import { differences } from '../../shared/story/difference.ts'
import type { Choices, Side } from '../../shared/story/merge.ts'
import { type Content, type Story, contentOf } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { clockTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { toContent } from '../story/fields.ts'
import { Differences } from './Differences.tsx'
import { fieldName } from './field-name.ts'

/**
 * Both this page and another have changed the same fields: shows of each what differs, and a person chooses one by one.
 * What only one of them changed is put together without a question.
 */
export function ConflictDialog({ current }: { readonly current: Story }) {
  const desk = useDesk()
  const { story, shell, gate } = desk
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [choices, setChoices] = useState<Choices>({})
  const fields = useMemo(() => story.conflicts(current), [story, current])
  const changed = useMemo(() => {
    const { open } = story.store.getState()
    return open && story.text
      ? differences(contentOf(current), toContent(open.fields, story.text.body()))
      : []
  }, [story, current])
  const editable = isEditable(current.desk.state)

  async function keepBoth(): Promise<void> {
    setBusy(true)
    const kept = await story.keepBoth()
    setBusy(false)
    if (kept.ok) shell.tell({ tone: 'done', text: say('conflict.keptBoth') })
    else gate.trouble(kept.error)
  }

  return (
    <Dialog
      title={say('conflict.title')}
      role="alertdialog"
      width="wide"
      onClose={() => {}}
      actions={
        <>
          <Button isDisabled={busy} onPress={() => void keepBoth()}>
            {say('conflict.keepBoth')}
          </Button>
          <Button isDisabled={busy} onPress={() => story.takeStored()}>
            {say('conflict.takeStored')}
          </Button>
          <Button tone="primary" isDisabled={busy || !editable} onPress={() => void story.resolve(choices)}>
            {say('conflict.saveChosen')}
          </Button>
        </>
      }
    >
      <p>
        {say(editable ? 'conflict.what' : 'conflict.closed', {
          at: clockTime(current.desk.savedAt, desk.locale()),
        })}
      </p>
      {editable ? (
        fields.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            difference={changed.find((one) => one.field === field)}
            side={choices[field] ?? 'mine'}
            onChange={(side) => setChoices((now) => ({ ...now, [field]: side }))}
          />
        ))
      ) : (
        <Differences differences={changed} />
      )}
    </Dialog>
  )
}

/** One field that both changed: its differences, and whose words are kept. */
function FieldChoice({
  field,
  difference,
  side,
  onChange,
}: {
  readonly field: keyof Content
  readonly difference: Difference | undefined
  readonly side: Side
  readonly onChange: (side: Side) => void
}): ReactElement {
  const say = useSay()
  return (
    <section className="conflict-field">
      {difference ? (
        <Differences differences={[difference]} />
      ) : (
        <p>{say('conflict.form', { field: fieldName(field, say) })}</p>
      )}
      <RadioGroup
        className="choices conflict-sides"
        orientation="horizontal"
        value={side}
        onChange={(value) => onChange(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Label className="unseen">{say('conflict.whose', { field: fieldName(field, say) })}</Label>
        {(['mine', 'theirs'] as const).map((one) => (
          <Radio key={one} value={one} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>{say(`conflict.${one}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}
