import { useState } from 'react'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence, toldSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import type { ImportRun } from '../library/imports.ts'
import { Notes } from './Notes.tsx'
import { CloseButton } from './CloseButton.tsx'

/** Files shown of what is in; a folder of thousands is summed up, not listed. */
const most = 200

/** Of what failed everything is to be seen, as far as a page can hold it. */
const mostFailed = 2000

/** What became of the files of the last import: first those that failed, then those with notes. */
export function ImportReport() {
  const { shell, imports, story, gate } = useDesk()
  const say = useSay()
  const run = useFrom(imports.store, (state) => state.run)
  const [refusal, setRefusal] = useState<string>()
  if (!run) return undefined
  const failed = run.outcomes.filter((outcome) => 'message' in outcome)
  const imported = run.outcomes.filter((outcome) => 'notes' in outcome)

  function open(outcome: Extract<ImportOutcome, { readonly story: unknown }>): void {
    shell.closeDialog()
    void story.open(outcome.story.id).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  }

  async function save(done: ImportRun): Promise<void> {
    const answer = await imports.save(done)
    setRefusal(answer.ok ? undefined : errorSentence(say, answer.error))
  }

  return (
    <Dialog
      title={say('report.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <p className="dialog-refusal" role="status">
            {refusal}
          </p>
          <Button onPress={() => void save(run)}>{say('report.save')}</Button>
          <CloseButton />
        </>
      }
    >
      <p>
        {say('report.summary', { imported: imported.length, failed: failed.length })}{' '}
        {run.state === 'stopped' && say('report.stopped', { left: run.total - run.outcomes.length })}
      </p>
      {failed.length > 0 && (
        <section className="report-part">
          <h3>{say('report.failed', { count: failed.length })}</h3>
          <ul className="report-files">
            {failed.slice(0, mostFailed).map((outcome, index) => (
              <li key={index}>
                <span className="graded graded-blocker">
                  <Shape name="blocker" />
                </span>
                <span>
                  {!outcome.message.includes(outcome.file) && <b>{outcome.file}</b>}{' '}
                  {toldSentence(say, outcome)}{' '}
                  {outcome.outcome === 'conflict' && (
                    <Button tone="link" onPress={() => open(outcome)}>
                      {say('report.openKept')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {imported.length > 0 && (
        <section className="report-part">
          <h3>{say('report.imported', { count: imported.length })}</h3>
          <ul className="report-files">
            {imported.slice(0, most).map((outcome) => (
              <li key={outcome.story.id}>
                <span className="graded graded-clean">
                  <Shape name="clean" />
                </span>
                <div>
                  <Button tone="link" onPress={() => open(outcome)}>
                    {outcome.story.headline ?? outcome.story.slugline ?? outcome.file}
                  </Button>{' '}
                  <small>{outcome.file}</small>{' '}
                  {outcome.outcome === 'updated' && (
                    <small>
                      {say('report.updated', { version: outcome.story.version, from: outcome.from })}
                    </small>
                  )}
                  {outcome.notes.length > 0 && (
                    <details>
                      <summary>{say('report.notes', { count: outcome.notes.length })}</summary>
                      <Notes notes={outcome.notes} />
                    </details>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {imported.length > most && <p>{say('report.more', { most })}</p>}
      {failed.length > mostFailed && <p>{say('report.more', { most: mostFailed })}</p>}
    </Dialog>
  )
}
