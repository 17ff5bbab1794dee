import type { Finding } from '../../shared/checks/finding.ts'
import { paneStop } from '../commands/panes.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { FindingCard } from './FindingCard.tsx'
import { goToAnchor } from './finding-actions.ts'
import { arranged, panelRows } from './arrangement.ts'
import { cardKeys } from './card-keys.ts'
import { PanelHeading, headingKey } from './PanelHeading.tsx'
import { neighbour } from './walk.ts'
import { useChoosingList } from './use-choosing-list.ts'
import { useFindings } from './use-findings.ts'

/** The findings, under headings by grade and kind or in reading order. Up and Down choose one, Enter goes to its words, digits do what it offers. */
export function FindingList() {
  const { findings, session, editor } = useDesk()
  const say = useSay()
  const { standing, waivers } = useFindings()
  const arrangement = useFrom(findings.store, (state) => state.arrangement)
  const isWaived = ({ fingerprint }: Finding): boolean => waivers.has(fingerprint)
  const shown = arranged(standing, arrangement, isWaived)
  const keys = cardKeys(shown)
  const chosen = useFrom(findings.store, (state) => state.chosen)
  const report = useFrom(findings.store, (state) => state.report)
  const failure = useFrom(findings.store, (state) => state.failure)
  const on = useFrom(session.store, ({ settings }) => settings.checks)
  const { list, onKeyDown } = useChoosingList({
    chosen,
    step: (by) => findings.choose(neighbour(shown, chosen, by, findings.trail())?.fingerprint),
    go: () => {
      const finding = standing.find(({ fingerprint }) => fingerprint === chosen)
      if (finding) goToAnchor(finding.at, editor)
    },
    clear: () => findings.choose(undefined),
  })

  if (!on) {
    return (
      <div className="findings-empty">
        <p>{say('findings.off')}</p>
        <Button onPress={() => void session.change({ checks: true })}>{say('findings.turnOn')}</Button>
      </div>
    )
  }
  if (failure !== undefined) {
    return (
      <div className="findings-empty" role="alert">
        <p>{say('findings.failed')}</p>
        <Button onPress={findings.check}>{say('library.again')}</Button>
      </div>
    )
  }
  if (!report) return <p className="findings-empty">{say('findings.reading')}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as for tabIndex below
    <ul
      ref={list}
      className="finding-list"
      // A list that takes the keyboard as a whole: the cards' own buttons come after it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={say('findings.title')}
      onKeyDown={onKeyDown}
      {...paneStop('findings')}
    >
      {standing.length === 0 && <li className="findings-empty">{say('findings.nothing')}</li>}
      {report.pending.map((lack) => (
        <li key={lack} className="findings-left-out">
          {lack}
        </li>
      ))}
      {standing.length > shown.length && (
        <li className="findings-left-out">
          {say('findings.leftOut', { count: standing.length - shown.length })}{' '}
          <Button tone="link" onPress={() => findings.arrange({ hidden: new Set(), kind: undefined })}>
            {say('findings.showAll')}
          </Button>
        </li>
      )}
      {panelRows(shown, arrangement.order, isWaived).map((row) =>
        row.row === 'finding' ? (
          <FindingCard
            key={keys.get(row.finding)}
            finding={row.finding}
            waiver={waivers.get(row.finding.fingerprint)}
            isChosen={row.finding.fingerprint === chosen}
          />
        ) : (
          <PanelHeading key={headingKey(row)} heading={row} />
        ),
      )}
    </ul>
  )
}
