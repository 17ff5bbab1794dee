import { englishEdits, type Edit, type EditKind } from './edits.ts'
import { editsOf, japanese, korean, wordPool } from './edits-cjk.ts'
import { readJudgedPairs } from './gold.ts'
import { type PlainStory, plainStories, plant, type Planted } from './planted.ts'
import { randomFrom } from './random.ts'
import { readJapaneseWikinews, readWikinews } from './stories.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Stories of one language with a way to plant sentences in them. */
export interface PlantedSet {
  readonly language: 'en' | 'ko' | 'ja'
  readonly name: string
  readonly stories: readonly PlainStory[]
  readonly edits: Readonly<Record<EditKind, Edit>>
  readonly vocabulary: Vocabulary
}

/** How many stories of the large sets take part: these measure the languages, not the machine. */
const most = { en: 400, ko: 150, ja: 150 }
const sentencesInKorean = 12

/** The sets that the files hold; those without files are left out. */
export function plantedSets(files: readonly string[]): readonly PlantedSet[] {
  const english = plainStories(readWikinews(files)).slice(0, most.en)
  const japaneseStories = spread(plainStories(readJapaneseWikinews(files)), most.ja)
  const koreanStories = koreanFrom(files).slice(0, most.ko)
  const texts = (stories: readonly PlainStory[]): readonly string[] =>
    stories.flatMap(({ sentences }) => sentences)
  const sets: readonly PlantedSet[] = [
    {
      language: 'en',
      name: 'English Wikinews',
      stories: english,
      edits: englishEdits,
      vocabulary: vocabularyOf(texts(english)),
    },
    {
      language: 'ko',
      name: 'Korean (KorSTS news sentences, shuffled)',
      stories: koreanStories,
      edits: editsOf(korean, wordPool(korean, texts(koreanStories))),
      vocabulary: vocabularyOf([]),
    },
    {
      language: 'ja',
      name: 'Japanese Wikinews',
      stories: japaneseStories,
      edits: editsOf(japanese, wordPool(japanese, texts(japaneseStories))),
      vocabulary: vocabularyOf([]),
    },
  ]
  return sets.filter(({ stories }) => stories.length > 0)
}

/** What is planted in a set with each of some seeds. */
export function plantAll(
  { stories, edits, vocabulary }: PlantedSet,
  seeds: readonly number[],
): readonly Planted[] {
  return seeds.flatMap((seed) => plant(stories, edits, vocabulary, seed))
}

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => index % step === 0).slice(0, count)
}

/** No open Korean news stories are to be had: sentences of KorSTS, one of each pair, twelve to a story. */
function koreanFrom(files: readonly string[]): readonly PlainStory[] {
  const seen = new Set<string>()
  const sentences = readJudgedPairs(files).flatMap(({ set, one }) => {
    if (set !== 'korsts' || seen.has(one) || one.length < 20) return []
    seen.add(one)
    return [one]
  })
  const shuffled = randomFrom(3).shuffled(sentences)
  return Array.from({ length: Math.floor(shuffled.length / sentencesInKorean) }, (_, index) => ({
    id: `korsts#${index}`,
    language: 'ko',
    sentences: shuffled.slice(index * sentencesInKorean, (index + 1) * sentencesInKorean),
  }))
}
