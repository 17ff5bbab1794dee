import { commandSpec } from '../../shared/commands/table.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { fullTime } from '../i18n/times.ts'
import type { Say } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import type { Fields } from '../story/fields.ts'
import './details.css'

interface DetailLine {
  readonly label: string
  readonly words: string
  /** It keeps the story, or a part of it, from being used. */
  readonly isGrave?: true
}

/** What an editor has to know of a story before its first word: a kill, an embargo, a correction, a note to the desk. */
export function DetailLines() {
  const { story, locale } = useDesk()
  const say = useSay()
  const fields = useFrom(story.store, ({ open }) => open?.fields)
  if (!fields) return undefined
  const lines = linesOf(fields, say, locale())
  if (lines.length === 0) return undefined
  return (
    <dl className="detail-lines">
      {lines.map(({ label, words, isGrave }) => (
        <div key={label} {...(isGrave && { className: 'is-grave' })}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function linesOf(fields: Fields, say: Say, locale: string): readonly DetailLine[] {
  const { pubStatus, embargoedUntil, corrects, urgency } = fields
  const isCorrection = corrects !== undefined && fields.signals.includes('sig:correction')
  const grave = (label: string, words: string): DetailLine => ({ label, words, isGrave: true })
  return [
    ...(pubStatus === 'usable' ? [] : [grave(say(`details.${pubStatus}`), say(`details.${pubStatus}.what`))]),
    ...(embargoedUntil === undefined
      ? []
      : [grave(say('details.embargoedUntil'), fullTime(embargoedUntil, locale))]),
    ...(isCorrection && pubStatus !== 'canceled'
      ? [
          {
            label: say('details.corrects'),
            words: say('details.corrects.what', { version: corrects.version ?? 0 }),
          },
        ]
      : []),
    ...(urgency === 5
      ? []
      : [{ label: say('field.urgency'), words: say('details.urgency.of', { value: String(urgency) }) }]),
    ...shownTexts.flatMap((name) => {
      const words = fields[name]
      return words === undefined ? [] : [{ label: say(`field.${name}`), words }]
    }),
  ]
}

const shownTexts = ['edNote', 'kicker', 'subHeadline', 'abstract'] as const

/** The way to all of them. */
export function DetailsButton() {
  const { shell } = useDesk()
  const say = useSay()
  return (
    <div className="details-button">
      <Button
        tone="quiet"
        keys={commandSpec('story.details').keys}
        onPress={() => shell.ask({ kind: 'details' })}
      >
        {say('details.open')}
      </Button>
    </div>
  )
}
