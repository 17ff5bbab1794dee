import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { is } from 'valibot'
import { type TagField, tagFieldSchema, tagFields } from '../../shared/vocabulary/vocabulary.ts'
import { Button } from '../controls/Button.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { VocabularyFacts } from './VocabularyFacts.tsx'
import type { IncomingVocabulary as Incoming } from './vocabularies-desk.ts'

/** A file that was brought: what it holds and what was left out, before it is taken; or why it is no vocabulary. */
export function IncomingVocabulary({ incoming }: { readonly incoming: Incoming }) {
  const { vocabularies } = useDesk()
  const say = useSay()
  if ('look' in incoming) return <Looked incoming={incoming} />
  return (
    <section className="vocabulary-incoming" aria-labelledby="vocabulary-incoming">
      <h3 id="vocabulary-incoming">{say('vocabulary.notTaken', { file: incoming.file.name })}</h3>
      <p role="alert">{incoming.refusal}</p>
      <div className="vocabulary-actions">
        <Button autoFocus onPress={vocabularies.leaveIncoming}>
          {say('action.close')}
        </Button>
      </div>
    </section>
  )
}

function Looked({ incoming: { file, look } }: { readonly incoming: Extract<Incoming, { look: unknown }> }) {
  const { vocabularies } = useDesk()
  const say = useSay()
  const [name, setName] = useState(look.vocabulary.name)
  const [field, setField] = useState<TagField | undefined>(look.field)
  const isList = look.field === undefined
  return (
    <section className="vocabulary-incoming" aria-labelledby="vocabulary-incoming">
      <h3 id="vocabulary-incoming">{look.vocabulary.name}</h3>
      <p>{say('vocabulary.fromFile', { file: file.name })}</p>
      <VocabularyFacts info={look.vocabulary} />
      {look.notes.length > 0 && (
        <ul className="vocabulary-notes" aria-label={say('vocabulary.notes')}>
          {look.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {look.over && (
        <p>
          {say('vocabulary.over', {
            name: look.over.name,
            date: look.over.released === undefined ? '' : `, ${look.over.released.slice(0, 10)}`,
            count: look.over.terms,
          })}
        </p>
      )}
      {isList && (
        <>
          <TextField label={say('vocabulary.name')} value={name} onChange={setName} maxLength={120} />
          <RadioGroup
            className="vocabulary-fields"
            value={field ?? null}
            onChange={(value) => setField(is(tagFieldSchema, value) ? value : undefined)}
          >
            <Label className="field-label">{say('vocabulary.field')}</Label>
            <div>
              {tagFields.map((one) => (
                <Radio key={one} value={one} className="vocabulary-field">
                  {say(`tag.field.${one}`)}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        </>
      )}
      <div className="vocabulary-actions">
        <Button onPress={vocabularies.leaveIncoming}>{say('action.cancel')}</Button>
        <Button
          tone="primary"
          autoFocus={!isList}
          isDisabled={field === undefined || name.trim() === ''}
          onPress={() => {
            if (field !== undefined)
              void vocabularies.accept(isList ? { field, name: name.trim() } : { field })
          }}
        >
          {say('vocabulary.take')}
        </Button>
      </div>
    </section>
  )
}
