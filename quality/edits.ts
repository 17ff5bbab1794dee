import type { Random } from './random.ts'
import { type Vocabulary, wordPattern } from './vocabulary.ts'

/** How a sentence may come back changed (duplicates.md §4.3). */
export const editKinds = [
  'exact',
  'format',
  'number',
  'two words',
  'clause out',
  'clause in',
  'reorder',
  'attribution',
  'reworded 30 %',
  'reworded 45 %',
  'typos',
] as const
export type EditKind = (typeof editKinds)[number]

/** Changes a sentence in one way, or gives undefined where it has nothing to change so. */
export type Edit = (sentence: string, tools: EditTools) => string | undefined

/** What edits draw from. */
export interface EditTools {
  readonly random: Random
  readonly vocabulary: Vocabulary
  /** Other sentences of the same story or set, to take a clause from. */
  readonly others: readonly string[]
}

/** The edits of English sentences. Each gives a text that differs from what it got, `exact` excepted. */
export const englishEdits: Readonly<Record<EditKind, Edit>> = {
  exact: (sentence) => sentence,
  format,
  number,
  'two words': (sentence, tools) => replaceWords(sentence, tools, () => 2, 2),
  'clause out': clauseOut,
  'clause in': clauseIn,
  reorder,
  attribution,
  'reworded 30 %': (sentence, tools) =>
    replaceWords(sentence, tools, (content) => Math.round(content * 0.3), 2),
  'reworded 45 %': (sentence, tools) =>
    replaceWords(sentence, tools, (content) => Math.round(content * 0.45), 2),
  typos,
}

function changed(before: string, after: string): string | undefined {
  return after === before ? undefined : after
}

