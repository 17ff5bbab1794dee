/** A seeded stream of numbers in [0, 1): the same seed gives the same stream (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = [
  'al',
  'ber',
  'con',
  'dor',
  'el',
  'fen',
  'gra',
  'har',
  'il',
  'jun',
  'kel',
  'lor',
  'mar',
  'nes',
  'or',
  'pel',
  'quin',
  'ros',
  'sil',
  'tor',
  'ur',
  'ven',
  'wes',
  'yar',
]
const small = ['the', 'of', 'to', 'in', 'and', 'a', 'on', 'for', 'was', 'said', 'with', 'that', 'by', 'at']

/** Invented wire copy of about `words` words: a headline, then paragraphs of two to four sentences. */
export function makeStory(words: number, seed = 1): string {
  const random = seeded(seed)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const word = (): string =>
    random() < 0.45
      ? pick(small)
      : pick(syllables) + pick(syllables) + (random() < 0.5 ? pick(syllables) : '')
  const sentence = (): string => {
    const text = Array.from({ length: 10 + Math.floor(random() * 16) }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraphs: string[] = []
  let count = 0
  while (count < words) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ')
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }
  return `BENCH-STORY-1\n\nHarbor works go on in Alder for another year\n\n${paragraphs.join('\n\n')}\n\n(END)\n`
}
