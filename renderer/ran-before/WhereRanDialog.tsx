import { useEffect, useMemo, useState } from 'react'
import type { PassageInput, RanBeforeReport } from '../../shared/api/archive.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Origin, originsOfAll } from './cards.ts'
import { OriginBox } from './Origins.tsx'
import { passagesOf } from './passages.ts'
import { SidePanes } from './SidePanes.tsx'

/** “Where did this run?”: for some selected words, or for any text that is pasted. */
export function WhereRanDialog({ text: given }: { readonly text: string }) {
  const { shell, ranBefore } = useDesk()
  const say = useSay()
  const [text, setText] = useState(given)
  const [read, setRead] = useState<Origin>()
  const paragraphs = useMemo(() => paragraphsOf(text), [text])
  const answer = useWhere(paragraphs, given !== '')
  return (
    <Dialog
      title={say('where.title')}
      width={read ? 'full' : 'wide'}
      onClose={shell.closeDialog}
      actions={
        <>
          {read && (
            <>
              <Button onPress={() => setRead(undefined)}>{say('where.back')}</Button>
              <Button
                onPress={() => {
                  shell.closeDialog()
                  void ranBefore.open(read.story)
                }}
              >
                {say('ran.open')}
              </Button>
            </>
          )}
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
        </>
      }
    >
      {read ? (
        <SidePanes
          origin={read}
          here={new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]))}
          hereName={say('where.yours')}
        />
      ) : (
        <>
          <TextField
            label={say('where.text')}
            lines={given === '' ? 6 : 3}
            value={text}
            autoFocus
            onChange={setText}
          />
          <Places answer={answer} paragraphs={paragraphs} isEmpty={text.trim() === ''} onRead={setRead} />
        </>
      )}
    </Dialog>
  )
}

interface PlacesProps {
  readonly answer: Result<RanBeforeReport, DeskError> | undefined
  readonly paragraphs: readonly Paragraph[]
  readonly isEmpty: boolean
  readonly onRead: (origin: Origin) => void
}

function Places({ answer, paragraphs, isEmpty, onRead }: PlacesProps) {
  const say = useSay()
  const passages = useMemo(
    () => (answer?.ok ? passagesOf(answer.value, paragraphs) : []),
    [answer, paragraphs],
  )
  const origins = useMemo(() => originsOfAll(passages), [passages])
  const houses = answer?.ok ? answer.value.background : []
  function inWords(): string {
    if (isEmpty) return say('where.paste')
    if (!answer) return say('where.looking')
    if (!answer.ok) return errorSentence(say, answer.error)
    if (origins.length > 0) return say('where.found', { count: origins.length })
    return houses.length > 0 ? '' : say('where.none')
  }
  return (
    <div className="where">
      <p role="status">{inWords()}</p>
      {houses.map(({ at, stories, confirmed }) => (
        <p key={`${at.paragraph} ${at.from}`} className="where-house">
          <q>{at.text}</q>{' '}
          {confirmed ? say('where.confirmed') : say('ran.gist.background', { count: stories })}
        </p>
      ))}
      {origins.length > 0 && (
        <ul className="where-places" aria-label={say('where.places')}>
          {origins.map((origin) => (
            <li key={origin.story.number}>
              <OriginBox origin={origin} onRead={onRead} isStop />
            </li>
          ))}
        </ul>
      )}
      {answer?.ok && !answer.value.complete && <p>{say('ran.incomplete')}</p>}
    </div>
  )
}

/** Milliseconds without a change before pasted text is looked up. */
const pause = 350

function useWhere(paragraphs: readonly Paragraph[], isOfStory: boolean) {
  const { core, story } = useDesk()
  const [answered, setAnswered] = useState<{
    readonly to: readonly Paragraph[]
    readonly answer: Result<RanBeforeReport, DeskError>
  }>()
  useEffect(() => {
    const { open } = story.store.getState()
    const control = new AbortController()
    const input: PassageInput = {
      paragraphs: paragraphs.map(({ text }) => text),
      silent: [],
      language: open?.fields.language ?? 'en',
      isWhole: false,
      // The words of the open story are no place where they ran before.
      ...(isOfStory && open && { except: open.story.id }),
    }
    const due = setTimeout(() => {
      if (paragraphs.every(({ text }) => text.trim() === '')) return
      void core
        .call((client) => client.archive.ranBefore(input, { signal: control.signal }))
        .then((told) => {
          if (!control.signal.aborted) setAnswered({ to: paragraphs, answer: told })
        })
    }, pause)
    return () => {
      clearTimeout(due)
      control.abort()
    }
  }, [core, story, paragraphs, isOfStory])
  return answered?.to === paragraphs ? answered.answer : undefined
}

function paragraphsOf(text: string): readonly Paragraph[] {
  return text
    .split(/\n+/)
    .slice(0, 2000)
    .map((line, index) => ({ id: `#${index}`, kind: 'body', text: line }))
}
