import type { Anchor, ComparedRun, Finding, RepeatDetail } from '../../shared/checks/finding.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { goToAnchor } from './finding-actions.ts'
import { newerSide } from './newer-side.ts'
import { placeName } from './place-names.ts'
import { Runs } from './Runs.tsx'

interface TwoPlacesProps {
  readonly finding: Finding
  readonly detail: RepeatDetail
}

/** The two places of a repeat, one above the other, with the words marked that only one of them has. */
export function TwoPlaces({ finding, detail }: TwoPlacesProps) {
  const say = useSay()
  const [other] = finding.related
  const newer = newerSide(finding)
  const named = (which: string, isNewer: boolean): string =>
    isNewer ? `${which}, ${say('finding.newer')}` : which
  return (
    <div className="two-places">
      {other && (
        <Side anchor={other} runs={detail.first} which={named(say('finding.first'), newer === 'other')} />
      )}
      <Side anchor={finding.at} runs={detail.second} which={named(say('finding.second'), newer === 'this')} />
    </div>
  )
}

interface SideProps {
  readonly anchor: Anchor
  readonly runs: readonly ComparedRun[]
  readonly which: string
}

function Side({ anchor, runs, which }: SideProps) {
  const { findings, editor } = useDesk()
  const say = useSay()
  const paragraphs = useFrom(findings.store, (state) => state.paragraphs)
  const place = placeName(anchor, paragraphs, say)
  return (
    <figure className="side">
      <figcaption>
        <button type="button" tabIndex={-1} onClick={() => goToAnchor(anchor, editor)}>
          {place === '' ? which : `${place}, ${which}`}
        </button>
      </figcaption>
      <p>
        <Runs runs={runs} />
      </p>
    </figure>
  )
}
