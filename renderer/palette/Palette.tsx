import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
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
import type { Summary } from '../../shared/api/contract.ts'
import { isCommandId, isPossible, runCommand } from '../commands/actions.ts'
import { isOffered } from '../commands/offered.ts'
import { commandSpecs } from '../commands/specs.ts'
import { MenuEntry } from '../controls/MenuEntry.tsx'
import { type PageDesk, useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { findStories } from './find-stories.ts'
import './palette.css'

/** Milliseconds the typing has to pause before stories are looked for. */
const pause = 100
const storyPrefix = 'story:'

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
  const shownCommands = text.trim() === '' ? found.slice(0, 6) : found
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField className="palette-field" aria-label={say('palette.title')} autoFocus>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <Input className="palette-input" placeholder={say('palette.hint')} />
      </TextField>
      <Menu
        className="menu palette-menu"
        aria-label={say('palette.results')}
        renderEmptyState={() => <p className="palette-none">{say('palette.none')}</p>}
        onAction={(key) => choose(String(key), desk)}
      >
        {stories.length > 0 && text.trim() !== '' && (
          <MenuSection>
            <Header className="palette-head">{say('palette.stories')}</Header>
            {stories.map((story) => storyEntry(story, desk, say))}
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
        {stories.length > 0 && text.trim() === '' && (
          <MenuSection>
            <Header className="palette-head">{say('palette.stories')}</Header>
            {stories.map((story) => storyEntry(story, desk, say))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}

function storyEntry(story: Summary, desk: PageDesk, say: ReturnType<typeof useSay>) {
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

function choose(key: string, desk: PageDesk): void {
  const { shell, story, gate } = desk
  shell.openPalette(false)
  if (key.startsWith(storyPrefix)) {
    void story.open(key.slice(storyPrefix.length)).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  } else if (isCommandId(key)) {
    // After the palette has closed and given the keyboard back.
    setTimeout(() => runCommand(key, desk))
  }
}

function useStories(text: string): readonly Summary[] {
  const { core } = useDesk()
  const [stories, setStories] = useState<readonly Summary[]>([])
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      void findStories(core, text).then((found) => {
        if (wanted) setStories(found)
      })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [core, text])
  return stories
}
