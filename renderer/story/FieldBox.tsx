import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FieldName, Finding } from '../../shared/checks/finding.ts'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Stretch, divided, stretches } from './stretches.ts'
import { fieldText, withFieldText } from './fields.ts'

interface FieldBoxProps {
  readonly name: FieldName
  readonly label: string
  readonly placeholder: string
  readonly editable: boolean
  /** BCP 47, of the story. */
  readonly language: string
  /** The headline grows over several lines, though it is one. */
  readonly growing?: boolean
  readonly id?: string
  /** Where Enter goes. */
  readonly onEnter?: () => void
}

/**
 * A one-line field of the story. What the checks say of its words is drawn under them by a second layer that
 * holds the same text, and marked in the margin.
 */
export function FieldBox({
  name,
  label,
  placeholder,
  editable,
  language,
  growing = false,
  id,
  onEnter,
}: FieldBoxProps) {
  const { story, findings } = useDesk()
  const text = useFrom(story.store, ({ open }) => (open ? fieldText(open.fields, name) : ''))
  const waivers = useFrom(story.store, ({ open }) => open?.story.desk.waivers)
  const standing = useFrom(findings.store, (state) => state.standing)
  const chosen = useFrom(findings.store, (state) => state.chosen)
  const waived = new Set(waivers?.map(({ fingerprint }) => fingerprint))
  const here = standing.filter(({ at, fingerprint }) => at.in === name && !waived.has(fingerprint))

  const box = {
    ...(id !== undefined && { id }),
    'data-field': name,
    className: 'field-input',
    value: text,
    lang: language,
    placeholder,
    readOnly: !editable,
    'aria-label': label,
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      story.changeFields((fields) => withFieldText(fields, name, event.target.value)),
    onBlur: () => void story.settle(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      onEnter?.()
    },
  }

  return (
    <span className={`field-box-of field-${name}`}>
      <FieldMark findings={here} />
      <FoundUnder name={name} text={text} />
      {here.length > 0 && text !== '' && <Underlines pieces={stretches(text, here)} chosen={chosen} />}
      {growing ? <textarea {...box} rows={1} /> : <input {...box} type="text" />}
    </span>
  )
}

function Underlines({
  pieces,
  chosen,
}: {
  readonly pieces: readonly Stretch[]
  readonly chosen: string | undefined
}) {
  return (
    <span className="field-under" aria-hidden="true">
      {pieces.map(({ text, finding }, index) =>
        finding ? (
          <mark
            key={index}
            className={`marked marked-${finding.severity}${finding.fingerprint === chosen ? ' is-chosen' : ''}`}
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}

/** Words that were looked for, drawn below the field's own. */
function FoundUnder({ name, text }: { readonly name: FieldName; readonly text: string }) {
  const { find } = useDesk()
  const found = useFrom(find.store, (state) => state.found)
  const current = useFrom(find.store, ({ at }) => at)
  const here = found.flatMap(({ at }, index) => (at.in === name ? [{ ...at, index }] : []))
  if (here.length === 0) return undefined
  return (
    <span className="field-under" aria-hidden="true">
      {divided(text, here).map(({ text: words, span }, place) => {
        if (!span) return words
        if (span.index === current) return <CurrentHit key={place} words={words} />
        return (
          <mark key={place} className="marked find-hit">
            {words}
          </mark>
        )
      })}
    </span>
  )
}

/** The words a person has gone to: they come into view. */
function CurrentHit({ words }: { readonly words: string }) {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <mark ref={mark} className="marked find-hit is-current">
      {words}
    </mark>
  )
}

function FieldMark({ findings: here }: { readonly findings: readonly Finding[] }) {
  const { findings } = useDesk()
  const say = useSay()
  const [gravest] = here.toSorted((a, b) => weight(a) - weight(b))
  if (!gravest) return undefined
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`field-mark graded-${gravest.severity}`}
      aria-label={say('finding.show', { title: gravest.title })}
      onClick={() => findings.choose(gravest.fingerprint)}
    >
      <Shape name={gravest.severity} />
    </button>
  )
}

function weight({ severity }: Finding): number {
  return { blocker: 0, warning: 1, note: 2 }[severity]
}
