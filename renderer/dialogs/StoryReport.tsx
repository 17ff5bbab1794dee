import { encodingName } from '../intake/encoding-name.ts'
import { formatNames } from '../../shared/formats/format-names.ts'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { languageName } from '../i18n/language-name.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { Notes } from './Notes.tsx'
import { CloseButton } from './CloseButton.tsx'

/** Where the open story came from, and what reading it did. */
export function StoryReport() {
  const desk = useDesk()
  const { shell, story, imports } = desk
  const say = useSay()
  const stored = useFrom(story.store, ({ open }) => open?.story)
  const notes = useFrom(imports.store, (state) => state.notes.get(stored?.id ?? ''))
  if (!stored) return undefined
  const { provenance } = stored
  return (
    <Dialog title={say('origin.title')} width="wide" onClose={shell.closeDialog} actions={<CloseButton />}>
      {provenance ? (
        <dl className="provenance">
          <dt>{say('origin.file')}</dt>
          <dd>{provenance.fileName ?? say('origin.noFile')}</dd>
          <dt>{say('origin.when')}</dt>
          <dd>{fullTime(provenance.importedAt, desk.locale())}</dd>
          <dt>{say('origin.format')}</dt>
          <dd>
            {formatNames[provenance.format][desk.locale()]} {provenance.formatVersion}
          </dd>
          <dt>{say('origin.encoding')}</dt>
          <dd>
            {encodingName(provenance.encoding)} {provenance.encodingGuessed && `(${say('origin.guessed')})`}
          </dd>
          <dt>{say('field.language')}</dt>
          <dd>
            {languageName(stored.language, desk.locale())}{' '}
            {provenance.languageGuessed && `(${say('origin.guessed')})`}
          </dd>
          <dt>{say('origin.size')}</dt>
          <dd>{say('origin.bytes', { count: provenance.bytes })}</dd>
          <dt>SHA-256</dt>
          <dd className="hash">{provenance.sha256}</dd>
        </dl>
      ) : (
        <p>{say('origin.none')}</p>
      )}
      {notes && notes.length > 0 && (
        <section className="report-part">
          <h3>{say('report.notes', { count: notes.length })}</h3>
          <Notes notes={notes} />
        </section>
      )}
      {stored.foreign.length > 0 && (
        <section className="report-part">
          <h3>{say('origin.foreign')}</h3>
          <ul className="notes foreign">
            {stored.foreign.map(({ path, value }, index) => (
              <li key={index}>
                <span className="note-at">{path}</span>
                <span className="note-words">{value}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {provenance && !notes && <p>{say('origin.notesGone')}</p>}
    </Dialog>
  )
}
