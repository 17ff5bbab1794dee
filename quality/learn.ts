import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type SignalName, signalNames } from '../shared/duplicates/signals.ts'
import type { Model } from '../shared/duplicates/verify.ts'
import { filesNamed } from './corpus-files.ts'
import { piecesConstant } from './emit.ts'
import { trainVerifier } from './examples.ts'
import { syllableWeights, wordWeights } from './frequencies.ts'
import { readJudgedPairs } from './gold.ts'
import { defaultWeights } from '../shared/duplicates/weights.ts'
import { examplesWithout, type Lessons, readLessons } from './lessons.ts'
import { ownPairsFile } from './own-pairs.ts'
import { readJapaneseWikinews, readWikinews } from './stories.ts'

const shipped = join(import.meta.dirname, '../shared/duplicates')

/** The files that may teach what ships; all others only measure. */
const teaching = /^(wikinews.*\.csv|jawikinews.*\.tsv\.gz|sts_.*\.tsv|korsts_.*\.tsv|klue[-_]sts.*\.json)$/

export interface LearnOptions {
  readonly seed: number
  /** Only what words tell, without the verifier: it is learnt with the weights that are there. */
  readonly part: 'frequencies' | 'model'
}

/**
 * Learns what ships from the files that may teach, and writes it: `default-frequencies.ts` (what words tell), or
 * `model.ts` (the verifier). The verifier sees words with the weights that ship, so it is learnt after them.
 */
export function learn(files: readonly string[], { seed, part }: LearnOptions): void {
  if (part === 'frequencies') learnFrequencies(files)
  else learnModel(files, seed)
}

function learnFrequencies(files: readonly string[]): void {
  const korean = readJudgedPairs(files).flatMap(({ language, one, other }) =>
    language === 'ko' ? [one, other] : [],
  )
  const words = wordWeights([
    { language: 'en', texts: readWikinews(files).flatMap(({ paragraphs }) => paragraphs) },
    { language: 'ko', texts: korean },
    { language: 'ja', texts: readJapaneseWikinews(files).flatMap(({ paragraphs }) => paragraphs) },
  ])
  const source = `/*
 * Written by \`npm run quality -- learn\`; not to be edited by hand. Counted in English and Japanese Wikinews (CC BY 2.5),
 * KorSTS and KLUE-STS (CC BY-SA 4.0): see NOTICE and quality/data.json.
 */

${piecesConstant(
  'wordWeights',
  `What the commonest words tell, in nats: minus the logarithm of the share of sentences that hold them. A word stands
 * for all of its stem; Han and kana stand alone.`,
  words,
)}
${piecesConstant(
  'hangulWeights',
  'What the commonest Hangul syllables, and pairs of them inside a word, tell, in nats.',
  syllableWeights(korean),
)}`
  writeFileSync(join(shipped, 'default-frequencies.ts'), source)
}

/** Seeds of the planting to learn from: as many as the measure learns from, so that what ships is what is measured. */
const plantingSeeds = [11, 12, 13, 14, 15]

function learnModel(files: readonly string[], seed: number): void {
  const lessons = readLessons(files, defaultWeights, plantingSeeds, seed)
  const examples = examplesWithout(lessons, undefined)
  const model = trainVerifier(examples)
  writeFileSync(
    join(shipped, 'model.ts'),
    modelSource(model, provenance(files, lessons, examples.length, seed)),
  )
}

function provenance(files: readonly string[], lessons: Lessons, examples: number, seed: number): string {
  const sets = filesNamed(files, teaching).map((file) => `${basename(file)} ${sha256(file)}`)
  const planted = lessons.planted.map(({ set, planted: all }) => `${all.length} ${set.language}`).join(', ')
  return [
    ...sets,
    `own-pairs.tsv ${sha256(ownPairsFile)}`,
    `${examples} examples: planted ${planted}; judged by people ${lessons.judged.length}; by ourselves ${lessons.own.length}`,
    `seed ${seed}, planting seeds ${plantingSeeds.join(', ')}, ${new Date().toISOString().slice(0, 10)}`,
  ]
    .map((line) => ` * ${line}`)
    .join('\n')
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function modelSource({ bias, weights }: Model, from: string): string {
  const rows = signalNames.map((name: SignalName, index) => `  ${name}: ${(weights[index] ?? 0).toFixed(3)},`)
  return `import type { SignalName } from './signals.ts'

/*
 * Written by \`npm run quality -- learn\`; not to be edited by hand. A logistic regression by \`quality/train.ts\` on
 * (SHA-256 of each file):
${from}
 */

/* oxlint-disable oxc/approx-constant -- learnt numbers, near to a constant by chance */

export const bias = ${bias.toFixed(4)}

/** What each signal of two passages adds to the log odds that they are one said twice. */
export const signalWeights: Readonly<Record<SignalName, number>> = {
${rows.join('\n')}
}
`
}
