import { useMemo } from 'react'
import type { ComparedRun } from '../../shared/checks/finding.ts'
import { type Paragraph, bodyParagraphs } from '../../shared/story/view.ts'
import { Runs } from '../findings/Runs.tsx'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { useKeptStory } from './use-kept-story.ts'

/** A stretch of one paragraph that is shown word by word. */
export interface MarkedStretch {
  readonly paragraph: number
  readonly from: number
  readonly text: string
  readonly runs: readonly ComparedRun[]
}

interface StoryReaderProps {
  readonly id: string
  readonly label: string
  readonly stretches: readonly MarkedStretch[]
}

/** A whole story of the library to read beside, scrolled to the first of the stretches; nothing in it can be edited. */
export function StoryReader({ id, label, stretches }: StoryReaderProps) {
  const say = useSay()
  const kept = useKeptStory(id)
  const story = kept.is === 'there' ? kept.story : undefined
  const paragraphs = useMemo(() => (story ? bodyParagraphs(story.body) : []), [story])

  if (kept.is === 'missing') {
    return (
      <p className="reader-note" role="alert">
        {errorSentence(say, kept.error)}
      </p>
    )
  }
  return (
    <div
      className="reader"
      role="region"
      aria-label={label}
      aria-busy={kept.is === 'loading'}
      lang={story?.language}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only a stop can be scrolled from the keyboard
      tabIndex={0}
    >
      {kept.is === 'loading' && <p className="reader-note">{say('library.loading')}</p>}
      {paragraphs.map((paragraph, index) => (
        <p key={paragraph.id} className={`reader-${paragraph.kind}`}>
          <Marked
            paragraph={paragraph}
            stretches={stretches.filter((stretch) => stretch.paragraph === index)}
            first={index === stretches[0]?.paragraph ? bringIntoView : undefined}
          />
        </p>
      ))}
    </div>
  )
}

/** Scrolls the pane that these words stand in, and nothing around it. */
function bringIntoView(words: HTMLSpanElement | null): void {
  const pane = words?.closest('.reader')
  if (!words || !pane) return
  const offset = words.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += offset - pane.clientHeight / 3
}

interface MarkedProps {
  readonly paragraph: Pick<Paragraph, 'text'>
  readonly stretches: readonly MarkedStretch[]
  readonly first?: ((words: HTMLSpanElement | null) => void) | undefined
}

/** A paragraph's words with some stretches word by word, where they still stand. */
export function Marked({ paragraph: { text }, stretches, first }: MarkedProps) {
  const pieces = []
  let at = 0
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const from = text.startsWith(stretch.text, stretch.from) ? stretch.from : text.indexOf(stretch.text, at)
    if (from < at) continue
    pieces.push(
      <span key={`before ${from}`} className="place-context">
        {text.slice(at, from)}
      </span>,
      <span key={from} className="place-passage" {...(at === 0 && first && { ref: first })}>
        <Runs runs={stretch.runs} />
      </span>,
    )
    at = from + stretch.text.length
  }
  return (
    <>
      {pieces}
      <span className="place-context">{text.slice(at)}</span>
    </>
  )
}
