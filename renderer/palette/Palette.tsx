import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components'
import { isCommandId, isPossible, runCommand } from '../commands/actions.ts'
import type { CommandSpec } from '../../shared/commands/table.ts'
import { isOffered } from '../commands/offered.ts'
import { commandSpecs } from '../commands/specs.ts'
import { MenuEntry } from '../controls/MenuEntry.tsx'
import { type PageDesk, useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { focusSearchBox } from '../search/search-places.ts'
import { noSearch } from '../search/search.ts'
import { showColumn } from '../shell/columns.ts'
import { type FoundStory, findStories } from './find-stories.ts'
import './palette.css'

/** Milliseconds the typing has to pause before stories are looked for. */
const pause = 100
const storyPrefix = 'story:'
const searchPrefix = 'search:'
const searchAll = 'search-all'
const nothingFound = { of: '', stories: [] }

/** Finds a command or a story by a few letters of its name. */
export function Palette() {
  const { shell } = useDesk()
  const say = useSay()
  const isOpen = useFrom(shell.store, (state) => state.palette)
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={shell.openPalette}>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={say('palette.title')}>
          <Finder />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder() {
  const desk = useDesk()
  const say = useSay()
  const locale = desk.locale()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const menu = useRef<HTMLDivElement>(null)
  const stories = useStories(text.trim())
  const open = desk.story.store.getState().open?.story
  const words = text.trim().split(/\s+/)
  const found = commandSpecs.filter(
    (command) =>
      command.id !== 'go.palette' &&
      isPossible(command.when, desk) &&
      isOffered(command.id, open) &&
      // Both languages are searched: an editor types the one their keyboard is set to.
      words.every((word) => contains(`${command.title.en} ${command.title.ko}`, word)),
  )
  const kept = useFrom(desk.session.store, ({ settings }) => settings.searches)
  const searches =
    text.trim() === '' ? [] : kept.filter(({ name }) => words.every((word) => contains(name, word)))
  const isAsked = text.trim() !== ''
  const isBegun = ({ title }: CommandSpec) => begins(title.en, text) || begins(title.ko, text)
  const shownCommands = isAsked
    ? found.toSorted((a, b) => Number(isBegun(b)) - Number(isBegun(a)))
    : found.slice(0, 6)
  // Who types the beginning of a command's name means the command, whatever the stories say.
  const commandsFirst = !isAsked || shownCommands.some(isBegun)
  const storySection = stories.length > 0 && (
    <MenuSection>
      <Header className="palette-head">{say('palette.stories')}</Header>
      {stories.map((story) => storyEntry(story, desk, say))}
    </MenuSection>
  )

  /** Enter takes the first entry where none is lit: one that was lit may have gone with what was found before. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || menu.current?.querySelector('[data-focused]')) return
    const first = menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.dataset['key']
    if (first !== undefined) choose(first, text.trim(), desk)
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField className="palette-field" aria-label={say('palette.title')} autoFocus onKeyDown={onKeyDown}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <Input className="palette-input" placeholder={say('palette.hint')} />
      </TextField>
      <Menu
        ref={menu}
        className="menu palette-menu"
        aria-label={say('palette.results')}
        renderEmptyState={() => <p className="palette-none">{say('palette.none')}</p>}
        onAction={(key) => choose(String(key), text.trim(), desk)}
      >
        {!commandsFirst && storySection}
        {searches.length > 0 && (
          <MenuSection>
            <Header className="palette-head">{say('palette.searches')}</Header>
            {searches.map(({ name }) => (
              <MenuEntry key={name} id={`${searchPrefix}${name}`} textValue={name} label={name} />
            ))}
          </MenuSection>
        )}
        {shownCommands.length > 0 && (
          <MenuSection>
            <Header className="palette-head">{say('palette.commands')}</Header>
            {shownCommands.map(({ id, title, keys }) => (
              <MenuEntry key={id} id={id} textValue={title[locale]} label={title[locale]} keys={keys} />
            ))}
          </MenuSection>
        )}
        {commandsFirst && storySection}
        {isAsked && (
          <MenuEntry
            id={searchAll}
            textValue={say('palette.searchAll', { text: text.trim() })}
            label={say('palette.searchAll', { text: text.trim() })}
          />
        )}
      </Menu>
    </Autocomplete>
  )
}

function storyEntry(story: FoundStory, desk: PageDesk, say: ReturnType<typeof useSay>) {
  const headline = story.headline ?? say('story.untitled')
  return (
    <MenuEntry
      key={story.id}
      id={`${storyPrefix}${story.id}`}
      textValue={`${story.slugline ?? ''} ${headline}`}
      label={
        <span className="palette-story" lang={story.language}>
          <span className="palette-headline">{headline}</span>
          {story.slugline !== undefined && <span className="palette-slug">{story.slugline}</span>}
        </span>
      }
      hint={desk.say(`state.${story.state}`)}
    />
  )
}

function choose(key: string, text: string, desk: PageDesk): void {
  const { shell, story, gate, searches, library } = desk
  shell.openPalette(false)
  if (key.startsWith(storyPrefix)) {
    void story.open(key.slice(storyPrefix.length)).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  } else if (key === searchAll || key.startsWith(searchPrefix)) {
    const saved = searches.saved(key.slice(searchPrefix.length))
    if (key === searchAll) void library.run({ ...noSearch, text })
    else if (saved) void searches.run(saved)
    showColumn(desk, 'library', true)
    // After the palette has closed and given the keyboard back.
    setTimeout(focusSearchBox)
  } else if (isCommandId(key)) {
    // After the palette has closed and given the keyboard back.
    setTimeout(() => runCommand(key, desk))
  }
}

/** True where what is typed, two letters or more, is how a title begins. */
function begins(title: string, typed: string): boolean {
  const start = typed.trim().toLowerCase()
  return start.length > 1 && title.toLowerCase().startsWith(start)
}

/** The stories found; while the next are looked for those before stand, but never the newest under a search. */
function useStories(text: string): readonly FoundStory[] {
  const { core, searches } = useDesk()
  const [{ of, stories }, setFound] = useState<{ of: string; stories: readonly FoundStory[] }>(nothingFound)
  useEffect(() => {
    const question = new AbortController()
    const timer = setTimeout(() => {
      const { state } = searches.archive.getState()
      void findStories(core, text, state, question.signal).then((found) => {
        if (!question.signal.aborted) setFound({ of: text, stories: found })
      })
    }, pause)
    return () => {
      question.abort()
      clearTimeout(timer)
    }
  }, [core, searches, text])
  return (of === '') === (text === '') ? stories : []
}
