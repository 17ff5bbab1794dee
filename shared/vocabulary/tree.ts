import { nameIn } from './names.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** A vocabulary as it is walked through. */
export interface Tree {
  readonly vocabulary: Vocabulary
  readonly terms: ReadonlyMap<string, Term>
  /** The terms below a term, by its id; those at the top under ''. */
  readonly below: ReadonlyMap<string, readonly Term[]>
}

/** Makes a vocabulary's tree. Terms whose broader ones are not known stand at the top. */
export function treeOf(vocabulary: Vocabulary): Tree {
  const terms = new Map(vocabulary.terms.map((term) => [term.id, term]))
  const below = new Map<string, Term[]>()
  for (const term of vocabulary.terms) {
    const above = (term.broader ?? []).filter((id) => terms.has(id))
    for (const id of above.length > 0 ? above : ['']) {
      const siblings = below.get(id)
      if (siblings) siblings.push(term)
      else below.set(id, [term])
    }
  }
  return { vocabulary, terms, below }
}

/** The terms above a term, from the top down. Of several above it the first is followed. */
export function pathTo({ terms }: Pick<Tree, 'terms'>, id: string): readonly Term[] {
  const path: Term[] = []
  const seen = new Set([id])
  let at = terms.get(id)
  while (at) {
    const above = (at.broader ?? []).find((one) => terms.has(one) && !seen.has(one))
    at = above === undefined ? undefined : terms.get(above)
    if (at) {
      seen.add(at.id)
      path.unshift(at)
    }
  }
  return path
}

/** The terms below a term, or at the top, by name in the first of the languages; those in use alone. */
export function inUseBelow(
  { below }: Pick<Tree, 'below'>,
  id: string,
  languages: readonly string[],
): readonly Term[] {
  return (below.get(id) ?? [])
    .filter(({ retired }) => retired === undefined)
    .toSorted((a, b) =>
      nameIn(a, languages).name.localeCompare(nameIn(b, languages).name, languages[0] ?? 'en'),
    )
}

/** What is to be used for a retired term. */
export interface Replacement {
  readonly term: Term
  /** True where its vocabulary does not say, and the term above it is the nearest that is in use. */
  readonly broader: boolean
}

/** What is to be used instead of a retired term; undefined where it is not retired, or nothing is known. */
export function replacementOf(tree: Pick<Tree, 'terms'>, term: Term): Replacement | undefined {
  if (term.retired === undefined) return undefined
  const seen = new Set([term.id])
  let next = term.replacedBy
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const found = tree.terms.get(next)
    if (found && found.retired === undefined) return { term: found, broader: false }
    next = found?.replacedBy
  }
  const above = pathTo(tree, term.id).findLast(({ retired }) => retired === undefined)
  return above && { term: above, broader: true }
}
