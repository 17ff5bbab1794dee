import { seeded } from '../../bench/make-story.ts'
import { quantile } from '../../bench/statistics.ts'
import type { Archive } from '../../main/archive/archive.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { classify } from '../../shared/duplicates/classify.ts'
import type { Passage } from '../../shared/duplicates/passage.ts'
import { compare } from '../../shared/duplicates/verify.ts'
import { bootstrap } from '../metrics.ts'
import type { Table } from '../report.ts'
import type { DatedStory } from '../stories.ts'

/** Information that a passage must have to be looked for at all, in nats, as the detector demands. */
const leastInformation = 14
const leastWords = 5
/** Of the lighter passage, the share of its words' weight that another must have to be compared word by word. */
const leastShared = 0.35
/** Words in more sentences than this are not looked at: they cannot make that share alone. */
const mostSentences = 6000
const asked = 4000

interface Sentence {
  readonly story: number
  readonly passage: Passage
}

/**
 * The archive on real copy: sentences of stories that another story has too, as told by comparing them with every
 * sentence that shares words, and how many of them the archive finds.
 */
export function measureArchiveReuse(archive: Archive, stories: readonly DatedStory[], seed: number): Table {
  const sentences = stories.flatMap(({ paragraphs, language }, story) =>
    paragraphs
      .flatMap((text) => analyse(text, language).sentences)
      .filter(({ words }) => words >= leastWords)
      .map((passage): Sentence => ({ story, passage })),
  )
  const byWord = wordIndex(sentences)
  const random = seeded(seed)
  const verbatim: number[] = []
  const any: number[] = []
  const taken: number[] = []
  for (let round = 0; round < asked; round += 1) {
    const sentence = sentences[Math.floor(random() * sentences.length)]
    const story = sentence && stories[sentence.story]
    if (!sentence || !story) continue
    const truth = everyMatch(sentence, sentences, byWord)
    if (truth === 'none') continue
    const begun = performance.now()
    const { hits, background } = archive.passages({
      paragraphs: [sentence.passage.text],
      silent: [],
      language: story.language,
      isWhole: false,
      except: story.id,
      budget: 1000,
    })
    taken.push(performance.now() - begun)
    const isFound = hits.length + background.length > 0
    any.push(isFound ? 1 : 0)
    if (truth !== 'verbatim') continue
    verbatim.push(background.length > 0 || hits.some(({ score }) => score === 1) ? 1 : 0)
  }
  const share = (found: readonly number[]) =>
    bootstrap(found, (sample) => sample.reduce((sum, one) => sum + one, 0) / sample.length, seeded(99))
  return {
    title: 'Sentences of published stories that another has too',
    notes: [
      `${stories.length} Reuters stories, ${asked} sentences of them at random, of which those are asked for that have a match.`,
      'The truth is found by comparing a sentence with every one that shares words with it.',
    ],
    columns: ['measure', 'found [95 %]', 'of', 'goal'],
    rows: [
      ['verbatim reuse', share(verbatim), verbatim.length, 'all'],
      ['at least one true match', share(any), any.length, '0.97'],
      ['lookup and verification, p50, ms', quantile(taken, 0.5)],
      ['lookup and verification, p99, ms', quantile(taken, 0.99)],
      ['bytes of passages a story', archive.status().passageBytes / stories.length],
    ],
  }
}

function wordIndex(sentences: readonly Sentence[]): ReadonlyMap<number, readonly number[]> {
  const byWord = new Map<number, number[]>()
  for (const [index, { passage }] of sentences.entries()) {
    for (let at = 0; at < passage.features.length; at += 2) {
      const word = passage.features[at] ?? 0
      const others = byWord.get(word)
      if (others) others.push(index)
      else byWord.set(word, [index])
    }
  }
  return byWord
}

/** Whether any other story has a sentence, found by looking at all. */
function everyMatch(
  { story, passage }: Sentence,
  sentences: readonly Sentence[],
  byWord: ReadonlyMap<number, readonly number[]>,
): 'verbatim' | 'near' | 'none' {
  if (passage.row || passage.information < leastInformation) return 'none'
  const shared = new Map<number, number>()
  for (let at = 0; at < passage.features.length; at += 2) {
    const others = byWord.get(passage.features[at] ?? 0) ?? []
    if (others.length > mostSentences) continue
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + (passage.features[at + 1] ?? 0))
  }
  let found: 'near' | 'none' = 'none'
  for (const [index, weight] of shared) {
    const other = sentences[index]
    if (!other || other.story === story) continue
    if (weight < leastShared * Math.min(passage.featureWeight, other.passage.featureWeight)) continue
    if (other.passage.exact === passage.exact) return 'verbatim'
    if (found === 'near' || !passage.prose || !other.passage.prose) continue
    if (classify(compare(passage, other.passage), passage, other.passage)) found = 'near'
  }
  return found
}
