import { Check, ChevronRight, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useSay } from '../i18n/use-say.ts'
import type { Option, TermOption } from './picker-options.ts'

interface PickerOptionProps {
  readonly id: string
  readonly option: Option
  readonly isActive: boolean
  readonly onPick: () => void
  /** Opens what is below the term. */
  readonly onOpen: () => void
}

/** One line of the picker's list: a term with its place in the tree, or what was typed as it is. */
export function PickerOption({ id, option, isActive, onPick, onOpen }: PickerOptionProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are those of the line that is typed in
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="picker-option"
      // The keyboard stays in that line.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {option.kind === 'term' ? <TermLine option={option} onOpen={onOpen} /> : <FreeLine option={option} />}
    </div>
  )
}

function TermLine({ option, onOpen }: { readonly option: TermOption; readonly onOpen: () => void }) {
  const say = useSay()
  const { term, name, language, found, unofficial, path, hasBelow, instead, taken } = option
  const isRetired = term.retired !== undefined
  return (
    <>
      <span className="picker-mark">
        {taken && <Check size={13} strokeWidth={2} aria-hidden="true" />}
        {taken && <span className="unseen">{say('tag.taken')}</span>}
      </span>
      <span className="picker-words" title={term.definition}>
        <span className="picker-name">
          {isRetired ? <s {...langOf(language)}>{name}</s> : <span {...langOf(language)}>{name}</span>}
          {found !== undefined && <span className="picker-found">{found}</span>}
          {unofficial && <span className="picker-flag">{say('tag.unofficial')}</span>}
          {isRetired && <span className="picker-flag">{say('tag.retired')}</span>}
        </span>
        {instead ? (
          <span className="picker-path">
            {say(instead.broader ? 'tag.insteadBroader' : 'tag.instead', { name: instead.name })}
          </span>
        ) : (
          path.length > 0 && <span className="picker-path">{path.join(' › ')}</span>
        )}
      </span>
      <span className="picker-code">{term.code}</span>
      {/* The line's own keys open it, too; a button inside an option would be out of a screen reader's reach. */}
      <span
        className="picker-open"
        data-has-below={hasBelow}
        aria-hidden="true"
        onClick={(event) => {
          if (!hasBelow) return
          event.stopPropagation()
          onOpen()
        }}
      >
        {hasBelow && <ChevronRight size={14} strokeWidth={1.75} />}
      </span>
    </>
  )
}

function FreeLine({ option }: { readonly option: Extract<Option, { kind: 'free' }> }) {
  const say = useSay()
  return (
    <>
      <span className="picker-mark">
        <Plus size={13} strokeWidth={2} aria-hidden="true" />
      </span>
      <span className="picker-words">{say(`tag.free.${option.field}`, { name: option.name })}</span>
    </>
  )
}

function langOf(language: string): { readonly lang?: string } {
  return language === 'und' ? {} : { lang: language }
}
