import type { Edit, EditKind, EditTools } from './edits.ts'
import type { Random } from './random.ts'

/*
 * The edits of Korean and Japanese sentences. What stands in for a word is another of the same sentences' words:
 * for Korean an eojeol with the same last syllable, for Japanese a run of the same script and length.
 */

/** Words to exchange for, by their kind. */
export type WordPool = ReadonlyMap<string, readonly string[]>

interface Script {
  /** The stretches of a sentence that may be exchanged. */
  readonly words: RegExp
  readonly kind: (word: string) => string
  /** Between clauses. */
  readonly joint: RegExp
  readonly attributions: readonly string[]
  /** The end mark with what closes behind it. */
  readonly end: RegExp
}

export const korean: Script = {
  words: /(?<![\p{L}\d])[가-힣]{2,}(?![\p{L}\d])/gu,
  kind: (word) => `${word.at(-1)} ${Math.min(4, word.length)}`,
  joint: /[,，]\s/g,
  attributions: ['관계자들은 ', '당국에 따르면 ', '경찰에 따르면 ', '대변인은 '],
  end: /[.!?]?["”'’]?$/,
}

export const japanese: Script = {
  words: /[一-龠]{2,4}|[ァ-ヶー]{3,}/gu,
  kind: (word) => `${/[ァ-ヶ]/.test(word) ? 'kana' : 'kanji'} ${word.length}`,
  joint: /、/g,
  attributions: ['当局によると、', '警察によると、', '関係者によると、', '発表によれば、'],
  end: /。?$/,
}

/** The words of some sentences by their kind. */
export function wordPool(script: Script, sentences: Iterable<string>): WordPool {
  const pool = new Map<string, string[]>()
  for (const sentence of sentences) {
    for (const [word] of sentence.matchAll(script.words)) {
      const kind = script.kind(word)
      const same = pool.get(kind)
      if (same) same.push(word)
      else pool.set(kind, [word])
    }
  }
  return pool
}

/** The edits of a script's sentences; the pool stands in for the tools' vocabulary. */
export function editsOf(script: Script, pool: WordPool): Readonly<Record<EditKind, Edit>> {
  const replace =
    (share: number | undefined): Edit =>
    (sentence, { random }) =>
      replaceWords(script, pool, sentence, random, share)
  return {
    exact: (sentence) => sentence,
    format: (sentence) => {
      const after = sentence.replaceAll(/[,，、"“”'‘’「」]/g, '').replace(/[.。]$/, '')
      return after === sentence ? undefined : after
    },
    number: numberEdit,
    'two words': replace(undefined),
    'clause out': (sentence, { random }) => clauseOut(script, sentence, random),
    'clause in': (sentence, tools) => clauseIn(script, sentence, tools),
    reorder: (sentence, { random }) => reorder(script, sentence, random),
    attribution: (sentence, { random }) => `${random.pick(script.attributions) ?? ''}${sentence}`,
    'reworded 30 %': replace(0.3),
    'reworded 45 %': replace(0.45),
    typos: (sentence, { random }) => typos(script, sentence, random),
  }
}

function replaceWords(
  script: Script,
  pool: WordPool,
  sentence: string,
  random: Random,
  share: number | undefined,
): string | undefined {
  const words = [...sentence.matchAll(script.words)]
  const count = share === undefined ? 2 : Math.round(words.length * share)
  if (count < 2 || count > words.length * 0.5) return undefined
  const chosen = new Set(random.shuffled(words).slice(0, count))
  return replaced(sentence, words, (match) => {
    if (!chosen.has(match)) return match[0]
    const others = pool.get(script.kind(match[0])) ?? []
    for (let tries = 0; tries < 8; tries += 1) {
      const other = random.pick(others)
      if (other !== undefined && other !== match[0]) return other
    }
    return match[0]
  })
}

function replaced(
  sentence: string,
  matches: readonly RegExpExecArray[],
  by: (match: RegExpExecArray) => string,
): string | undefined {
  let text = ''
  let at = 0
  for (const match of matches) {
    text += sentence.slice(at, match.index) + by(match)
    at = match.index + match[0].length
  }
  text += sentence.slice(at)
  return text === sentence ? undefined : text
}

const digits = /(?<![A-Za-z\d.])\d+(?:,\d{3})*(?![A-Za-z.\d])/g
const hanNumber = /[一二三四五六七八九十百千]{2,}/g

function numberEdit(sentence: string, { random }: EditTools): string | undefined {
  const figure = random.pick([...sentence.matchAll(digits)])
  if (figure) {
    const value = Number(figure[0].replaceAll(',', ''))
    const next = String(value + 1 + random.below(Math.max(2, Math.floor(value / 2))))
    const text = figure[0].includes(',') ? next.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : next
    return sentence.slice(0, figure.index) + text + sentence.slice(figure.index + figure[0].length)
  }
  const han = random.pick([...sentence.matchAll(hanNumber)])
  if (!han) return undefined
  const first = '一二三四五六七八九'.indexOf(han[0].charAt(0))
  if (first < 0) return undefined
  const other = '二三四五六七八九一'.charAt(first)
  return sentence.slice(0, han.index) + other + sentence.slice(han.index + 1)
}

function joints(script: Script, sentence: string): readonly RegExpExecArray[] {
  return [...sentence.matchAll(script.joint)].filter(
    ({ index }) => index >= 5 && index <= sentence.length - 8,
  )
}

function clauseOut(script: Script, sentence: string, random: Random): string | undefined {
  const all = joints(script, sentence)
  const short = all.filter(({ index }) => index < sentence.length * 0.45)
  const cut = random.pick(short)
  return cut && sentence.slice(cut.index + cut[0].length)
}

function clauseIn(script: Script, sentence: string, { random, others }: EditTools): string | undefined {
  const donors = others.flatMap((other) => {
    const [first] = joints(script, other)
    return first && other !== sentence && first.index <= 25
      ? [other.slice(0, first.index + first[0].length)]
      : []
  })
  const donor = random.pick(donors)
  const joint = random.pick(joints(script, sentence))
  if (donor === undefined) return undefined
  const at = joint ? joint.index + joint[0].length : 0
  return sentence.slice(0, at) + donor + sentence.slice(at)
}

function reorder(script: Script, sentence: string, random: Random): string | undefined {
  const joint = random.pick(joints(script, sentence))
  if (!joint) return undefined
  const end = script.end.exec(sentence)
  const close = end?.[0] ?? ''
  const body = sentence.slice(0, sentence.length - close.length)
  const [head, tail] = [body.slice(0, joint.index), body.slice(joint.index + joint[0].length)]
  return `${tail}${joint[0]}${head}${close}`
}

function typos(script: Script, sentence: string, random: Random): string | undefined {
  const words = [...sentence.matchAll(script.words)].filter(([word]) => word.length >= 3)
  const chosen = new Set(random.shuffled(words).slice(0, 2))
  if (chosen.size === 0) return undefined
  return replaced(sentence, words, (match) => {
    const [word] = match
    if (!chosen.has(match)) return word
    const at = 1 + random.below(word.length - 2)
    return random.next() < 0.5
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  })
}
