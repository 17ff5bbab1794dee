import type { SyntheticArchive } from './synthetic-stories.ts'

/** What an editor does to a sentence (duplicates.md §4.3). */
export type EditClass =
  | 'exact'
  | 'figures'
  | 'two words'
  | 'clause out'
  | 'reordered'
  | 'reworded 30 %'
  | 'reworded 45 %'

/** Each edit of a sentence, at places taken at random. Words put in come from other stories of `made`. */
export const edits: Readonly<
  Record<EditClass, (sentence: string, random: () => number, made: SyntheticArchive) => string>
> = {
  exact: (sentence) => sentence,
  figures: (sentence) => sentence.replaceAll(/\d+/g, (figure) => String(Number(figure) + 7)),
  'two words': (sentence, random, made) => reworded(sentence, 2, random, made),
  'clause out': (sentence, random) => {
    const words = sentence.split(' ')
    const length = Math.max(2, Math.floor(words.length * 0.3))
    return words.toSpliced(Math.floor(random() * (words.length - length)), length).join(' ')
  },
  reordered: (sentence) => {
    const [first = '', rest] = sentence.slice(0, -1).split(', ')
    return rest === undefined ? sentence : `${rest}, ${first}.`
  },
  'reworded 30 %': (sentence, random, made) => reworded(sentence, 0.3, random, made),
  'reworded 45 %': (sentence, random, made) => reworded(sentence, 0.45, random, made),
}

/** Exchanges a share of the longer words, or so many of them. */
function reworded(sentence: string, much: number, random: () => number, made: SyntheticArchive): string {
  const words = sentence.split(' ')
  const long = words.flatMap((word, at) => (/^[A-Za-z]{4,}/.test(word) ? [at] : []))
  const others = made
    .story(1 + Math.floor(random() * 1000))
    .paragraphs.flat()
    .join(' ')
    .split(' ')
  const fresh = others.filter((word) => /^[a-z]{4,}$/.test(word))
  let left = much < 1 ? Math.round(long.length * much) : Math.min(much, long.length)
  for (; left > 0; left -= 1) {
    const [at = 0] = long.splice(Math.floor(random() * long.length), 1)
    words[at] = fresh[Math.floor(random() * fresh.length)] ?? ''
  }
  return words.join(' ')
}
