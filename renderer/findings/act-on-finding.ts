import type { Finding } from '../../shared/checks/finding.ts'
import { divideByWaivers } from '../../shared/checks/standing.ts'
import { isEditable } from '../../shared/story/states.ts'
import type { PageDesk } from '../desk.ts'
import { addWord } from './add-word.ts'
import { type FindingAction, actionsOf, applyFixes, goToAnchor } from './finding-actions.ts'

/** The findings that stand in the open story and that nobody has let stand. */
export function openFindings({ findings, story }: Pick<PageDesk, 'findings' | 'story'>): readonly Finding[] {
  const waivers = story.store.getState().open?.story.desk.waivers ?? []
  return divideByWaivers(findings.store.getState().standing, waivers).standing
}

/** Does the action with this number, from 1, about the chosen finding. False where there is none. */
export function actOnChosen(desk: PageDesk, number: number): boolean {
  const { chosen } = desk.findings.store.getState()
  const open = openFindings(desk)
  const finding = open.find(({ fingerprint }) => fingerprint === chosen)
  const action = finding && actionsOf(finding, open)[number - 1]
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
  if (action.does === 'add-word') {
    void addWord(desk, action.word)
    return
  }
  if (state === undefined || !isEditable(state)) return
  if (action.does === 'let-stand') {
    shell.ask({ kind: 'reason', finding })
    return
  }
  const fixes = action.does === 'fix' ? [{ finding, fix: action.fix }] : action.fixes
  if (!applyFixes(fixes, story, editor)) shell.tell({ tone: 'trouble', text: say('finding.movedOn') })
  else if (fixes.length > 1)
    shell.tell({ tone: 'done', text: say('finding.fixedAll', { count: fixes.length }) })
}
