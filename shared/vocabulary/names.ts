import type { Term } from './vocabulary.ts'

/** A name and its language. */
export interface NameIn {
  readonly name: string
  /** BCP 47, `und` where nobody said. */
  readonly language: string
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The name of a term in the first of these languages that has one, then in English, then in any. */
export function nameIn({ id, names }: Pick<Term, 'id' | 'names'>, languages: readonly string[]): NameIn {
  const tags = Object.keys(names)
  for (const wanted of [...languages, 'en']) {
    const tag =
      tags.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
      tags.find((one) => primary(one) === primary(wanted))
    const name = tag === undefined ? undefined : names[tag]
    if (tag !== undefined && name !== undefined) return { name, language: tag }
  }
  const [language = 'und', name = id] = Object.entries(names)[0] ?? []
  return { name, language }
}

/** The names of a term in these languages and in English; all it has where that is none. */
export function namesFor({ names }: Pick<Term, 'names'>, languages: readonly string[]): readonly NameIn[] {
  const wanted = new Set([...languages, 'en', 'und'].map(primary))
  const all = Object.entries(names).map(([language, name]) => ({ language, name }))
  const some = all.filter(({ language }) => wanted.has(primary(language)))
  return some.length > 0 ? some : all
}
