import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from '../dialogs/CloseButton.tsx'

/** The sentences that editors have called the house's background, the newest first, each to be taken back. */
export function BackgroundDialog() {
  const { shell, session, ranBefore, locale } = useDesk()
  const say = useSay()
  const background = useFrom(session.store, ({ settings }) => settings.background)
  return (
    <Dialog
      title={say('background.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={<CloseButton />}
    >
      <p>{say('background.what')}</p>
      {background.length === 0 ? (
        <p className="dialog-empty">{say('background.none')}</p>
      ) : (
        <ul className="background-list" aria-label={say('background.title')}>
          {background.toReversed().map(({ text, by, at, language }) => (
            <li key={text}>
              <q lang={language}>{text}</q>
              <small>{say('background.by', { by, at: fullTime(at, locale()) })}</small>
              <Button onPress={() => void ranBefore.unconfirm(text)}>{say('ran.undo')}</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
