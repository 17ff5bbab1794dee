import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { conceptOf } from '../../shared/vocabulary/tag.ts'
import { pathTo } from '../../shared/vocabulary/tree.ts'
import { type TagField, tagFieldSchema, tagFields } from '../../shared/vocabulary/vocabulary.ts'
import { is } from 'valibot'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import type { Fields } from '../story/fields.ts'
import { PickerCrumbs } from './PickerCrumbs.tsx'
import { PickerFoot } from './PickerFoot.tsx'
import { PickerOption } from './PickerOption.tsx'
import { type Level, type Option, mostShown, optionsFor, pickedTerm } from './picker-options.ts'
import { tagsOf, withTag, withoutTags } from './tags.ts'
import { useShelves } from './use-shelves.ts'

interface TagPickerProps {
  readonly field: TagField
  readonly fields: Fields
  /** `returning` where the keyboard goes back to where it was. */
  readonly onClose: (returning: boolean) => void
}

/**
 * Where tags are picked: what is typed is looked for in the vocabularies of the field; with nothing typed one walks
 * through them from the top. Enter adds, Right opens what is below, Left goes back, Backspace takes the last tag away.
 */
export function TagPicker({ field, fields, onClose }: TagPickerProps) {
  const { story, shell, vocabularies, locale } = useDesk()
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [level, setLevel] = useState<Level>()
  const [chosen, setChosen] = useState<number>()
  const [told, setTold] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const page = locale()
  const languages = useMemo(() => [page, fields.language], [page, fields.language])
  const shelves = useShelves(field, languages)
  const isLoaded = useFrom(vocabularies.store, ({ infos }) => infos !== undefined)
  const { options, total } = useMemo(
    () => optionsFor(shelves, { field, typed, level, languages, language: fields.language, tags: fields }),
    [shelves, field, typed, level, languages, fields],
  )
  // What was typed is there to be taken with Enter; what stands at a level is walked to first.
  const active = Math.min(chosen ?? (typed.trim() === '' ? -1 : 0), options.length - 1)
  const count = say(typed.trim() === '' ? 'tag.here' : 'tag.count', { count: total })
  const tree = shelves.find((shelf) => shelf.tree.vocabulary.id === level?.vocabulary)?.tree
  const here = level && tree?.terms.get(level.id)
  const above = tree && here ? [...pathTo(tree, here.id), here] : []

  useEffect(() => void vocabularies.ensure(), [vocabularies])

  function show(next: {
    readonly typed?: string
    readonly level?: Level | undefined
    readonly chosen?: number
  }): void {
    setTyped(next.typed ?? '')
    if (next.typed !== undefined) setTold('')
    setLevel(next.level)
    setChosen(next.chosen)
  }

  function pick(option: Option | undefined): void {
    if (!option) return
    const picked =
      option.kind === 'free'
        ? { field: option.field, concept: { name: option.name } }
        : { field, concept: conceptOf(option.tree.vocabulary, pickedTerm(option), fields.language) }
    story.changeFields((before) => withTag(before, picked.field, picked.concept))
    setTold(say('tag.added', { name: picked.concept.name }))
    show({ level: typed === '' ? level : undefined, ...(typed === '' && chosen !== undefined && { chosen }) })
  }

  function open(option: Option | undefined): void {
    if (option?.kind !== 'term' || !option.hasBelow) return
    show({ level: { vocabulary: option.tree.vocabulary.id, id: option.term.id }, chosen: 0 })
  }

  function goUp(): void {
    if (!level) return
    const parent = above.at(-2)
    const to = parent && { vocabulary: level.vocabulary, id: parent.id }
    const siblings = optionsFor(shelves, {
      field,
      typed: '',
      level: to,
      languages,
      language: fields.language,
      tags: fields,
    })
    const at = siblings.options.findIndex((one) => one.kind === 'term' && one.term.id === level.id)
    show({ level: to, ...(at >= 0 && { chosen: at }) })
  }

  function removeLast(): void {
    const last = tagsOf(fields).findLast((tag) => tag.field === field)
    if (!last) return
    story.changeFields((before) => withoutTags(before, new Set([last.key])))
    setTold(say('tag.removed', { name: last.concept.name }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length
    const option = options[active]
    const step = (by: number): void => {
      if (options.length === 0) return
      const from = active < 0 && by < 0 ? 0 : active
      const to = Math.abs(by) === 1 ? (from + by + options.length) % options.length : from + by
      setChosen(Math.max(0, Math.min(options.length - 1, to)))
    }
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => step(10),
      PageUp: () => step(-10),
      Escape: () => onClose(true),
      Enter: () => (option ? pick(option) : onClose(true)),
      ...(isAtEnd && option?.kind === 'term' && option.hasBelow && { ArrowRight: () => open(option) }),
      ...(value === '' && level && { ArrowLeft: goUp }),
      ...(value === '' && { Backspace: removeLast }),
      // A comma ends a keyword; a name may hold one.
      ...(field === 'keywords' &&
        value.trim() !== '' && {
          ',': () => pick(options.findLast(({ kind }) => kind === 'free') ?? option),
        }),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches where the keyboard goes
    <div
      className="picker"
      role="dialog"
      aria-label={say('tag.title')}
      onBlur={(event) => {
        const isWithin =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        // A dialog that was opened from here gives the keyboard back.
        if (!isWithin && !shell.store.getState().dialog && document.hasFocus()) onClose(false)
      }}
    >
      <ToggleButtonGroup
        className="picker-fields"
        aria-label={say('tag.fields')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[field]}
        onSelectionChange={(keys) => {
          const [next] = keys
          if (is(tagFieldSchema, next)) shell.openTagging(next)
          show({ typed })
          input.current?.focus()
        }}
      >
        {tagFields.map((one) => (
          <ToggleButton key={one} id={one} className="picker-field">
            {say(`tag.field.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="picker-line">
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={input}
          className="picker-input"
          type="text"
          role="combobox"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          maxLength={120}
          aria-label={say(`tag.search.${field}`)}
          aria-expanded={options.length > 0}
          aria-controls="picker-list"
          aria-autocomplete="list"
          {...(active >= 0 && { 'aria-activedescendant': `picker-${active}` })}
          placeholder={say(`tag.search.${field}`)}
          onChange={(event) =>
            show({ typed: event.target.value, level: event.target.value === '' ? level : undefined })
          }
          onKeyDown={onKeyDown}
        />
        <span className="picker-count">{count}</span>
      </div>
      {level && above.length > 0 && (
        <PickerCrumbs
          path={above}
          languages={languages}
          onGo={(id) => show(id === undefined ? {} : { level: { vocabulary: level.vocabulary, id } })}
        />
      )}
      {options.length > 0 && (
        <div id="picker-list" role="listbox" aria-label={say(`tag.field.${field}`)} className="picker-list">
          {options.map((option, index) => (
            <PickerOption
              key={option.key}
              id={`picker-${index}`}
              option={option}
              isActive={index === active}
              onPick={() => pick(option)}
              onOpen={() => {
                open(option)
                input.current?.focus()
              }}
            />
          ))}
        </div>
      )}
      {total > mostShown && <p className="picker-more">{say('tag.more', { count: total - mostShown })}</p>}
      {isLoaded && total === 0 && <p className="picker-none">{noneOf()}</p>}
      <p className="unseen" role="status">
        {told === '' ? count : told}
      </p>
      <PickerFoot field={field} />
    </div>
  )

  function noneOf(): string {
    if (typed.trim() === '') return say(shelves.length === 0 ? `tag.noVocabulary.${field}` : 'tag.noneBelow')
    return say('tag.none', { text: typed.trim() })
  }
}
