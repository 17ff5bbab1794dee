import type { Concept } from '../../story/record.ts'

/*
 * The category letters of the teletype formats that mean one Media Topic (IPTC Media Topics, first level). Letters that
 * agencies use each in their own way stand for none.
 */

interface Category {
  readonly letters: readonly string[]
  readonly code: string
  readonly name: string
}

const categories: readonly Category[] = [
  { letters: ['s', 'sp'], code: '15000000', name: 'sport' },
  { letters: ['f', 'wi', 'ec'], code: '04000000', name: 'economy, business and finance' },
  { letters: ['pl', 'p'], code: '11000000', name: 'politics and government' },
  { letters: ['ku', 'e'], code: '01000000', name: 'arts, culture, entertainment and media' },
]

/** What a story without a category of its own is filed under: general news from abroad. */
export const generalCategory = 'i'

/** The subject that a category letter means, where it means the same everywhere. */
export function subjectOf(letters: string): Concept | undefined {
  const found = categories.find((one) => one.letters.includes(letters.toLowerCase()))
  return (
    found && {
      name: found.name,
      scheme: 'medtop',
      code: found.code,
      uri: `http://cv.iptc.org/newscodes/mediatopic/${found.code}`,
      creator: 'import',
    }
  )
}

/** The category letter of a story's first subject that has one. */
export function categoryOf(subjects: readonly Concept[]): string | undefined {
  for (const { scheme, code } of subjects) {
    const found = scheme === 'medtop' ? categories.find((one) => one.code === code) : undefined
    if (found) return found.letters[0]
  }
  return undefined
}
