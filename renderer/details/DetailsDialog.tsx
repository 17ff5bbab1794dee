import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { isEditable } from '../../shared/story/states.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { SelectField } from '../controls/SelectField.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { languageName } from '../i18n/language-name.ts'
import { useSay } from '../i18n/use-say.ts'
import type { Fields } from '../story/fields.ts'
import {
  type Details,
  type DetailText,
  type DetailTime,
  type SourceRole,
  detailsOf,
  expiresFirst,
  withDetails,
} from './details.ts'
import { languagesWith } from './languages.ts'
import './details.css'

const urgencies = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The open story's fields that do not stand above its words: what it is to its customers, and to the desk. */
export function DetailsDialog() {
  const { story } = useDesk()
  const [opened] = useState(() => story.store.getState().open)
  return opened && <DetailsForm fields={opened.fields} editable={isEditable(opened.story.desk.state)} />
}

function DetailsForm({ fields, editable }: { readonly fields: Fields; readonly editable: boolean }) {
  const { story, shell, locale } = useDesk()
  const say = useSay()
  const form = useId()
  const [before] = useState(() => detailsOf(fields))
  const [details, setDetails] = useState(before)
  const set = (change: Partial<Details>): void => setDetails((now) => ({ ...now, ...change }))
  const isWrong = expiresFirst(details)
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone

  const text = (
    name: DetailText | SourceRole,
    label: string,
    more: { lines?: number; hint?: string } = {},
  ) => (
    <TextField
      label={label}
      value={details[name]}
      maxLength={20_000}
      language={fields.language}
      isReadOnly={!editable}
      onChange={(value) => set({ [name]: value })}
      {...more}
    />
  )
  const time = (name: DetailTime, label: string, more: { hint?: string; error?: string | undefined }) => (
    <TextField
      label={label}
      type="datetime-local"
      value={details[name]}
      isReadOnly={!editable}
      onChange={(value) => set({ [name]: value })}
      {...more}
    />
  )

  return (
    <Dialog
      title={say('details.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        editable ? (
          <>
            <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
            <Button tone="primary" type="submit" form={form} isDisabled={isWrong}>
              {say('details.do')}
            </Button>
          </>
        ) : (
          <Button tone="primary" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
        )
      }
    >
      {!editable && <p>{say('details.shut')}</p>}
      <Form
        id={form}
        className="details-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isWrong || !editable) return
          shell.closeDialog()
          story.changeFields((now) => withDetails(now, before, details))
          void story.settle()
        }}
      >
        <section aria-label={say('details.words')}>
          {text('edNote', say('field.edNote'), { lines: 3, hint: say('details.edNoteHint') })}
          {text('kicker', say('field.kicker'))}
          {text('subHeadline', say('field.subHeadline'))}
          {text('abstract', say('field.abstract'), { lines: 4 })}
          {text('usageTerms', say('field.usageTerms'), { lines: 2 })}
        </section>
        <section aria-label={say('details.use')}>
          <div className="details-pair">
            <SelectField
              label={say('field.language')}
              value={details.language}
              isDisabled={!editable}
              options={languagesWith(fields.language).map((tag) => ({
                value: tag,
                label: languageName(tag, locale()),
              }))}
              onChange={(language) => set({ language })}
            />
            <SelectField
              label={say('field.urgency')}
              value={String(details.urgency)}
              isDisabled={!editable}
              options={urgencies.map((value) => ({ value, label: say('details.urgency.of', { value }) }))}
              onChange={(value) => set({ urgency: urgencyOf(value) })}
            />
          </div>
          {time('embargoedUntil', say('details.embargoedUntil'), { hint: say('details.zone', { zone }) })}
          {time('expires', say('field.expires'), {
            error: isWrong ? say('details.expiresFirst') : undefined,
          })}
          {text('provider', say('details.provider'), { hint: say('details.several') })}
          <div className="details-pair">
            {text('source', say('field.source'))}
            {text('credit', say('field.credit'))}
          </div>
          <div className="details-pair">
            {text('copyrightHolder', say('field.copyrightHolder'))}
            {text('copyrightNotice', say('field.copyrightNotice'))}
          </div>
        </section>
      </Form>
    </Dialog>
  )
}

function urgencyOf(value: string): Details['urgency'] {
  const grades: readonly Details['urgency'][] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  return grades.find((grade) => String(grade) === value) ?? 5
}
