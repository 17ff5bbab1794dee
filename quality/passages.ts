import { analyse } from '../shared/duplicates/analyse.ts'
import { readClosely } from '../shared/duplicates/close-reading.ts'
import type { Passage } from '../shared/duplicates/passage.ts'
import type { Weights } from '../shared/duplicates/weights.ts'
import { sentences } from '../shared/text/sentences.ts'
import type { PublishedStory } from './stories.ts'

/** The sentences of a story, as every measure takes them: the detector's own reading would favour it. */
export function sentencesOf({ paragraphs, language }: PublishedStory): readonly string[] {
  return paragraphs.flatMap((text) => sentences(text, language).map(({ from, to }) => text.slice(from, to)))
}

/** A text as one passage, whatever full stops are in it: a judged pair is two texts, not two sentences. */
export function wholePassage(text: string, language: string, weights: Weights): Passage {
  const { sentences: found, exact } = analyse(text, language, weights)
  const [only] = found
  if (only && found.length === 1 && only.span.from === 0) return only
  const span = { from: 0, to: text.length }
  return {
    ...readClosely(text, [], span, weights),
    span,
    text,
    exact: exact ?? 0,
    words: found.reduce((sum, { words }) => sum + words, 0),
    script: only?.script ?? 'spaced',
    features: found.flatMap(({ features }) => [...features]),
    featureWeight: found.reduce((sum, { featureWeight }) => sum + featureWeight, 0),
  }
}
