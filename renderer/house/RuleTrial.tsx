import { Label, ProgressBar } from 'react-aria-components'
import type { DryHit } from '../../shared/api/house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Trial, trialKey } from './trials.ts'

interface RuleTrialProps {
  readonly rule: Rule
  /** BCP 47. */
  readonly language: string
  /** Whether the rule is fit to be run: its examples turn out as they say. */
  readonly isWhole: boolean
  readonly onSwitchOn: () => void
}

/** The rule tried on the library's stories: how far it is, where it hits, and the way to switch it on. */
export function RuleTrial({ rule, language, isWhole, onSwitchOn }: RuleTrialProps) {
  const { house } = useDesk()
  const say = useSay()
  const key = trialKey(language, rule)
  const trial = useFrom(house.trials.store, (state) => (state.trial?.key === key ? state.trial : undefined))
  const mayRun = house.mayRun(rule)
  return (
    <section className="trial" aria-labelledby="rule-trial">
      <header>
        <h4 id="rule-trial">{say('house.trial')}</h4>
        <p>{say(rule.on ? 'house.trialOn' : mayRun ? 'house.trialDone' : 'house.trialFirst')}</p>
        {trial?.state === 'running' ? (
          <Button onPress={house.trials.stop}>{say('action.cancel')}</Button>
        ) : (
          <Button isDisabled={!isWhole} onPress={() => void house.trials.start(language, rule)}>
            {say(trial ? 'house.tryAgain' : 'house.try')}
          </Button>
        )}
        {!rule.on && mayRun && isWhole && (
          <Button tone="primary" onPress={onSwitchOn}>
            {say('house.switchOn')}
          </Button>
        )}
      </header>
      {!isWhole && !rule.on && <p className="field-hint">{say('house.notWhole')}</p>}
      {trial && <Progress trial={trial} />}
      {trial && trial.hits.length > 0 && <Hits hits={trial.hits} language={language} trial={trial} />}
    </section>
  )
}

function Progress({ trial }: { readonly trial: Trial }) {
  const say = useSay()
  const { step, state, failure } = trial
  const counts = {
    done: step?.done ?? 0,
    total: step?.total ?? 0,
    hits: step?.hits ?? 0,
    stories: step?.stories ?? 0,
  }
  if (failure) return <p className="house-fault">{errorSentence(say, failure)}</p>
  if (state === 'running') {
    return (
      <ProgressBar className="progress" value={counts.done} maxValue={Math.max(1, counts.total)}>
        {({ percentage = 0 }) => (
          <>
            <Label>{say('house.trialRunning', counts)}</Label>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
    )
  }
  return (
    <p className="trial-verdict" role="status">
      {say(state === 'stopped' ? 'house.trialStopped' : 'house.trialOver', counts)}
      {step !== undefined && step.unread > 0 && ` ${say('house.trialUnread', { count: step.unread })}`}
    </p>
  )
}

interface HitsProps {
  readonly hits: readonly DryHit[]
  readonly language: string
  readonly trial: Trial
}

function Hits({ hits, language, trial }: HitsProps) {
  const { house } = useDesk()
  const say = useSay()
  const more = (trial.step?.hits ?? 0) - hits.length
  return (
    <>
      <ul className="hits" aria-label={say('house.hits')}>
        {hits.map((hit) => (
          <li key={`${hit.story} ${hit.in} ${hit.paragraph ?? ''} ${hit.from}`}>
            <Button tone="quiet" onPress={() => void house.openStory(hit.story)}>
              <span className="hit-story">{hit.slugline ?? hit.headline ?? hit.story}</span>
              <q lang={language}>
                {hit.in === 'story' && hit.headline}
                {hit.excerpt.slice(0, hit.words[0])}
                <mark>{hit.excerpt.slice(...hit.words)}</mark>
                {hit.excerpt.slice(hit.words[1])}
              </q>
              <span className="hit-place">
                {hit.paragraph === undefined
                  ? say(hit.in === 'story' ? 'house.scope.story' : 'house.scope.headline')
                  : `¶${hit.paragraph + 1}`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && trial.state !== 'running' && (
        <p className="field-hint">{say('house.moreHits', { count: more })}</p>
      )}
    </>
  )
}
