import { Lock } from 'lucide-react'
import type { State } from '../../shared/story/record.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** Why a story cannot be edited, and the step that makes it so again. */
export function StateLine({ state }: { readonly state: State }) {
  const { shell, gate } = useDesk()
  const say = useSay()
  if (state !== 'exported' && state !== 'spiked') return undefined
  return (
    <div className="state-line">
      <Lock size={12} strokeWidth={1.75} aria-hidden="true" />
      <p>{say(`story.${state}.why`)}</p>
      {state === 'exported' ? (
        <Button tone="link" onPress={() => shell.ask({ kind: 'revise' })}>
          {say('story.exported.next')}
        </Button>
      ) : (
        <Button tone="link" onPress={() => void gate.unspike()}>
          {say('story.spiked.next')}
        </Button>
      )}
    </div>
  )
}