function format(sentence: string, { random }: EditTools): string | undefined {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(/["“”]/g, ''),
    (text) =>
      text
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .replaceAll(/,(?=\s)/g, ' —'),
    (text) => text.replaceAll(/[,;:](?=\s)/g, ''),
    (text) => text.replace(/[.!?]["”’]?$/, ''),
    (text) => text.replaceAll(/\s/g, '  '),
  ]
  for (const way of random.shuffled(ways)) {
    const after = way(sentence)
    if (after !== sentence) return after
  }
  return undefined
}

const figurePattern = /(?<![\p{L}\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\d]|[.,]\d|\p{L})/gu
const numberWords =
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ')
const numberWordPattern = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'gi')

/** One figure made another: a quarter to three quarters more, or the next number word but a few. */
function number(sentence: string, { random }: EditTools): string | undefined {
  const figures = [...sentence.matchAll(figurePattern), ...sentence.matchAll(numberWordPattern)]
  const figure = random.pick(figures)
  if (!figure) return undefined
  const [old] = figure
  const at = figure.index
  const put = (text: string): string | undefined =>
    changed(sentence, sentence.slice(0, at) + text + sentence.slice(at + old.length))
  const place = numberWords.indexOf(old.toLowerCase())
  if (place >= 0) return put(numberWords[(place + 1 + random.below(6)) % numberWords.length] ?? old)
  const value = Number(old.replaceAll(',', ''))
  const decimals = /\.(\d+)$/.exec(old)?.[1]?.length ?? 0
  const step = Math.max(10 ** -decimals, value * (0.25 + random.next() * 0.5))
  // A year stays a year.
  const isYear = decimals === 0 && !old.includes(',') && value >= 1900 && value <= 2100
  const next = isYear ? value - 1 - random.below(5) : value + step
  const digits = next.toFixed(decimals)
  return put(old.includes(',') ? digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : digits)
}

/** Exchanges content words for others of the corpus; names stay, for another name makes another statement. */
function replaceWords(
  sentence: string,
  { random, vocabulary }: EditTools,
  howMany: (content: number) => number,
  least: number,
): string | undefined {
  const content = [...sentence.matchAll(wordPattern)].filter(([word]) => vocabulary.isContent(word))
  const count = howMany(content.length)
  if (count < least || count > content.length) return undefined
  const chosen = new Set(random.shuffled(content).slice(0, count))
  let text = ''
  let at = 0
  for (const match of content) {
    if (!chosen.has(match)) continue
    const [word] = match
    text += sentence.slice(at, match.index) + (vocabulary.substitute(word, random) ?? word)
    at = match.index + word.length
  }
  return changed(sentence, text + sentence.slice(at))
}

interface Clause {
  readonly from: number
  readonly to: number
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

const mark = /[,;](?=\s)/g

/** Stretches between commas, and what follows "after", "while", "because" and their like to the sentence's end. */
function clauses(sentence: string): readonly Clause[] {
  const end = sentence.search(/[.!?]["”’)]*$/)
  const last = end < 0 ? sentence.length : end
  const commas = [...sentence.matchAll(mark)].map(({ index }) => index)
  const found: Clause[] = []
  for (const [index, from] of commas.entries()) found.push({ from, to: commas[index + 1] ?? last })
  const joints = /\s(?:after|while|because|although|as|when|following|with|in|for|during|at)\s(?=\S)/g
  for (const { index } of sentence.matchAll(joints)) found.push({ from: index, to: last })
  return found.filter(({ from, to }) => {
    const size = words(sentence.slice(from, to))
    return size >= 3 && size <= words(sentence) * 0.45 && from > 0 && to <= last
  })
}

/** What is left must be long enough for a near repeat (duplicates.md §2, D3). */
const leastLeft = 7

function clauseOut(sentence: string, { random }: EditTools): string | undefined {
  const clause = random.pick(
    clauses(sentence).filter(
      ({ from, to }) => words(sentence) - words(sentence.slice(from, to)) >= leastLeft,
    ),
  )
  return clause && sentence.slice(0, clause.from) + sentence.slice(clause.to)
}

function clauseIn(sentence: string, { random, others }: EditTools): string | undefined {
  const end = sentence.search(/[.!?]["”’)]*$/)
  const donors = others.flatMap((other) => {
    const [clause] = clauses(other).filter(({ from, to }) => words(other.slice(from, to)) <= 9)
    return clause && other !== sentence ? [other.slice(clause.from, clause.to).replace(/^[,;]?\s*/, '')] : []
  })
  const donor = random.pick(donors)
  if (donor === undefined || end < 0) return undefined
  const gaps = [...sentence.matchAll(mark)].map(({ index }) => index)
  const at = random.pick([...gaps, end]) ?? end
  return `${sentence.slice(0, at)}, ${donor}${sentence.slice(at)}`
}

/** The stretch before a comma put behind the rest, or the last stretch before it. */
function reorder(sentence: string, { random }: EditTools): string | undefined {
  const end = /[.!?]["”’)]*$/.exec(sentence)
  if (!end) return undefined
  const body = sentence.slice(0, end.index)
  const joints = [
    ...[...body.matchAll(mark)].map(({ index }) => ({ from: index, to: index + 1 })),
    ...[
      ...body.matchAll(/\s(?=(?:after|while|because|although|when|in|on|at|with|during|following)\s)/g),
    ].map(({ index }) => ({ from: index, to: index })),
  ].filter(({ from, to }) => words(body.slice(0, from)) >= 3 && words(body.slice(to)) >= 3)
  const joint = random.pick(joints)
  if (!joint) return undefined
  const [head, tail] = [body.slice(0, joint.from).trim(), body.slice(joint.to).trim()]
  return `${tail.charAt(0).toUpperCase()}${tail.slice(1)}, ${lowerFirst(head)}${end[0]}`
}

/** A sentence's first word in lower case where it is no name: an article, a pronoun, a preposition. */
function lowerFirst(text: string): string {
  return /^(?:The|A|An|In|On|At|It|He|She|They|This|That|As|After|While|When|According|However)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

const speakers = [
  'officials said',
  'police said',
  'the ministry said',
  'authorities said',
  'a spokesperson said',
]
const tailPattern =
  /, (?:according to [^,]{3,60}|(?:[\p{L}.'’-]+ ){1,6}(?:said|stated|told|announced|reported)[^,]{0,40})(?=[.!?]["”’)]*$)/u
const headPattern =
  /^(?:According to [^,]{3,60}, |(?:[\p{L}.'’-]+ ){1,6}(?:said|stated|announced|reported) (?:that )?)/u

/** The attribution moved to the other end, changed for another or, where there is none, added. */
function attribution(sentence: string, { random }: EditTools): string | undefined {
  const speaker = random.pick(speakers) ?? 'officials said'
  const end = /[.!?]["”’)]*$/.exec(sentence)
  if (!end) return undefined
  const tail = tailPattern.exec(sentence)
  if (tail) {
    const rest = sentence.slice(0, tail.index)
    const moved = tail[0].slice(2)
    return random.next() < 0.5
      ? `${rest}, ${speaker}${end[0]}`
      : `${moved.charAt(0).toUpperCase()}${moved.slice(1)}${/^according/i.test(moved) ? ', ' : ' that '}${lowerFirst(rest)}${end[0]}`
  }
  const head = headPattern.exec(sentence)
  if (head && head[0].length < sentence.length * 0.5) {
    const rest = sentence.slice(head[0].length, end.index)
    const moved = head[0].replace(/(?:, | that | )$/, '')
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${random.next() < 0.5 ? speaker : lowerFirst(moved)}${end[0]}`
  }
  return `${sentence.slice(0, end.index)}, ${speaker}${end[0]}`
}

/** Two to four words with a letter lost, doubled or exchanged with its neighbour. Figures are left alone. */
function typos(sentence: string, { random }: EditTools): string | undefined {
  const long = [...sentence.matchAll(wordPattern)].filter(([word]) => word.length >= 4)
  const chosen = new Set(random.shuffled(long).slice(0, 2 + random.below(3)))
  if (chosen.size < 2) return undefined
  let text = ''
  let at = 0
  for (const match of long) {
    if (!chosen.has(match)) continue
    const [word] = match
    text += sentence.slice(at, match.index) + mistyped(word, random)
    at = match.index + word.length
  }
  return changed(sentence, text + sentence.slice(at))
}

function mistyped(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2)
  const way = random.below(3)
  if (way === 0) return word.slice(0, at) + word.slice(at + 1)
  if (way === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at)
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}
