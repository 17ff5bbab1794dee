import type { Edit, EditKind } from './edits.ts'
import { editKinds } from './edits.ts'
import { sentencesOf } from './passages.ts'
import { randomFrom } from './random.ts'
import type { PublishedStory } from './stories.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A story as its sentences, none of which stands there twice. */
export interface PlainStory {
  readonly id: string
  readonly language: string
  readonly sentences: readonly string[]
}

/** One sentence of a story, to be put into it once more, edited. */
export interface Planted {
  /** Index of the story in its set. */
  readonly story: number
  readonly kind: EditKind
  readonly seed: number
  /** Index of the sentence it was made from. */
  readonly original: number
  readonly text: string
}

/** The least a sentence must have to be copied. */
const least = { spacedWords: 8, characters: 24, sentences: 6 }
/** Longer stories cost rivals more than they tell. */
const mostSentences = 40

/** Stories long enough to hide a sentence in, without those that hold a repeat already. */
export function plainStories(stories: readonly PublishedStory[]): readonly PlainStory[] {
  return stories.flatMap((story) => {
    const sentences = sentencesOf(story).slice(0, mostSentences)
    const folded = new Set(sentences.map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')))
    if (sentences.length < least.sentences || folded.size < sentences.length) return []
    return [{ id: story.id, language: story.language, sentences }]
  })
}

function isLongEnough(sentence: string, language: string): boolean {
  if (language === 'ja') return sentence.length >= least.characters
  const words = sentence.split(/\s+/).length
  return /[.!?]["”’)]*$/.test(sentence) && words >= (language === 'ko' ? 6 : least.spacedWords) && words <= 60
}

/** One planted sentence for each story and kind of edit that some sentence of it admits. */
export function plant(
  stories: readonly PlainStory[],
  edits: Readonly<Record<EditKind, Edit>>,
  vocabulary: Vocabulary,
  seed: number,
): readonly Planted[] {
  const random = randomFrom(seed)
  return stories.flatMap(({ sentences, language }, story) => {
    const eligible = sentences.flatMap((text, index) => (isLongEnough(text, language) ? [index] : []))
    return editKinds.flatMap((kind) => {
      for (const original of random.shuffled(eligible)) {
        const sentence = sentences[original] ?? ''
        const text = edits[kind](sentence, { random, vocabulary, others: sentences })
        if (text !== undefined) return [{ story, kind, seed, original, text }]
      }
      return []
    })
  })
}
