import { useMemo, useState } from 'react'
import type { StoryRow } from '../../shared/api/archive.ts'
import { differences } from '../../shared/story/difference.ts'
import { contentOf } from '../../shared/story/record.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { Differences } from '../dialogs/Differences.tsx'
import { errorSentence } from '../i18n/say.ts'
import { shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { storyName } from './story-line.ts'
import { useKeptStory } from './use-kept-story.ts'
import { useSeries } from './use-series.ts'

/** The leads and writethrus of the open story's slug, and other versions of it: to be opened, or two compared. */
export function SeriesDialog() {
  const { shell, story } = useDesk()
  const say = useSay()
  const slugline = useFrom(story.store, ({ open }) => open?.fields.slugline)
  const { rows, failure } = useSeries(slugline)
  const [picked, setPicked] = useState<readonly number[]>()
  const [comparing, setComparing] = useState(false)
  // The two newest are what is mostly compared.
  const chosen = picked ?? (rows ?? []).slice(0, 2).map(({ number }) => number)
  const pair = (rows ?? []).filter(({ number }) => chosen.includes(number))
  const [newer, older] = pair

  function pick(number: number): void {
    const others = chosen.filter((one) => one !== number)
    // Of three the one picked first gives way.
    setPicked(chosen.includes(number) ? others : [...others, number].slice(-2))
  }

  return (
    <Dialog
      title={slugline === undefined ? say('series.title') : say('series.of', { slug: slugline })}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          {comparing && <Button onPress={() => setComparing(false)}>{say('series.back')}</Button>}
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
          {!comparing && (rows?.length ?? 0) > 1 && (
            <Button
              tone="primary"
              isDisabled={newer === undefined || older === undefined}
              onPress={() => setComparing(true)}
            >
              {say('series.compare')}
            </Button>
          )}
        </>
      }
    >
      {failure && <p role="alert">{errorSentence(say, failure)}</p>}
      {!rows && !failure && <p>{say('library.loading')}</p>}
      {rows && rows.length <= 1 && (
        <p className="dialog-empty">{say(slugline === undefined ? 'series.noSlug' : 'series.alone')}</p>
      )}
      {comparing && newer && older ? (
        <Compared newer={newer} older={older} />
      ) : (
        rows && rows.length > 0 && <Versions rows={rows} chosen={chosen} onPick={pick} />
      )}
    </Dialog>
  )
}

interface VersionsProps {
  readonly rows: readonly StoryRow[]
  readonly chosen: readonly number[]
  readonly onPick: (number: number) => void
}

function Versions({ rows, chosen, onPick }: VersionsProps) {
  const { shell, story, ranBefore, locale } = useDesk()
  const say = useSay()
  const open = useFrom(story.store, (state) => state.open?.story.id)
  return (
    <table className="series">
      <thead>
        <tr>
          <th scope="col">{say('series.compareHead')}</th>
          <th scope="col">{say('series.day')}</th>
          <th scope="col">{say('series.headline')}</th>
          <th scope="col">{say('series.source')}</th>
          <th scope="col">{say('series.state')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} {...(row.id === open && { 'aria-current': 'true' as const })}>
            <td>
              <input
                type="checkbox"
                aria-label={say('series.pick', { name: storyName(row, say) })}
                checked={chosen.includes(row.number)}
                onChange={() => onPick(row.number)}
              />
            </td>
            <td>{shortDay(row.day, locale())}</td>
            <td>
              <small>{row.slugline}</small>
              <b>{storyName(row, say)}</b>
            </td>
            <td>{row.source ?? row.by ?? ''}</td>
            <td>{say('story.stateVersion', { state: say(`state.${row.state}`), version: row.version })}</td>
            <td>
              {row.id === open ? (
                <em>{say('series.here')}</em>
              ) : (
                <Button
                  onPress={() => {
                    shell.closeDialog()
                    void ranBefore.open(row)
                  }}
                >
                  {say('series.open')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ComparedProps {
  readonly newer: StoryRow
  readonly older: StoryRow
}

function Compared({ newer, older }: ComparedProps) {
  const { locale } = useDesk()
  const say = useSay()
  const before = useKeptStory(older.id)
  const after = useKeptStory(newer.id)
  const changed = useMemo(
    () =>
      before.is === 'there' && after.is === 'there'
        ? differences(contentOf(before.story), contentOf(after.story))
        : undefined,
    [before, after],
  )
  const missing = [before, after].find((kept) => kept.is === 'missing')
  if (missing?.is === 'missing') return <p role="alert">{errorSentence(say, missing.error)}</p>
  if (!changed) return <p>{say('library.loading')}</p>
  const named = (row: StoryRow): string =>
    `${row.slugline ?? storyName(row, say)} (${shortDay(row.day, locale())})`
  return (
    <>
      <p>{say('series.compared', { older: named(older), newer: named(newer) })}</p>
      {changed.length === 0 && <p className="dialog-empty">{say('ran.differences.none')}</p>}
      <Differences differences={changed} />
    </>
  )
}
