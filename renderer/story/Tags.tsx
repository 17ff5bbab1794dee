import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { commandSpec } from '../../shared/commands/table.ts'
import { ariaKeys } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { tagsOf, withKeyword, withoutTags } from './fields.ts'

/** The story's tags as chips: subjects with their codes, then keywords. Delete removes one. */
export function Tags({ editable }: { readonly editable: boolean }) {
  const { story, shell } = useDesk()
  const say = useSay()
  const fields = useFrom(story.store, ({ open }) => open?.fields)
  const tagging = useFrom(shell.store, (state) => state.tagging)
  if (!fields) return undefined
  const tags = tagsOf(fields)
  return (
    <div className="tags">
      {tags.length > 0 && (
        <TagGroup
          className="tag-group"
          aria-label={say('field.tags')}
          {...(editable && {
            onRemove: (keys) => story.changeFields((before) => withoutTags(before, keys)),
          })}
        >
          <TagList className="tag-list">
            {tags.map(({ key, name, code }) => (
              <Tag key={key} id={key} textValue={name} className="chip">
                {name}
                {code !== undefined && <small>{code}</small>}
                {editable && (
                  <Button slot="remove" className="chip-remove" aria-label={say('tag.remove', { name })}>
                    <X size={11} strokeWidth={2} aria-hidden="true" />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {editable && tagging && <NewTag />}
      {editable && !tagging && (
        <Button
          className="chip chip-add"
          aria-keyshortcuts={ariaKeys(commandSpec('story.tag').keys ?? '')}
          onPress={() => shell.openTagging(true)}
        >
          <Plus size={12} strokeWidth={2} aria-hidden="true" />
          {say('tag.add')}
        </Button>
      )}
    </div>
  )
}

/** The line in which a tag is typed. Enter keeps it and asks for the next; Escape, or leaving it empty, ends. */
function NewTag() {
  const { story, shell } = useDesk()
  const say = useSay()
  const [text, setText] = useState('')

  function keep(): void {
    story.changeFields((fields) => text.split(',').reduce(withKeyword, fields))
    setText('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && text.trim() === '')) {
      event.preventDefault()
      shell.openTagging(false)
    } else if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      keep()
    }
  }

  return (
    <input
      className="chip chip-input"
      type="text"
      autoFocus
      size={14}
      value={text}
      maxLength={80}
      aria-label={say('tag.new')}
      placeholder={say('tag.new')}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        keep()
        shell.openTagging(false)
      }}
    />
  )
}
