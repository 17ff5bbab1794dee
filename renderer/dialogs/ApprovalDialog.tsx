import { kindOf } from '../../shared/checks/kinds.ts'
import { Dialog } from '../controls/Dialog.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from './CloseButton.tsx'

/** What the open story's approval rests on: who gave it and in what role, and all that stood then and why it might. */
export function ApprovalDialog() {
  const { shell, story, locale } = useDesk()
  const say = useSay()
  const approval = useFrom(story.store, ({ open }) => open?.story.desk.approval)
  if (!approval) return undefined
  const { by, role = 'editor', at, action = 'publish', ruleset, sha256, overrides, standing } = approval
  const waived = new Set(overrides.map(({ fingerprint }) => fingerprint))
  const stood = standing.filter(({ fingerprint }) => !waived.has(fingerprint))
  return (
    <Dialog title={say('approval.title')} width="wide" onClose={shell.closeDialog} actions={<CloseButton />}>
      <dl className="provenance">
        <dt>{say('approval.by')}</dt>
        <dd>
          {by} · {say(`role.${role}`)}
        </dd>
        <dt>{say('approval.at')}</dt>
        <dd>{fullTime(at, locale())}</dd>
        <dt>{say('approval.action')}</dt>
        <dd>{say(`approval.action.${action}`)}</dd>
        {ruleset !== undefined && (
          <>
            <dt>{say('approval.ruleset')}</dt>
            <dd className="hash">{ruleset}</dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className="hash">{sha256}</dd>
      </dl>
      <section className="report-part">
        <h3>{say('approval.waived', { count: overrides.length })}</h3>
        <ul className="approval-list">
          {overrides.map(({ fingerprint, check, severity, excerpt, reason, by: who, at: when }) => (
            <li key={fingerprint} className={`graded-${severity}`}>
              <Shape name={severity} />
              <div>
                <p>
                  <span className="unseen">{say(`severity.${severity}`)}</span>
                  <s>{excerpt === '' ? check : excerpt}</s>
                </p>
                <small>
                  “{reason}” — {say('waivers.by', { by: who, at: fullTime(when, locale()) })} · {check}
                </small>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {stood.length > 0 && (
        <section className="report-part">
          <h3>{say('approval.stood', { count: stood.length })}</h3>
          <ul className="approval-list">
            {stood.map(({ fingerprint, check, severity, message }) => (
              <li key={fingerprint} className={`graded-${severity}`}>
                <Shape name={severity} />
                <div>
                  <p>
                    <span className="unseen">{say(`severity.${severity}`)}</span>
                    {message}
                  </p>
                  <small>
                    {say(`findings.kind.${kindOf(check)}`)} · {check}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
