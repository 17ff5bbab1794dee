import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Shape, type ShapeName } from '../controls/Shape.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Row, isKeepable } from './rows.ts'

/** The stories that are still to be settled, one of them chosen. */
export function IntakeList({
  rows,
  chosen,
}: {
  readonly rows: readonly Row[]
  readonly chosen: string | undefined
}) {
  const { intake } = useDesk()
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen === undefined) return
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    row?.scrollIntoView({ block: 'nearest' })
    // The keyboard goes with what is shown, but never away from where someone has gone meanwhile.
    if (list.current?.contains(document.activeElement)) row?.focus()
  }, [chosen])
  return (
    <ListBox
      ref={list}
      aria-label={say('intake.list')}
      className="intake-list"
      items={rows}
      dependencies={[say]}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) intake.choose(String(key))
      }}
    >
      {(row) => <IntakeRow row={row} />}
    </ListBox>
  )
}

function IntakeRow({ row }: { readonly row: Row }) {
  const say = useSay()
  const { looked, story } = row
  const name = story ? (story.headline ?? story.slugline ?? say('intake.noHeadline')) : looked.file.name
  return (
    <ListBoxItem id={row.id} textValue={name} className="intake-row">
      <span className={`graded-${looked.isReading ? 'note' : gradeOf(row)}`}>
        <Shape name={gradeOf(row)} />
      </span>
      <span className="intake-row-name" lang={story?.language}>
        {name}
      </span>
      <small>
        {looked.isReading
          ? say('intake.reading')
          : story
            ? `${looked.file.name} · ${say('report.notes', { count: story.notes.length })}`
            : say('intake.unread')}
      </small>
    </ListBoxItem>
  )
}

/** What a person has to look at before it is kept, as a shape. */
function gradeOf(row: Row): ShapeName {
  const { looked, story } = row
  if (looked.isReading) return 'note'
  if (!story || !isKeepable(row)) return 'blocker'
  const levels = new Set(story.notes.map(({ level }) => level))
  if (levels.has('lost') || levels.has('invalid') || levels.has('guessed')) return 'warning'
  return levels.size > 0 ? 'note' : 'clean'
}
