import { basename } from 'node:path'
import { trainVerifier } from './examples.ts'
import { filesUnder } from './corpus-files.ts'
import { readMsrp, readPan } from './gold.ts'
import { examplesWithout, folds, readLessons } from './lessons.ts'
import { measureFigures } from './measures/figures.ts'
import { measureGold } from './measures/gold.ts'
import { measureParaphrases } from './measures/paraphrases.ts'
import { measurePlanted } from './measures/planted.ts'
import { measurePublished, publishedFlags } from './measures/published.ts'
import { measureWire } from './measures/wire.ts'
import { defaultWeights } from '../shared/duplicates/weights.ts'
import type { Table } from './report.ts'
import { readReuters, readWikinews } from './stories.ts'

/** What any of the sets is named. */
const measured =
  /^(wikinews|jawikinews|sts_|korsts_|klue[-_]sts|msrp|msr_paraphrase|pan|reut2-).*\.(csv|tsv|gz|json|txt|labels|sgm)$/

/** Seeds of the planting. */
const plantingSeeds = [1, 2, 3, 4, 5]

/** Everything the repeat detector is measured by, table by table; each is given to `tell` when it is ready. */
export async function measureDuplicates(
  folder: string,
  seed: number,
  tell: (table: Table) => void,
): Promise<void> {
  const files = filesUnder(folder)
  if (!files.some((file) => measured.test(basename(file)))) return
  const weights = defaultWeights
  const lessons = readLessons(files, weights, plantingSeeds, seed)
  const models = Array.from({ length: folds }, (_, fold) => trainVerifier(examplesWithout(lessons, fold)))
  const all = (tables: readonly (Table | undefined)[]): void => {
    for (const table of tables) if (table) tell(table)
  }
  for (const planted of lessons.planted) all(measurePlanted(planted, models, plantingSeeds))
  all(measureFigures(lessons, models, seed))
  const { judged } = lessons
  all([
    measureGold(judged, 'sts', 'Human judgements: English (STS news)', models, weights, seed),
    measureGold(judged, 'korsts', 'Human judgements: Korean (KorSTS news)', models, weights, seed),
    measureGold(judged, 'klue', 'Human judgements: Korean (KLUE-STS)', models, weights, seed),
    measureParaphrases(readMsrp(files), 'Paraphrases: MSRP (measured only)', weights, seed),
    measureParaphrases(readPan(files), 'Paraphrases: PAN (measured only)', weights, seed),
  ])
  const reuters = readReuters(files)
  all(measurePublished(reuters, 'Reuters-21578', publishedFlags(reuters, weights)))
  const wikinews = readWikinews(files)
  all(measurePublished(wikinews, 'English Wikinews', publishedFlags(wikinews, weights)).slice(0, 1))
  all([await measureWire(files, weights)])
}

/** The near flags of published stories that nobody has judged, to be read by a person. */
export function unjudgedFlags(folder: string): ReturnType<typeof publishedFlags> {
  return publishedFlags(readReuters(filesUnder(folder)), defaultWeights).filter(
    ({ score, verdict }) => score < 1 && verdict === undefined,
  )
}
