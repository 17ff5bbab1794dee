import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { findRepeats } from '../../shared/duplicates/find-repeats.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { filesNamed } from '../corpus-files.ts'
import type { Table } from '../report.ts'

/** A wire file and what must be found in it. */
interface Case {
  readonly file: string
  readonly language: string
  readonly wanted: string
  readonly holds: (texts: readonly string[]) => boolean
}

const cases: readonly Case[] = [
  {
    file: 'pa1.xml',
    language: 'en',
    wanted: 'the CYCLING line (and TENNIS, word for word too)',
    holds: (texts) =>
      texts.some((text) => text.startsWith('CYCLING')) &&
      texts.every((text) => /^(?:CYCLING|TENNIS)/.test(text)),
  },
  { file: 'pa4.xml', language: 'en', wanted: 'silence', holds: (texts) => texts.length === 0 },
  { file: 'pa5.xml', language: 'en', wanted: 'silence', holds: (texts) => texts.length === 0 },
  {
    file: 'stt_newsml_location_test.xml',
    language: 'fi',
    wanted: 'both repeated sentences',
    holds: (texts) => texts.length >= 2,
  },
]

/** The body's paragraphs of a NITF file: the abstract is no part of it. A small reader, until the formats are read properly. */
export function bodyParagraphs(xml: string): readonly string[] {
  const body =
    /<body\.content>([\s\S]*?)<\/body\.content>/.exec(xml)?.[1] ??
    /<body[\s>]([\s\S]*?)<\/body>/.exec(xml)?.[1] ??
    xml
  return [...body.matchAll(/<p(?:\s[^>]*)?>([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

/** Whether the detector says of some wire files what it must. */
export function measureWire(files: readonly string[], weights: Weights): Table | undefined {
  const rows = cases.flatMap(({ file, language, wanted, holds }) =>
    filesNamed(files, new RegExp(`^${file.replaceAll('.', String.raw`\.`)}$`))
      .slice(0, 1)
      .map((path) => {
        const paragraphs = bodyParagraphs(readFileSync(path, 'utf8'))
        const { repeats } = findRepeats(paragraphs.map((text) => analyse(text, language, weights)))
        const texts = repeats.map(({ at }) => paragraphs[at.paragraph] ?? '')
        return [
          basename(path),
          wanted,
          texts.length,
          holds(texts) ? 'as it must be' : `no: ${texts.join(' | ').slice(0, 120)}`,
        ]
      }),
  )
  if (rows.length === 0) return undefined
  return {
    title: 'Wire files',
    notes: ['End to end, as shipped; paragraphs by a small extractor of our own.'],
    columns: ['file', 'wanted', 'repeats', 'found'],
    rows,
  }
}
