import { nameIn } from '../../shared/vocabulary/names.ts'
import { conceptOf } from '../../shared/vocabulary/tag.ts'
import { type Replacement, type Tree, replacementOf } from '../../shared/vocabulary/tree.ts'
import type { Term } from '../../shared/vocabulary/vocabulary.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Tag, withTagInstead } from './tags.ts'

interface Retired {
  readonly tag: Tag
  readonly tree: Tree
  readonly instead: Replacement | undefined
}

/** Tags that their vocabulary has retired, each with what it would have instead. */
export function RetiredTags({
  tags,
  language,
}: {
  readonly tags: readonly Tag[]
  readonly language: string
}) {
  const { vocabularies, story } = useDesk()
  const say = useSay()
  const trees = useFrom(vocabularies.store, (state) => state.trees)
  const retired = tags.flatMap((tag): readonly Retired[] => {
    const known = termOf(trees, tag)
    if (known?.term.retired === undefined) return []
    return [{ tag, tree: known.tree, instead: replacementOf(known.tree, known.term) }]
  })
  if (retired.length === 0) return undefined
  return (
    <ul className="retired-tags">
      {retired.map(({ tag, tree, instead }) => (
        <li key={tag.key}>
          {say('tag.isRetired', { name: tag.concept.name })}
          {instead && (
            <Button
              tone="link"
              onPress={() => {
                const concept = conceptOf(tree.vocabulary, instead.term, language)
                story.changeFields((before) => withTagInstead(before, tag.key, concept))
              }}
            >
              {say(instead.broader ? 'tag.useBroader' : 'tag.use', {
                name: nameIn(instead.term, [language]).name,
              })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The term that a tag stands for, where a vocabulary of the desk has its code. */
export function termOf(
  trees: ReadonlyMap<string, Tree>,
  { concept: { scheme, code } }: Tag,
): { readonly term: Term; readonly tree: Tree } | undefined {
  if (code === undefined || scheme === undefined) return undefined
  for (const tree of trees.values()) {
    const term = tree.vocabulary.scheme === scheme ? tree.terms.get(code) : undefined
    if (term) return { term, tree }
  }
  return undefined
}
