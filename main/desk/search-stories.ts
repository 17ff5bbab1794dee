import type { Summary } from '../../shared/api/contract.ts'
import type { State, Story } from '../../shared/story/record.ts'
import { bodyParagraphs } from '../../shared/story/view.ts'
import type { Store } from '../store/store.ts'

export interface SearchQuery {
  /** Every word of it must stand in the story, in any order; empty finds all. */
  readonly text: string
  readonly state?: State
  /** Each must be a keyword or a subject of the story, whatever its case. */
  readonly tags: readonly string[]
}

export interface SearchHit {
  readonly summary: Summary
  /** The first paragraph that holds a word of the query, or the first of all. */
  readonly excerpt: string
}

/** Searches by reading every story in turn: right, and slow on a large library. */
export async function* searchStories(
  store: Pick<Store, 'summaries' | 'get'>,
  { text, state, tags }: SearchQuery,
): AsyncGenerator<SearchHit> {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const wanted = tags.map((tag) => tag.toLocaleLowerCase())
  const shelf = [...store.summaries.values()].toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  for (const summary of shelf) {
    if (state !== undefined && summary.state !== state) continue
    const found = await store.get(summary.id)
    if (!found.ok) continue
    const paragraphs = bodyParagraphs(found.value.body).map((paragraph) => paragraph.text)
    const searched = [summary.slugline, summary.headline, found.value.by, ...paragraphs]
      .join('\n')
      .toLocaleLowerCase()
    const carried = tagsOf(found.value)
    if (!words.every((word) => searched.includes(word)) || !wanted.every((tag) => carried.has(tag))) continue
    const excerpt = paragraphs.find((paragraph) =>
      words.some((word) => paragraph.toLocaleLowerCase().includes(word)),
    )
    yield { summary, excerpt: excerpt ?? paragraphs[0] ?? '' }
  }
}

function tagsOf({ keywords, subjects }: Story): ReadonlySet<string> {
  const names = [
    ...keywords,
    ...subjects.flatMap(({ name, code }) => (code === undefined ? [name] : [name, code])),
  ]
  return new Set(names.map((name) => name.toLocaleLowerCase()))
}
