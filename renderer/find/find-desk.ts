import { createStore } from 'zustand/vanilla'
import type { WordingFault } from '../../shared/house/wording.ts'
import { isEditable } from '../../shared/story/states.ts'
import type { Say } from '../i18n/say.ts'
import type { Shell } from '../shell/shell-desk.ts'
import { isConflict } from '../story/autosave.ts'
import type { EditorSlot } from '../story/editor-slot.ts'
import { type Fields, withFieldWords } from '../story/fields.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import { type Found, type FoundPlace, type Sought, faultOf, findIn, firstFrom } from './found.ts'

export interface FindState {
  readonly isOpen: boolean
  /** Grows with every wish to look for something: the bar then takes the keyboard. */
  readonly asked: number
  readonly sought: Sought
  readonly found: readonly Found[]
  /** Which of them a person stands at; undefined where nothing is found. */
  readonly at: number | undefined
  readonly fault: WordingFault | undefined
}

const shut: FindState = {
  isOpen: false,
  asked: 0,
  sought: { words: '', isWithin: true, isPattern: false, replacement: '' },
  found: [],
  at: undefined,
  fault: undefined,
}

interface FindParts {
  readonly story: StoryDesk
  readonly editor: EditorSlot
  readonly shell: Shell
  readonly say: Say
}

/** Finds words in the open story, its fields and its body, and puts others in their place. */
export function createFind({ story, editor, shell, say }: FindParts) {
  const store = createStore<FindState>(() => shut)

  /** Where a person was before they changed what they look for. */
  let origin = top

  const paragraphs = () => story.text?.paragraphs() ?? []

  /** Looks again, and stands at the first that stands at or behind `from`; without it where one stood before. */
  function look(from?: FoundPlace): void {
    const { isOpen, sought, found: before, at: stood } = store.getState()
    const fields = story.store.getState().open?.fields
    if (!isOpen || !fields) return
    const found = findIn(sought, fields, paragraphs())
    const place = from ?? (stood === undefined ? undefined : before[stood]?.at)
    store.setState({ found, at: firstFrom(found, place, paragraphs()), fault: faultOf(sought) })
    show(from !== undefined)
  }

  /** Marks what is found in the body; the fields mark theirs. */
  function show(isStep: boolean): void {
    const { isOpen, found, at } = store.getState()
    const marks = isOpen
      ? found.flatMap(({ at: place }, index) =>
          place.in === 'body' ? [{ ...place, isCurrent: index === at }] : [],
        )
      : []
    editor.current?.showFound(marks, isStep)
  }

  function open(): void {
    const words = editor.focused ? (editor.current?.selectedText() ?? '') : ''
    const { sought, asked } = store.getState()
    const isWord = words !== '' && words.length <= 200 && !words.includes('\n')
    store.setState({
      isOpen: true,
      asked: asked + 1,
      sought: isWord ? { ...sought, words, isPattern: false } : sought,
    })
    const caret = editor.current?.caret()
    // A selected word is itself the first that is found.
    const before = isWord ? words.length : 0
    origin = caret
      ? { in: 'body', paragraph: caret.paragraph, from: Math.max(0, caret.at - before), to: caret.at }
      : top
    look(origin)
  }

  /** Puts the bar away; the keyboard goes to where a person stood. */
  function close(): void {
    const { found, at } = store.getState()
    const place = at === undefined ? undefined : found[at]?.at
    store.setState({ isOpen: false, found: [], at: undefined, fault: undefined })
    show(false)
    if (place?.in === 'body') editor.current?.goTo(place)
    else editor.current?.focus()
  }

  function step(by: 1 | -1): void {
    const { isOpen, found, at } = store.getState()
    if (!isOpen) {
      open()
      return
    }
    if (at === undefined) return
    const next = (at + by + found.length) % found.length
    origin = found[next]?.at ?? origin
    store.setState({ at: next })
    show(true)
  }

  function mayEdit(): boolean {
    const { open: opened } = story.store.getState()
    return opened !== undefined && isEditable(opened.story.desk.state) && !isConflict(opened.autosave)
  }

  /** Puts the other words in the place of these. False where the text is not to be edited now. */
  function replace(all: readonly Found[]): boolean {
    if (all.length === 0 || !mayEdit()) return false
    const inBody = all.flatMap(({ at, insert }) => (at.in === 'body' ? [{ ...at, insert }] : []))
    if (inBody.length > 0 && !(editor.current?.replaceWords(inBody) ?? false)) return false
    const inFields = all.filter(({ at }) => at.in !== 'body')
    if (inFields.length > 0) story.changeFields((fields) => inFields.toReversed().reduce(replacedIn, fields))
    return true
  }

  function replaceOne(): void {
    const { found, at } = store.getState()
    const one = at === undefined ? undefined : found[at]
    if (!one || !replace([one])) return
    const end = one.at.from + one.insert.length
    look({ ...one.at, from: end, to: end })
  }

  function replaceAll(): void {
    const { found } = store.getState()
    const before = story.store.getState().open?.fields
    if (!before || !replace(found)) return
    const isInBody = found.some(({ at }) => at.in === 'body')
    const { text } = story
    look()
    shell.tell({
      tone: 'done',
      text: say('find.replaced', { count: found.length }),
      action: {
        label: say('find.takeBack'),
        run: () => {
          if (story.text !== text) {
            shell.tell({ tone: 'trouble', text: say('find.changedSince') })
            return
          }
          if (isInBody) editor.current?.undo()
          story.changeFields((now) => withFieldsOf(before, found, now))
        },
      },
    })
  }

  let lookedThrough: string | undefined
  story.onChange(() => {
    look()
    const id = story.store.getState().open?.story.id
    // The editor has the words of another story once the page is drawn.
    if (id !== lookedThrough) requestAnimationFrame(() => show(false))
    lookedThrough = id
  })

  return {
    store,
    open,
    close,
    step,
    set(change: Partial<Sought>): void {
      store.setState(({ sought }) => ({ sought: { ...sought, ...change } }))
      look(origin)
    },
    replaceOne,
    replaceAll,
    mayEdit,
  }
}

export type FindDesk = ReturnType<typeof createFind>

/** Where a story begins. */
const top: FoundPlace = { in: 'slugline', from: 0, to: 0 }

function replacedIn(fields: Fields, { at, insert }: Found): Fields {
  return at.in === 'body' ? fields : withFieldWords(fields, at, insert)
}

/** The fields that were replaced in, as they were; what was typed in others since stays. */
function withFieldsOf(before: Fields, found: readonly Found[], now: Fields): Fields {
  return found.reduce((fields, { at }) => {
    if (at.in === 'body') return fields
    const { [at.in]: _replaced, ...rest } = fields
    return before[at.in] === undefined ? rest : { ...rest, [at.in]: before[at.in] }
  }, now)
}
