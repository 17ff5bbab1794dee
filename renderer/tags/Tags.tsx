import { Building2, MapPin, Plus, UserRound, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, Tag as Chip, TagGroup, TagList } from 'react-aria-components'
import { commandSpec } from '../../shared/commands/table.ts'
import { nameIn } from '../../shared/vocabulary/names.ts'
import { type Tree, pathTo } from '../../shared/vocabulary/tree.ts'
import type { TagField } from '../../shared/vocabulary/vocabulary.ts'
import { ariaKeys } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { RetiredTags, termOf } from './RetiredTags.tsx'
import { TagPicker } from './TagPicker.tsx'
import { type Tag, tagsOf, withoutTags } from './tags.ts'
import './tags.css'

const icons: Readonly<Partial<Record<TagField, typeof MapPin>>> = {
  places: MapPin,
  people: UserRound,
  organisations: Building2,
}

interface TagsProps {
  readonly editable: boolean
  /** What stands at the end of their row. */
  readonly children?: ReactNode
}

/** The story's tags as chips: subjects with their codes, keywords, places, people. Delete removes one. */
export function Tags({ editable, children }: TagsProps) {
  const { story, shell, vocabularies } = useDesk()
  const say = useSay()
  const fields = useFrom(story.store, ({ open }) => open?.fields)
  const tagging = useFrom(shell.store, (state) => state.tagging)
  const add = useRef<HTMLButtonElement>(null)
  const tags = fields ? tagsOf(fields) : []
  const isCoded = tags.some(({ concept }) => concept.scheme !== undefined)
  useEffect(() => {
    // Only a vocabulary knows what is retired, and where in it a topic stands.
    if (isCoded) void vocabularies.ensure()
  }, [isCoded, vocabularies])
  if (!fields) return undefined
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
            {tags.map((tag) => (
              <Chip key={tag.key} id={tag.key} textValue={tag.concept.name} className="chip">
                <ChipWords tag={tag} />
                {editable && (
                  <Button
                    slot="remove"
                    className="chip-remove"
                    aria-label={say('tag.remove', { name: tag.concept.name })}
                  >
                    <X size={11} strokeWidth={2} aria-hidden="true" />
                  </Button>
                )}
              </Chip>
            ))}
          </TagList>
        </TagGroup>
      )}
      {editable && (
        <Button
          ref={add}
          className="chip chip-add"
          aria-keyshortcuts={ariaKeys(commandSpec('story.tag').keys ?? '')}
          aria-expanded={tagging !== undefined}
          onPress={() => shell.openTagging('subjects')}
        >
          <Plus size={12} strokeWidth={2} aria-hidden="true" />
          {say('tag.add')}
        </Button>
      )}
      {editable && <RetiredTags tags={tags} language={fields.language} />}
      {editable && tagging !== undefined && <OpenPicker field={tagging} add={add} />}
      {children}
    </div>
  )
}

/** The picker, which gives the keyboard back to where it was. */
function OpenPicker({
  field,
  add,
}: {
  readonly field: TagField
  readonly add: React.RefObject<HTMLButtonElement | null>
}) {
  const { story, shell } = useDesk()
  const fields = useFrom(story.store, ({ open }) => open?.fields)
  const [before] = useState(() => document.activeElement)
  if (!fields) return undefined
  return (
    <TagPicker
      field={field}
      fields={fields}
      onClose={(returning) => {
        shell.openTagging(undefined)
        if (!returning) return
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
        else add.current?.focus()
      }}
    />
  )
}

function ChipWords({ tag }: { readonly tag: Tag }) {
  const { vocabularies, locale } = useDesk()
  const say = useSay()
  const trees = useFrom(vocabularies.store, (state) => state.trees)
  const { field, concept } = tag
  const Icon = icons[field]
  const known = termOf(trees, tag)
  // Some feeds send the code alone; the story keeps what came.
  const isBare = concept.name === concept.code || concept.name === `${concept.scheme}:${concept.code}`
  const shown = isBare && known ? nameIn(known.term, [locale()]).name : concept.name
  return (
    <span className="chip-words" title={placeOf(trees, tag, locale())}>
      {Icon && <Icon size={11} strokeWidth={1.75} aria-hidden="true" />}
      {Icon && <span className="unseen">{say(`tag.field.${field}`)}: </span>}
      {shown}
      {concept.code !== undefined && concept.code !== shown && <small>{concept.code}</small>}
    </span>
  )
}

/** Where in its vocabulary a tag stands; undefined where no vocabulary has its code. */
function placeOf(trees: ReadonlyMap<string, Tree>, tag: Tag, language: string): string | undefined {
  const known = termOf(trees, tag)
  if (!known) return undefined
  return [...pathTo(known.tree, known.term.id), known.term]
    .map((term) => nameIn(term, [language]).name)
    .join(' › ')
}
