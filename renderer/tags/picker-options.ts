import { nameIn } from '../../shared/vocabulary/names.ts'
import { type Hit, type Index, searchTerms } from '../../shared/vocabulary/search.ts'
import { conceptOf, sameName } from '../../shared/vocabulary/tag.ts'
import {
  type Replacement,
  type Tree,
  inUseBelow,
  pathTo,
  replacementOf,
} from '../../shared/vocabulary/tree.ts'
import type { TagField, Term } from '../../shared/vocabulary/vocabulary.ts'
import { type TagFields, hasTag } from './tags.ts'

/** A vocabulary of the field that is picked for, ready to be searched. */
export interface Shelf {
  readonly tree: Tree
  readonly index: Index
}

/** Where in which vocabulary someone looks about. */
export interface Level {
  readonly vocabulary: string
  readonly id: string
}

/** A term that can be picked. */
export interface TermOption {
  readonly kind: 'term'
  readonly key: string
  readonly tree: Tree
  readonly term: Term
  readonly name: string
  readonly language: string
  /** The name is ours and not the vocabulary's. */
  readonly unofficial: boolean
  /** The name it was found under, where another is shown. */
  readonly found?: string
  /** The names of the terms above it, from the top; none where nothing was typed. */
  readonly path: readonly string[]
  readonly hasBelow: boolean
  /** What is taken for it, since it is retired. */
  readonly instead?: Replacement & { readonly name: string }
  /** The story has it. */
  readonly taken: boolean
}

/** What was typed, as it is. */
export interface FreeOption {
  readonly kind: 'free'
  readonly key: string
  readonly field: TagField
  readonly name: string
}

export type Option = TermOption | FreeOption

export interface Asked {
  readonly field: TagField
  readonly typed: string
  readonly level: Level | undefined
  /** BCP 47, the page's first. */
  readonly languages: readonly string[]
  /** Of the story: in it a tag is named. */
  readonly language: string
  readonly tags: TagFields
}

export interface Offered {
  readonly options: readonly Option[]
  /** Terms that were found, also those that are too many to be shown. */
  readonly total: number
}

/** More than these are not read through; who types on has fewer. */
export const mostShown = 100

/** What can be picked: what was typed finds, or what stands at a level while nothing is typed. */
export function optionsFor(shelves: readonly Shelf[], asked: Asked): Offered {
  const { typed, level, languages } = asked
  const name = typed.trim().replaceAll(/\s+/g, ' ')
  const found =
    name === ''
      ? shelves.flatMap(({ tree }) => {
          if (level && tree.vocabulary.id !== level.vocabulary) return []
          return inUseBelow(tree, level?.id ?? '', languages).map((term): Hit & { tree: Tree } => ({
            tree,
            term,
            ...nameIn(term, languages),
          }))
        })
      : shelves.flatMap(({ tree, index }) => searchTerms(index, name).map((hit) => ({ ...hit, tree })))
  const terms = found.slice(0, mostShown).map((hit) => termOption(hit, asked))
  const field = asked.field === 'subjects' ? 'keywords' : asked.field
  const isThere =
    hasTag(asked.tags, field, { name }) ||
    (field === asked.field && terms.some((option) => sameName(option.name, name)))
  const free: readonly Option[] = name === '' || isThere ? [] : [{ kind: 'free', key: 'free', field, name }]
  return { options: [...terms, ...free], total: found.length }
}

function termOption(
  { tree, term, name, language, found }: Hit & { readonly tree: Tree },
  { field, typed, languages, language: own, tags }: Asked,
): TermOption {
  const { vocabulary } = tree
  const instead = replacementOf(tree, term)
  return {
    kind: 'term',
    key: `${vocabulary.id} ${term.id}`,
    tree,
    term,
    name,
    language,
    unofficial: vocabulary.unofficial?.includes(language) ?? false,
    ...(found !== undefined && { found }),
    // Where one walks through, the way that was walked stands above the list.
    path: typed.trim() === '' ? [] : pathTo(tree, term.id).map((above) => nameIn(above, languages).name),
    hasBelow: tree.below.has(term.id),
    ...(instead && { instead: { ...instead, name: nameIn(instead.term, languages).name } }),
    taken: hasTag(tags, field, conceptOf(vocabulary, instead?.term ?? term, own)),
  }
}

/** The term that a pick of this option tags with: for a retired one what is to be used instead. */
export function pickedTerm({ term, instead }: TermOption): Term {
  return instead?.term ?? term
}
