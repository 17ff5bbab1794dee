import type { Queue } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { Button } from '../controls/Button.tsx'
import { paneStop } from '../commands/panes.ts'
import { useDesk } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'

interface EmptyQueueProps {
  readonly queue: Queue
  readonly filtered: boolean
  readonly failure: DeskError | undefined
}

/** Why a list has no rows, and what to do about it. */
export function EmptyQueue({ queue, filtered, failure }: EmptyQueueProps) {
  const { library } = useDesk()
  const say = useSay()
  if (failure) {
    return (
      <div className="empty-queue" role="alert">
        <p>{errorSentence(say, failure)}</p>
        <Button onPress={() => void library.refresh()}>{say('library.again')}</Button>
      </div>
    )
  }
  return (
    <div className="empty-queue" role="status" tabIndex={-1} {...paneStop('library')}>
      <p>{filtered ? say('library.noMatch') : say(`queue.${queue}.empty`)}</p>
      {filtered && <Button onPress={() => library.filter('')}>{say('library.showAll')}</Button>}
    </div>
  )
}
