import { sentences } from '../../shared/text/sentences.ts'
import { proportion } from '../metrics.ts'
import type { Table } from '../report.ts'
import type { SentenceCase, SentenceSet } from '../sentences/case.ts'
import { goldenEnglish } from '../sentences/golden-english.ts'
import { englishWire, french, german, japanese, koreanWire, spanish } from '../sentences/wire-sets.ts'

const sets: readonly SentenceSet[] = [
  goldenEnglish,
  englishWire,
  koreanWire,
  japanese,
  german,
  french,
  spanish,
]

/** How many texts are split into just the sentences they hold, set by set, and each text that is not. */
export function measureSentences(tell: (table: Table) => void): void {
  const tried = sets.map((set) => ({
    set,
    missed: set.cases.filter((each) => !isSplitRight(each, set.language)),
  }))
  tell({
    title: 'Sentences',
    notes: ['Texts of ours that are split into just the sentences they hold. White space is not compared.'],
    columns: ['set', 'right', 'of', 'share'],
    rows: tried.map(({ set, missed }) => {
      const right = set.cases.length - missed.length
      return [set.name, right, set.cases.length, proportion(right, set.cases.length)]
    }),
  })
  const rows = tried.flatMap(({ set, missed }) =>
    missed.map((each) => [set.name, each.rule, splitOf(textOf(each), set.language).join(' | ')]),
  )
  if (rows.length > 0)
    tell({ title: 'Sentences split otherwise', notes: [], columns: ['set', 'case', 'was split'], rows })
}

function textOf({ sentences: pieces, between = ' ', text }: SentenceCase): string {
  return text ?? pieces.join(between)
}

function splitOf(text: string, language: string): readonly string[] {
  return sentences(text, language).map(({ from, to }) => text.slice(from, to))
}

function isSplitRight(each: SentenceCase, language: string): boolean {
  const split = splitOf(textOf(each), language).map(withoutSpace)
  const expected = each.sentences.map(withoutSpace)
  return split.length === expected.length && split.every((piece, index) => piece === expected[index])
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
