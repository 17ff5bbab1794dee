import type { Standing } from '../../shared/api/errors.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { goToAnchor } from '../findings/finding-actions.ts'
import { useSay } from '../i18n/use-say.ts'
import { GradedLine } from './GradedLine.tsx'

interface MendFirstProps {
  /** The blockers that no reason lets stand. */
  readonly shut: readonly Standing[]
  /** How many blockers stand besides, for which a reason may be given later. */
  readonly others: number
}

/** What bars the way to an approval, whatever anyone says: shown where it stands, since nothing else can be done. */
export function MendFirstDialog({ shut, others }: MendFirstProps) {
  const { shell, findings, editor } = useDesk()
  const say = useSay()

  function goTo({ fingerprint }: Standing): void {
    shell.closeDialog()
    const finding = findings.store.getState().standing.find((one) => one.fingerprint === fingerprint)
    if (!finding) return
    findings.choose(fingerprint)
    // Once the dialog has given the keyboard back to where it was.
    requestAnimationFrame(() => goToAnchor(finding.at, editor))
  }

  return (
    <Dialog
      title={say('mend.title', { count: shut.length })}
      onClose={shell.closeDialog}
      actions={<Button onPress={shell.closeDialog}>{say('action.close')}</Button>}
    >
      <p>{say('mend.what', { count: shut.length })}</p>
      {shut.map((finding, index) => (
        <div key={finding.fingerprint} className="approve-one">
          <GradedLine
            severity={finding.severity}
            title={finding.title}
            excerpt={finding.excerpt === '' ? finding.message : finding.excerpt}
          />
          <Button
            tone={index === 0 ? 'primary' : 'plain'}
            autoFocus={index === 0}
            onPress={() => goTo(finding)}
          >
            {say('mend.goTo')}
          </Button>
        </div>
      ))}
      {others > 0 && <p>{say('mend.others', { count: others })}</p>}
    </Dialog>
  )
}
