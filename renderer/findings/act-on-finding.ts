import type { Finding } from '../../shared/checks/finding.ts'
import { isEditable } from '../../shared/story/states.ts'
import type { PageDesk } from '../desk.ts'
import { type FindingAction, actionsOf, applyFix, goToAnchor } from './finding-actions.ts'

/** Does the action with this number, from 1, about the chosen finding. False where there is none. */
export function actOnChosen(desk: PageDesk, number: number): boolean {
  const { chosen, standing } = desk.findings.store.getState()
  const finding = standing.find(({ fingerprint }) => fingerprint === chosen)
  const { open } = desk.story.store.getState()
  if (!finding || !open || open.story.desk.waivers.some((waiver) => waiver.fingerprint === chosen))
    return false
  const action = actionsOf(finding)[number - 1]
  if (!action) return false
  actOnFinding(desk, finding, action)
  return true
}

/** Does one of the things that can be done about a finding. */
export function actOnFinding(desk: PageDesk, finding: Finding, action: FindingAction): void {
  const { story, shell, editor, say } = desk
  const state = story.store.getState().open?.story.desk.state
  if (action.does === 'go-other') {
    goToAnchor(action.anchor, editor)
    return
  }
  if (state === undefined || !isEditable(state)) return
  if (action.does === 'let-stand') shell.ask({ kind: 'reason', finding })
  else if (!applyFix(action.fix, story, editor)) shell.tell({ tone: 'trouble', text: say('finding.movedOn') })
}
