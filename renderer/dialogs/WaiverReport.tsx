import { useEffect, useState } from 'react'
import type { WaivedCheck } from '../../shared/api/waiver-report.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { kindOf } from '../../shared/checks/kinds.ts'
import type { Result } from '../../shared/result.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from './CloseButton.tsx'

/** Which checks people let stand most: a rule that is always waived is a rule to mend. */
export function WaiverReport() {
  const { core, shell, story: storyDesk, locale } = useDesk()
  const say = useSay()
  const [answer, setAnswer] = useState<Result<readonly WaivedCheck[], DeskError>>()
  useEffect(() => {
    let isWanted = true
    void core
      .call((client) => client.reports.waivers())
      .then((given) => {
        if (isWanted) setAnswer(given)
      })
    return () => {
      isWanted = false
    }
  }, [core])

  return (
    <Dialog title={say('waivers.title')} width="wide" onClose={shell.closeDialog} actions={<CloseButton />}>
      <p>{say('waivers.what')}</p>
      {answer === undefined && <p className="dialog-empty">{say('waivers.reading')}</p>}
      {answer && !answer.ok && (
        <p className="dialog-empty" role="alert">
          {errorSentence(say, answer.error)}
        </p>
      )}
      {answer?.ok && answer.value.length === 0 && <p className="dialog-empty">{say('waivers.none')}</p>}
      {answer?.ok && answer.value.length > 0 && (
        <ol className="waiver-report">
          {answer.value.map(({ check, times, stories, people, last }) => (
            <li key={check}>
              <h3>
                <b>{check}</b> <span>{say(`findings.kind.${kindOf(check)}`)}</span>
                <em>{say('waivers.counts', { times, stories, people })}</em>
              </h3>
              <ul>
                {last.map(({ story, excerpt, reason, by, at }) => (
                  <li key={`${story} ${at} ${excerpt}`}>
                    <p>“{reason}”</p>
                    <small>
                      {say('waivers.by', { by, at: fullTime(at, locale()) })}
                      {excerpt !== '' && <q>{excerpt}</q>}
                      <Button
                        tone="link"
                        onPress={() => {
                          shell.closeDialog()
                          void storyDesk.open(story)
                        }}
                      >
                        {say('waivers.open')}
                      </Button>
                    </small>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
