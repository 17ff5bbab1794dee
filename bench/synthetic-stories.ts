import { wordWeights } from '../shared/duplicates/default-frequencies.ts'
import { seeded } from './make-story.ts'

/** A passage that a story has from an earlier one, on purpose. */
export interface Planted {
  readonly kind: 'update' | 'lifted'
  /** The earlier story's number. */
  readonly of: number
  /** Its sentences that stand in this one, some with other figures. */
  readonly sentences: readonly string[]
}

export interface SyntheticStory {
  readonly number: number
  readonly id: string
  readonly slugline: string
  readonly headline: string
  readonly source: string
  /** `2026-11-24` */
  readonly day: string
  /** Paragraphs, each of one to three sentences. */
  readonly paragraphs: readonly (readonly string[])[]
  readonly planted?: Planted
}

/** Invented wire copy without end: the story of a number is the same whenever it is asked for. */
export interface SyntheticArchive {
  story(number: number): SyntheticStory
}

const inventedWords = 30_000
const inventedNames = 50_000
/** Of running words: those beyond the common ones, and names. */
const rareShare = 0.25
const nameShare = 0.07
const figureShare = 0.03
/** How often the next word is one of those that like to follow this one, and of how many. */
const pairShare = 0.62
const followers = 24
const backgroundSentences = 2000
const backgroundShare = 0.25
const updateShare = 0.02
const liftedShare = 0.02
/** How far back the story lies that is written anew or copied from. */
const mostBack = 5000
const sources = ['Ostrel Wire', 'Kamen News', 'Varda Press', 'Selt Agency', 'The Pryne Courier']

/**
 * An archive from this seed. Words are as frequent as in English copy, with a long tail of invented ones; two in
 * three follow a word that they like to follow, as in any language, so that pairs of words come again; names come
 * as seldom as names do. A quarter of the stories have a line of background that others have; one in fifty is an
 * update of an earlier one, and one in fifty has a paragraph of another source.
 */
export function syntheticArchive(seed: number): SyntheticArchive {
  const language = makeLanguage(seeded(seed))
  const background = Array.from({ length: backgroundSentences }, (_, index) =>
    language.sentence(seeded(seed * 7919 + index)),
  )
  const base = (number: number): SyntheticStory => {
    const random = seeded(seed * 1_000_003 + number)
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 5) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => language.sentence(random)),
    )
    if (random() < backgroundShare) {
      const line = background[zipf(random, backgroundSentences)] ?? ''
      paragraphs[paragraphs.length - 1]?.push(line)
    }
    const headline = language.sentence(random).split(' ').slice(0, 8).join(' ')
    return {
      number,
      id: `synthetic-${number}`,
      slugline: headline.split(' ').slice(0, 2).join('-').toUpperCase(),
      headline,
      source: sources[Math.floor(random() * sources.length)] ?? '',
      day: dayOf(number),
      paragraphs,
    }
  }
  return {
    story(number) {
      const story = base(number)
      const random = seeded(seed * 15_485_863 + number)
      const kind = random()
      if (number < 100 || kind >= updateShare + liftedShare) return story
      const of = number - 1 - Math.floor(random() * Math.min(mostBack, number - 1))
      const earlier = base(of)
      if (kind < updateShare) {
        const kept = earlier.paragraphs.map((paragraph) =>
          paragraph.map((line) => withOtherFigures(line, random)),
        )
        const paragraphs = [...story.paragraphs.slice(0, 1), ...kept]
        const { slugline, source } = earlier
        return {
          ...story,
          slugline,
          source,
          paragraphs,
          planted: { kind: 'update', of, sentences: kept.flat() },
        }
      }
      const paragraph = earlier.paragraphs[Math.floor(random() * earlier.paragraphs.length)] ?? []
      return {
        ...story,
        paragraphs: [...story.paragraphs, paragraph],
        planted: { kind: 'lifted', of, sentences: paragraph },
      }
    },
  }
}

interface Language {
  sentence(random: () => number): string
}

function makeLanguage(random: () => number): Language {
  const common = wordWeights.flatMap(([nats, words]) =>
    words
      .split(' ')
      .filter((word) => /^[a-z]+$/.test(word))
      .map((word) => ({ word, share: Math.exp(-nats) })),
  )
  const all = common.reduce((sum, { share }) => sum + share, 0)
  const words = common.map(({ word }) => word)
  const shares = common.map(({ share }) => (share / all) * (1 - rareShare))
  const rare = Array.from({ length: inventedWords }, (_, rank) => 1 / (rank + 50))
  const allRare = rare.reduce((sum, share) => sum + share, 0)
  for (const share of rare) {
    words.push(invented(random))
    shares.push((share / allRare) * rareShare)
  }
  const sums = Float64Array.from(shares)
  for (let index = 1; index < sums.length; index += 1)
    sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0)
  const draw = (chance: () => number): number => {
    const point = chance() * (sums.at(-1) ?? 1)
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) < point) low = middle + 1
      else high = middle
    }
    return low
  }
  const likes = Uint32Array.from({ length: words.length * followers }, () => draw(random))
  const names = Array.from({ length: inventedNames }, () => capital(invented(random)))
  return {
    sentence(chance) {
      const length = 12 + Math.floor(chance() * 22)
      const comma = 5 + Math.floor(chance() * (length - 8))
      let text = ''
      let word = draw(chance)
      for (let at = 0; at < length; at += 1) {
        const kind = chance()
        let next: string
        if (kind < nameShare) next = names[zipf(chance, names.length)] ?? ''
        else if (kind < nameShare + figureShare) next = String(1 + Math.floor(chance() ** 3 * 9000))
        else {
          word =
            chance() < pairShare ? (likes[word * followers + zipf(chance, followers)] ?? 0) : draw(chance)
          next = words[word] ?? ''
        }
        text += at === 0 ? capital(next) : at === comma ? `, ${next}` : ` ${next}`
      }
      return `${text}.`
    },
  }
}

const starts = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
]
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const closes = ['', 'l', 'm', 'n', 'r', 'st', 'ck', 'nd', 'th', 'ng']

function invented(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  let word = ''
  for (let syllables = 2 + Math.floor(random() * 2); syllables > 0; syllables -= 1)
    word += pick(starts) + pick(middles)
  return word + pick(closes)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A number below `size`, the low ones far more often (Zipf's law, with exponent 1). */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1)
}

function withOtherFigures(line: string, random: () => number): string {
  return random() < 0.3 ? line.replace(/\d+/, (figure) => String(Number(figure) + 3)) : line
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2016, 0, 1 + (Math.floor(number / 40) % 3650))).toISOString().slice(0, 10)
}
