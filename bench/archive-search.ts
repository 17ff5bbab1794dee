import type { Archive } from '../main/archive/archive.ts'
import type { SearchQuery } from '../shared/api/archive.ts'
import { seeded } from './make-story.ts'
import { quantile } from './statistics.ts'
import type { SyntheticArchive } from './synthetic-stories.ts'

/** Ten kinds of search, each with words of stories taken at random. */
export function benchSearch(archive: Archive, made: SyntheticArchive, stories: number): void {
  const random = seeded(13)
  const words = (): readonly string[] => {
    const { paragraphs } = made.story(1 + Math.floor(random() * stories))
    const lines = paragraphs.flat()
    return (lines[Math.floor(random() * lines.length)] ?? '').replaceAll(/[.,]/g, '').split(' ')
  }
  const longest = (): string => words().toSorted((one, other) => other.length - one.length)[0] ?? ''
  const kinds: Readonly<Record<string, () => Partial<SearchQuery>>> = {
    'a rare word': () => ({ text: longest() }),
    'a common word': () => ({ text: 'government' }),
    'a common word, newest first': () => ({ text: 'government', sort: 'date' }),
    'two rare words of one sentence': () => ({
      text: words()
        .toSorted((one, other) => other.length - one.length)
        .slice(0, 2)
        .join(' '),
    }),
    'a phrase of three words': () => ({ text: `"${words().slice(3, 6).join(' ')}"` }),
    'a prefix of five letters': () => ({ text: `${longest().slice(0, 5)}*` }),
    'a word in one month': () => ({ text: longest(), since: '2016-02-01', until: '2016-02-29' }),
    'a tag, no word': () => ({ text: '', tags: [`tag ${Math.floor(random() * 97)}`] }),
    'a source and a word': () => ({ text: longest(), source: 'Kamen News' }),
    'a rare word with facets': () => ({ text: longest(), facets: true }),
  }
  console.log(`\nSearch in ${stories} stories, 50 hits with excerpts, ms, p50 and p99`)
  for (const [name, kind] of Object.entries(kinds)) {
    const taken: number[] = []
    const begun = performance.now()
    for (let round = 0; round < 100 && performance.now() - begun < 2000; round += 1) {
      const query = { text: '', sort: 'relevance', offset: 0, limit: 50, facets: false, ...kind() } as const
      const from = performance.now()
      archive.search(query)
      taken.push(performance.now() - from)
    }
    console.log(
      `${name.padEnd(52)}${`${quantile(taken, 0.5).toFixed(2)}  ${quantile(taken, 0.99).toFixed(2)}`.padStart(30)}`,
    )
  }
}
