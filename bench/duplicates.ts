import { compareTwoStrings } from 'string-similarity'
import { Index } from 'flexsearch'
import { analyse } from '../shared/duplicates/analyse.ts'
import { findRepeats } from '../shared/duplicates/find-repeats.ts'
import { sentences } from '../shared/text/sentences.ts'
import { tokenise, tokenTable } from '../shared/text/tokens.ts'
import { makeStory, seeded } from './make-story.ts'
import { publishedParagraphs } from './published.ts'
import { byTurns, type Turns } from './statistics.ts'
import { benchKeystrokes } from './keystrokes.ts'

/**
 * The repeat detector. Its full scan beside tokenising the same text, which any detector must do at least; a
 * keystroke in a long story beside one in a short one; and the scan beside what packages do with the same
 * sentences. Goals: `issues` part 2.
 */
export function benchDuplicates(): void {
  const random = seeded(2)
  for (const [name, paragraphsOf] of texts()) {
    console.log(`\nFull scan beside tokenising the same text: ${name}`)
    console.log(heading)
    for (const [words, goal] of [
      [500, '≤ 4'],
      [5000, '≤ 4'],
      [50_000, '≤ 8'],
    ] as const) {
      const paragraphs = paragraphsOf(words)
      const table = tokenTable(4096)
      const turns = byTurns(
        () => scan(paragraphs),
        () => {
          for (const text of paragraphs) tokenise(text, [], table)
        },
        words > 10_000 ? 25 : 60,
        random,
      )
      console.log(line(`${words} words`, turns, turns.ratio, goal))
    }
    benchPackages(paragraphsOf(5000), random)
    benchKeystrokes(paragraphsOf, random)
  }
}

type ParagraphsOf = (words: number) => readonly string[]

/** Stories as published, where the corpus is there, and always ones we made up. */
function texts(): readonly (readonly [string, ParagraphsOf])[] {
  const published = publishedParagraphs()
  const madeUp: ParagraphsOf = (words) => makeStory(words).split('\n\n').slice(2)
  return [
    ...(published ? [['English Wikinews', (words: number) => upTo(words, published)] as const] : []),
    ['made-up words', madeUp],
  ]
}

function upTo(words: number, paragraphs: readonly string[]): readonly string[] {
  const taken: string[] = []
  let count = 0
  for (let index = 0; count < words; index += 1) {
    const text = paragraphs[index % paragraphs.length] ?? ''
    taken.push(text)
    count += text.split(' ').length
  }
  return taken
}

function scan(paragraphs: readonly string[]): unknown {
  return findRepeats(paragraphs.map((text) => analyse(text, 'en')))
}

function benchPackages(paragraphs: readonly string[], random: () => number): void {
  const all = paragraphs.flatMap((text) => sentences(text, 'en').map(({ from, to }) => text.slice(from, to)))
  console.log(`\nFull scan of ${all.length} sentences beside packages (ratio: how many times faster)`)
  console.log(heading)
  const pairs = byTurns(
    () => scan(paragraphs),
    () => {
      for (let later = 1; later < all.length; later += 1) {
        for (let earlier = 0; earlier < later; earlier += 1)
          compareTwoStrings(all[earlier] ?? '', all[later] ?? '')
      }
    },
    9,
    random,
  )
  console.log(line('string-similarity, all pairs', pairs, 1 / pairs.ratio, '≥ 500'))
  const search = byTurns(
    () => scan(paragraphs),
    () => {
      const index = new Index({ tokenize: 'strict' })
      for (const [id, text] of all.entries()) {
        index.search(text, { limit: 10, suggest: true })
        index.add(id, text)
      }
    },
    15,
    random,
  )
  console.log(line('flexsearch, index and query', search, 1 / search.ratio, '≥ 25'))
}

const heading = `${'measure'.padEnd(36)}${'ours'.padStart(12)}${'baseline'.padStart(12)}${'ratio'.padStart(9)}   goal`

function line(name: string, { ours, baseline, low, high }: Turns, ratio: number, goal: string): string {
  const ms = (value: number): string => `${value.toFixed(3).padStart(9)} ms`
  const spread = ratio >= 10 ? '' : `   90 %: ${low.toFixed(2)} to ${high.toFixed(2)}`
  return `${name.padEnd(36)}${ms(ours)}${ms(baseline)}${ratio.toFixed(ratio >= 10 ? 0 : 2).padStart(9)}   ${goal}${spread}`
}
