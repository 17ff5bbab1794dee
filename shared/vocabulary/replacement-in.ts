import { folded } from './folded.ts'
import type { Term } from './vocabulary.ts'

/** What a note may name: any id of a vocabulary, and the folded names of the terms in use. */
export interface Replacements {
  readonly ids: ReadonlySet<string>
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
}

/** What the notes of these terms may name. */
export function replacementsAmong(terms: readonly Term[]): Replacements {
  const named = new Map<string, Set<string>>()
  for (const { id, names, retired } of terms) {
    if (retired !== undefined) continue
    for (const name of Object.values(names).map(folded)) {
      const ids = named.get(name)
      if (ids) ids.add(id)
      else named.set(name, new Set([id]))
    }
  }
  return { ids: new Set(terms.map(({ id }) => id)), named }
}

/**
 * The term that a vocabulary's notes give for a retired one. IPTC has no property for it and says it in words: “merged
 * into concept medtop:20000139”, “Use corruption (20000093) instead”, “Use Media Topic cycling + sports facet racetype”.
 * Undefined where the notes name none, or more than one.
 */
export function replacementIn(
  notes: readonly string[],
  own: string,
  { ids, named }: Replacements,
): string | undefined {
  const words = notes.join('\n')
  const codes = (words.match(/[\p{L}\p{N}_-]+/gu) ?? []).filter((code) => code !== own && ids.has(code))
  if (codes.length > 0) return onlyOne(new Set(codes))
  const name = /\buse (?:the )?(?:media topic )?(?<name>[^+.;\n]+?)\s*(?:\+|\binstead\b|[.;\n]|$)/iu.exec(
    words,
  )?.groups?.['name']
  return name === undefined ? undefined : onlyOne(named.get(folded(name)))
}

function onlyOne(ids: ReadonlySet<string> | undefined): string | undefined {
  return ids?.size === 1 ? [...ids][0] : undefined
}
