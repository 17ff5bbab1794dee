import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { filesNamed } from './corpus-files.ts'
import { tabSeparated } from './separated.ts'

/** Two sentences with what people said of them. */
export interface JudgedPair {
  readonly set: 'sts' | 'korsts' | 'klue'
  readonly language: 'en' | 'ko'
  readonly one: string
  readonly other: string
  /** 0 (different matters) to 5 (the same said twice). */
  readonly score: number
}

/** Two sentences that people called a paraphrase or not. */
export interface ParaphrasePair {
  readonly one: string
  readonly other: string
  readonly same: boolean
}

/** STS news (`sts_*.tsv`: score, sentence, sentence), KorSTS main-news (`korsts_*.tsv`), KLUE-STS (`klue_sts*.json`). */
export function readJudgedPairs(files: readonly string[]): readonly JudgedPair[] {
  const sts = filesNamed(files, /^sts_.*\.tsv$/).flatMap((file) =>
    rows(file).flatMap(([score = '', one = '', other = '']) => pair('sts', 'en', one, other, score)),
  )
  const korsts = filesNamed(files, /^korsts_.*\.tsv$/).flatMap((file) =>
    rows(file).flatMap(([genre, , , , score = '', one = '', other = '']) =>
      genre === 'main-news' ? pair('korsts', 'ko', one, other, score) : [],
    ),
  )
  const klue = filesNamed(files, /^klue[-_]sts.*\.json$/).flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as readonly KluePair[]).flatMap(
      ({ sentence1, sentence2, labels }) => pair('klue', 'ko', sentence1, sentence2, String(labels.label)),
    ),
  )
  return [...sts, ...korsts, ...klue]
}

interface KluePair {
  readonly sentence1: string
  readonly sentence2: string
  readonly labels: { readonly label: number }
}

function rows(file: string): readonly (readonly string[])[] {
  return tabSeparated(readFileSync(file, 'utf8'))
}

function pair(
  set: JudgedPair['set'],
  language: JudgedPair['language'],
  one: string,
  other: string,
  score: string,
): readonly JudgedPair[] {
  // Some rows of the plagiarism set were never judged.
  if (!/^\d/.test(score) || one === '' || other === '') return []
  return [{ set, language, one, other, score: Number(score) }]
}

/** MSRP (non-commercial, measures and never teaches): `msrp*.tsv` or `msr_paraphrase_*.txt`. */
export function readMsrp(files: readonly string[]): readonly ParaphrasePair[] {
  return filesNamed(files, /^(msrp.*\.tsv|msr_paraphrase_(train|test).*\.txt)$/).flatMap((file) =>
    rows(file)
      .slice(1)
      .flatMap(([quality, , , one = '', other = '']) =>
        one === '' || other === '' ? [] : [{ one, other, same: quality === '1' }],
      ),
  )
}

/** PAN (measures and never teaches): `pan*.labels` with `*_s1.txt` and `*_s2.txt` beside it. */
export function readPan(files: readonly string[]): readonly ParaphrasePair[] {
  return filesNamed(files, /^pan.*\.labels$/).flatMap((file) => {
    const stem = file.slice(0, -'.labels'.length)
    if (!existsSync(`${stem}_s1.txt`) || !existsSync(`${stem}_s2.txt`)) {
      console.error(
        `${basename(file)} has no ${basename(stem)}_s1.txt and _s2.txt beside it: put them there to measure it.`,
      )
      return []
    }
    const lines = (path: string): readonly string[] =>
      readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
    const ones = lines(`${stem}_s1.txt`)
    const others = lines(`${stem}_s2.txt`)
    return lines(file).map((label, index) => ({
      one: ones[index] ?? '',
      other: others[index] ?? '',
      same: label.trim() === '1',
    }))
  })
}
