import { useEffect } from 'react'
import type { VocabularyInfo } from '../../shared/vocabulary/vocabulary.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { IncomingVocabulary } from './IncomingVocabulary.tsx'
import { pickVocabulary } from './pick-vocabulary.ts'
import { VocabularyFacts } from './VocabularyFacts.tsx'
import './vocabularies.css'

/** The vocabularies of the desk: what is in them and where they come from; bringing one in, taking one out. */
export function VocabulariesDialog() {
  const desk = useDesk()
  const { vocabularies, shell } = desk
  const say = useSay()
  const { infos, incoming, trouble, told, busy } = useFrom(vocabularies.store, (state) => state)
  useEffect(() => void vocabularies.ensure(), [vocabularies])

  function close(): void {
    vocabularies.leave()
    shell.closeDialog()
  }

  return (
    <Dialog
      title={say('vocabulary.title')}
      width="wide"
      onClose={close}
      actions={
        incoming ? undefined : (
          <>
            <Button onPress={() => void pickVocabulary(desk)}>{say('vocabulary.import')}</Button>
            <Button tone="primary" autoFocus onPress={close}>
              {say('action.close')}
            </Button>
          </>
        )
      }
    >
      {trouble !== undefined && (
        <p className="vocabulary-trouble" role="alert">
          {trouble}
        </p>
      )}
      {told && !incoming && (
        <p className="vocabulary-told" role="status">
          {told.text}
          {told.undo && (
            <Button tone="link" onPress={told.undo}>
              {say('action.undo')}
            </Button>
          )}
        </p>
      )}
      {busy && (
        <p className="vocabulary-told" role="status">
          {say('vocabulary.reading')}
        </p>
      )}
      {incoming ? (
        <IncomingVocabulary incoming={incoming} />
      ) : (
        <>
          <p className="vocabulary-what">{say('vocabulary.what')}</p>
          <ul className="vocabularies">
            {(infos ?? []).map((info) => (
              <VocabularyLine key={info.id} info={info} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function VocabularyLine({ info }: { readonly info: VocabularyInfo }) {
  const { vocabularies } = useDesk()
  const say = useSay()
  const { id, name, field, shipped } = info
  return (
    <li className="vocabulary">
      <h3>
        {name} <small>{say(`tag.field.${field}`)}</small>
      </h3>
      <VocabularyFacts info={info} />
      {shipped ? (
        <span className="vocabulary-shipped">{say('vocabulary.shipped')}</span>
      ) : (
        <Button
          tone="quiet"
          aria-label={say('vocabulary.removeNamed', { name })}
          onPress={() => void vocabularies.remove(id)}
        >
          {say('vocabulary.remove')}
        </Button>
      )}
    </li>
  )
}
