import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readStories } from '../../main/desk/read-stories.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { findRepeats } from '../../shared/duplicates/find-repeats.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { bodyParagraphs } from '../../shared/story/view.ts'
import type { Table } from '../report.ts'

/** A wire file and what must be found in it. */
export interface WireCase {
  readonly file: string
  readonly wanted: string
  readonly holds: (texts: readonly string[]) => boolean
}

/** Files of the corpus, and what is asked of the detector in them. */
export const wireCases: readonly WireCase[] = [
  {
    file: 'pa1.xml',
    wanted: 'the CYCLING line (and TENNIS, word for word too)',
    holds: (texts) =>
      texts.some((text) => text.startsWith('CYCLING')) &&
      texts.every((text) => /^(?:CYCLING|TENNIS)/.test(text)),
  },
  { file: 'pa4.xml', wanted: 'silence', holds: (texts) => texts.length === 0 },
  { file: 'pa5.xml', wanted: 'silence', holds: (texts) => texts.length === 0 },
  {
    file: 'stt_newsml_location_test.xml',
    wanted: 'both repeated sentences',
    holds: (texts) => texts.length >= 2,
  },
]

/** What the detector says of one of these files, read as the desk reads it: the words of each repeat's later place. */
export async function repeatsInWire(path: string, weights: Weights): Promise<readonly string[]> {
  const read = await readStories(readFileSync(path), {
    fileName: basename(path),
    now: '2026-11-24T09:00:00+09:00',
    importer: 'quality',
  })
  if (!read.ok) return [read.error.message]
  return read.value.flatMap(({ story }) => {
    const paragraphs = bodyParagraphs(story.body)
    const { repeats } = findRepeats(paragraphs.map(({ text }) => analyse(text, story.language, weights)))
    return repeats.map(({ at }) => paragraphs[at.paragraph]?.text ?? '')
  })
}

/** Whether the detector says of some wire files what it must. */
export async function measureWire(files: readonly string[], weights: Weights): Promise<Table | undefined> {
  const rows: Table['rows'][number][] = []
  for (const { file, wanted, holds } of wireCases) {
    const path = files.find((name) => basename(name) === file)
    if (path === undefined) continue
    const texts = await repeatsInWire(path, weights)
    const found = holds(texts) ? 'as it must be' : `no: ${texts.join(' | ').slice(0, 120)}`
    rows.push([file, wanted, texts.length, found])
  }
  if (rows.length === 0) return undefined
  return {
    title: 'Wire files',
    notes: ['End to end, as shipped; read as the desk reads them.'],
    columns: ['file', 'wanted', 'repeats', 'found'],
    rows,
  }
}
