import { Check, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useSay } from '../i18n/use-say.ts'

interface ExamplesFieldProps {
  readonly label: string
  /** Whether the rule must find something in these, or nothing. */
  readonly wants: 'found' | 'nothing'
  readonly value: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** The examples that the rule was run on: of others nothing is said yet. */
  readonly proven: readonly string[]
  /** The words the rule finds in one of these. */
  readonly found: (example: string) => readonly string[]
  readonly onChange: (examples: readonly string[]) => void
}

/** Texts that prove a rule, each with how it turns out as it is typed, and an empty one to add another in. */
export function ExamplesField({
  label,
  wants,
  value,
  language,
  proven,
  found,
  onChange,
}: ExamplesFieldProps) {
  const say = useSay()
  const id = useId()
  const [texts, setTexts] = useState<readonly string[]>([...value, ''])

  function put(index: number, text: string): void {
    const changed = texts.map((other, at) => (at === index ? text : other))
    setTexts(changed.at(-1)?.trim() === '' ? changed : [...changed, ''])
    onChange(changed.map((example) => example.trim()).filter((example) => example !== ''))
  }

  return (
    <div className="examples" role="group" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {label}
      </span>
      {texts.map((text, index) => {
        const outcome = proven.includes(text.trim()) ? outcomeOf(found(text.trim()), wants) : undefined
        return (
          // Rows are added at the end alone, so that their places name them.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="example">
            <textarea
              rows={1}
              className="field-box example-text"
              lang={language}
              aria-label={say('house.example', { label, number: index + 1 })}
              aria-describedby={`${id}-${index}`}
              {...(outcome && { 'aria-invalid': !outcome.passes })}
              placeholder={index === 0 ? say(`house.example.${wants}`) : ''}
              value={text}
              onChange={(event) => put(index, event.target.value)}
              onBlur={() => {
                // An example that was emptied is gone; the last is where another is added.
                if (text.trim() === '' && index < texts.length - 1)
                  setTexts(texts.filter((_, at) => at !== index))
              }}
            />
            <span id={`${id}-${index}`} className={`outcome${outcome?.passes === false ? ' is-fault' : ''}`}>
              {outcome && (
                <>
                  {outcome.passes ? (
                    <Check size={12} strokeWidth={2.5} aria-hidden="true" />
                  ) : (
                    <X size={12} strokeWidth={2.5} aria-hidden="true" />
                  )}
                  {outcome.words.length > 0
                    ? say(outcome.passes ? 'house.outcome.found' : 'house.outcome.surplus', {
                        words: outcome.words.join(' · '),
                      })
                    : say(outcome.passes ? 'house.outcome.nothing' : 'house.outcome.missing')}
                </>
              )}
            </span>
          </div>
        )
      })}
    </div>
  )
}

interface Outcome {
  readonly passes: boolean
  readonly words: readonly string[]
}

function outcomeOf(words: readonly string[], wants: ExamplesFieldProps['wants']): Outcome {
  return { passes: words.length > 0 === (wants === 'found'), words }
}
