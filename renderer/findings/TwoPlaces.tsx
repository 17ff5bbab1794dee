import type { Anchor, ComparedRun, Finding, RepeatDetail } from '../../shared/checks/finding.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { goToAnchor } from './finding-actions.ts'
import { placeName } from './place-names.ts'

interface TwoPlacesProps {
  readonly finding: Finding
  readonly detail: RepeatDetail
}

/** The two places of a repeat, one above the other, with the words marked that only one of them has. */
export function TwoPlaces({ finding, detail }: TwoPlacesProps) {
  const say = useSay()
  const [other] = finding.related
  return (
    <div className="two-places">
      {other && <Side anchor={other} runs={detail.first} which={say('finding.first')} />}
      <Side anchor={finding.at} runs={detail.second} which={say('finding.second')} />
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
        {runs.map((run, index) => (
          <Run key={index} run={run} />
        ))}
      </p>
    </figure>
  )
}

function Run({ run: { kind, text } }: { readonly run: ComparedRun }) {
  switch (kind) {
    case 'same':
      return text
    case 'removed':
      return <del>{text}</del>
    case 'added':
      return <ins>{text}</ins>
    case 'figure-removed':
    case 'figure-added':
      return <b className="figure">{text}</b>
  }
}
