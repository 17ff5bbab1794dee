import type { Anchor, Finding, Fix } from '../../shared/checks/finding.ts'
import { isEditable } from '../../shared/story/states.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { actOnFinding } from './act-on-finding.ts'
import { type FindingAction, actionsOf } from './finding-actions.ts'
import { useFindings } from './use-findings.ts'
import { placeName } from './place-names.ts'

interface FindingActionsProps {
  readonly finding: Finding
  /** Names the two places by their paragraphs: where both are in sight, "this one" could be either. */
  readonly byPlace?: boolean
  /** How an action is carried out; in the findings column, at once. */
  readonly onAct?: (action: FindingAction) => void
}

/** What can be done about a finding: a button each, with its digit. */
export function FindingActions({ finding, byPlace = false, onAct }: FindingActionsProps) {
  const desk = useDesk()
  const say = useSay()
  const paragraphs = useFrom(desk.findings.store, (state) => state.paragraphs)
  const state = useFrom(desk.story.store, ({ open }) => open?.story.desk.state)
  const { open } = useFindings()
  const editable = state !== undefined && isEditable(state)

  const [first] = finding.related
  const hasOnePlace =
    first !== undefined && placeName(first, paragraphs, say) === placeName(finding.at, paragraphs, say)

  function label(action: FindingAction): string {
    const here = placeName(finding.at, paragraphs, say)
    if (action.does === 'fix') {
      const removed = removedAt(action.fix, finding)
      const place = removed && placeName(removed, paragraphs, say)
      const isPlain = !byPlace || place === undefined || place === '' || hasOnePlace
      return isPlain ? action.fix.label : say('finding.removePlace', { place })
    }
    if (action.does === 'fix-all') return say('finding.fixAll', { count: action.fixes.length })
    if (action.does === 'add-word') return say('finding.addWord', { word: action.word })
    if (action.does === 'let-stand') return say(finding.repeat ? 'finding.keepBoth' : 'finding.letStand')
    const place = placeName(action.anchor, paragraphs, say)
    return place === '' || place === here ? say('finding.goOther') : say('finding.goTo', { place })
  }

  return actionsOf(finding, open).map((action, index) => (
    <Button
      key={index}
      isDisabled={!editable && action.does !== 'go-other' && action.does !== 'add-word'}
      keys={index < 9 ? `${index + 1}` : undefined}
      onPress={() => (onAct ? onAct(action) : actOnFinding(desk, finding, action))}
    >
      {label(action)}
    </Button>
  ))
}

/** The place that a fix removes, if that is what it does. */
function removedAt({ id }: Fix, { at, related }: Finding): Anchor | undefined {
  if (id === 'remove-this') return at
  return id === 'remove-other' ? related[0] : undefined
}
