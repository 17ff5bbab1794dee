import type { SavedSearch } from '../../shared/api/archive.ts'

type Saved = readonly SavedSearch[]

/** The searches with one more: in the place of the one of its name, or last. */
export function withSaved(searches: Saved, saved: SavedSearch): Saved {
  const at = searches.findIndex(({ name }) => name === saved.name)
  return at < 0 ? [...searches, saved] : searches.with(at, saved)
}

/** The searches without the one of a name. */
export function withoutSaved(searches: Saved, name: string): Saved {
  return searches.filter((saved) => saved.name !== name)
}

/** The searches with one under another name, in its place. */
export function withName(searches: Saved, name: string, next: string): Saved {
  return searches.map((saved) => (saved.name === name ? { ...saved, name: next } : saved))
}

/** The searches with one that was taken out put back where it was; those saved since stay. */
export function putBack(searches: Saved, saved: SavedSearch, at: number): Saved {
  return withoutSaved(searches, saved.name).toSpliced(at, 0, saved)
}
