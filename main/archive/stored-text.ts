import type { StoryRow } from '../../shared/api/archive.ts'
import { addKeys, clearKeys, keyTable } from '../../shared/archive/passage-keys.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import type { AnalysedParagraph } from '../../shared/duplicates/passage.ts'
import type { Catalogue } from './catalogue/catalogue.ts'

/** A story of the archive, read to be compared. */
export interface StoredText {
  readonly story: StoryRow
  readonly paragraphs: readonly string[]
  readonly sentences: readonly StoredSentence[]
  /** All of its sentences' keys, and what each tells (`KeyTable`). */
  readonly keys: Uint32Array
  readonly weights: Uint16Array
  /** All of its telling words, as the bits they set in a filter. */
  readonly words: Uint16Array
  /** A paragraph as the detector sees it; read when first asked for. */
  analysed(paragraph: number): AnalysedParagraph
}

export interface StoredSentence {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly exact: number
  /** Its keys are those of the text from `first` up to `end`. */
  readonly first: number
  readonly end: number
  /** And its telling words those of the text from `firstWord` up to `endWord`. */
  readonly firstWord: number
  readonly endWord: number
}

/** Reads stories, and keeps those that were asked for last. */
export interface StoredTexts {
  /** A story, or undefined where it is not there any more. */
  read(number: number): StoredText | undefined
}

/** Stories kept in memory: a question's candidates are the next keystroke's as well. */
const kept = 200

/** The stored texts of a catalogue. Numbers are never used twice, so that nothing kept grows old. */
export function createStoredTexts(catalogue: Catalogue): StoredTexts {
  const texts = new Map<number, StoredText>()
  return {
    read(number) {
      const known = texts.get(number)
      texts.delete(number)
      const text = known ?? readText(catalogue, number)
      if (!text) return undefined
      texts.set(number, text)
      for (const oldest of texts.keys()) {
        if (texts.size <= kept) break
        texts.delete(oldest)
      }
      return text
    },
  }
}

const table = keyTable()

function readText(catalogue: Catalogue, number: number): StoredText | undefined {
  const story = catalogue.story(number)
  if (!story) return undefined
  const { paragraphs, silent } = catalogue.text(number)
  const analysed = new Map<number, AnalysedParagraph>()
  return {
    story,
    paragraphs,
    ...sentenceKeys(paragraphs, silent, story.language),
    analysed(paragraph) {
      const known = analysed.get(paragraph)
      if (known) return known
      const made = analyse(paragraphs[paragraph] ?? '', story.language)
      analysed.set(paragraph, made)
      return made
    },
  }
}

/** The sentences of some paragraphs with their keys. `silent` are indices of paragraphs to leave out. */
export function sentenceKeys(
  paragraphs: readonly string[],
  silent: readonly number[],
  language: string,
  use: 'keep' | 'look-up' = 'keep',
): Pick<StoredText, 'sentences' | 'keys' | 'weights' | 'words'> {
  clearKeys(table)
  for (const [index, text] of paragraphs.entries())
    if (!silent.includes(index)) addKeys(table, index, text, language, use)
  const sentences: StoredSentence[] = []
  let first = 0
  let firstWord = 0
  for (let row = 0; row < table.sentences; row += 1) {
    const end = table.end[row] ?? 0
    const endWord = table.wordEnd[row] ?? 0
    sentences.push({
      paragraph: table.paragraph[row] ?? 0,
      from: table.from[row] ?? 0,
      to: table.to[row] ?? 0,
      exact: table.exact[row] ?? 0,
      first,
      end,
      firstWord,
      endWord,
    })
    first = end
    firstWord = endWord
  }
  return {
    sentences,
    keys: table.key.slice(0, table.keys),
    weights: table.weight.slice(0, table.keys),
    words: table.wordBit.slice(0, table.words),
  }
}
