import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, finish, openArchive } from '../main/archive/archive.ts'
import { filesUnder } from '../quality/corpus-files.ts'
import { type PublishedStory, readReuters } from '../quality/stories.ts'
import { analyse } from '../shared/duplicates/analyse.ts'
import { classify } from '../shared/duplicates/classify.ts'
import type { Passage } from '../shared/duplicates/passage.ts'
import { compare } from '../shared/duplicates/verify.ts'
import { corpus } from '../tools/corpus.ts'
import { seeded } from './make-story.ts'
import { quantile } from './statistics.ts'

/** Information that a passage must have to be looked for at all, in nats, as the detector demands. */
const leastInformation = 14
const leastWords = 5
/** Of the lighter passage, the share of its words' weight that another must have to be compared word by word. */
const leastShared = 0.35
/** Words in more sentences than this are not looked at: they cannot make that share alone. */
const mostSentences = 6000
const asked = 1500

/**
 * The archive on real copy: sentences of Reuters stories that another story has too, as told by comparing them
 * with every sentence that shares words, and how many of them the archive finds. Skipped, aloud, without the corpus.
 */
export function benchArchiveOnPublished(): void {
  const folder = corpus()
  if (folder === undefined) {
    console.log('\nThe corpus is not there: the archive was not measured on published stories.')
    return
  }
  const stories = readReuters(filesUnder(join(folder, 'stories')))
  const temporary = mkdtempSync(join(tmpdir(), 'copydesk-bench-published-'))
  const archive = openArchive(temporary)
  try {
    fill(archive, stories)
    measure(archive, stories)
  } finally {
    archive.close()
    rmSync(temporary, { recursive: true, force: true })
  }
}

function fill(archive: Archive, stories: readonly PublishedStory[]): void {
  const batch = 200
  for (let first = 0; first < stories.length; first += batch) {
    archive.keep(
      stories.slice(first, first + batch).map(({ id, language, paragraphs }) => ({
        id,
        language,
        paragraphs,
        revision: 1,
        version: 1,
        state: 'exported' as const,
        uri: id,
        day: '1987-03-01',
        savedAt: '1987-03-01T09:00:00Z',
        words: 0,
        blockers: 0,
        labels: [],
        silent: [],
      })),
    )
    finish(archive.tidy())
  }
  finish(archive.tidy(true))
}

interface Sentence {
  readonly story: number
  readonly passage: Passage
}

function measure(archive: Archive, stories: readonly PublishedStory[]): void {
  const sentences = stories.flatMap(({ paragraphs, language }, story) =>
    paragraphs
      .flatMap((text) => analyse(text, language).sentences)
      .filter(({ words }) => words >= leastWords)
      .map((passage): Sentence => ({ story, passage })),
  )
  const byWord = wordIndex(sentences)
  const random = seeded(3)
  const count = { verbatim: 0, verbatimFound: 0, any: 0, anyFound: 0 }
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
    count.any += 1
    if (isFound) count.anyFound += 1
    if (truth !== 'verbatim') continue
    count.verbatim += 1
    if (background.length > 0 || hits.some(({ score }) => score === 1)) count.verbatimFound += 1
  }
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / whole).toFixed(1)} % of ${whole}`
  console.log(`\n${stories.length} Reuters stories: sentences of one that another has too`)
  console.log(`verbatim reuse found: ${percent(count.verbatimFound, count.verbatim)} (goal: all)`)
  console.log(`at least one true match found: ${percent(count.anyFound, count.any)} (goal: ≥ 97 %)`)
  console.log(
    `lookup and verification: p50 ${quantile(taken, 0.5).toFixed(2)} ms, p99 ${quantile(taken, 0.99).toFixed(2)} ms`,
  )
  console.log(`bytes a story: ${Math.round(archive.status().passageBytes / stories.length)}`)
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

if (import.meta.main) benchArchiveOnPublished()
