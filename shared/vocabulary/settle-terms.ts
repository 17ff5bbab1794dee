import { type ReadWords, some } from './read-words.ts'
import type { Term } from './vocabulary.ts'

/**
 * The terms of a file as they can be relied on: each id once, each broader term known, nothing above itself. What had
 * to be left out or cut for it is told, a sentence a kind.
 */
export function settleTerms(
  found: readonly Term[],
  said: ReadWords,
): { readonly terms: readonly Term[]; readonly notes: readonly string[] } {
  const terms = new Map<string, Term>()
  const twice: string[] = []
  for (const term of found) {
    if (terms.has(term.id)) twice.push(term.id)
    else terms.set(term.id, term)
  }
  const unknown = new Set<string>()
  for (const term of terms.values()) {
    const known = (term.broader ?? []).filter((id) => terms.has(id) || !unknown.add(id))
    if (known.length < (term.broader?.length ?? 0)) terms.set(term.id, withBroader(term, known))
  }
  const circles = cutCircles(terms)
  return {
    terms: [...terms.values()],
    notes: [
      ...(twice.length > 0 ? [said.twice(twice.length, some(twice))] : []),
      ...(unknown.size > 0 ? [said.broaderUnknown(unknown.size, some([...unknown]))] : []),
      ...(circles.length > 0 ? [said.circle(circles.length, some(circles))] : []),
    ],
  }
}

function withBroader({ broader: _before, ...term }: Term, broader: readonly string[]): Term {
  return { ...term, ...(broader.length > 0 && { broader }) }
}

/** Takes out every step upwards that leads back to where it came from; gives the ids it was taken from. */
function cutCircles(terms: Map<string, Term>): readonly string[] {
  const cut: string[] = []
  const settled = new Set<string>()
  for (const start of terms.keys()) {
    // Depth first without recursion: a list may be as deep as it is long.
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
    const onPath = new Set([start])
    while (path.length > 0) {
      const at = path[path.length - 1]
      if (!at) break
      const term = terms.get(at.id)
      const above = settled.has(at.id) ? undefined : term?.broader?.[at.next]
      if (above === undefined || !term) {
        settled.add(at.id)
        onPath.delete(at.id)
        path.pop()
      } else if (onPath.has(above)) {
        cut.push(at.id)
        terms.set(
          at.id,
          withBroader(
            term,
            (term.broader ?? []).filter((id) => id !== above),
          ),
        )
      } else {
        at.next += 1
        onPath.add(above)
        path.push({ id: above, next: 0 })
      }
    }
  }
  return cut
}
