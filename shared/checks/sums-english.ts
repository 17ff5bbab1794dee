import { allMatches } from '../text/all-matches.ts'
import type { Quantity } from '../text/quantities.ts'
import { figureIn, figureNamed as n, type Outline, percentNamed as p, type Sum } from './sums.ts'

const up =
  'rose|rise|rises|risen|rising|increased?|increases|increasing|climbed|climbs|jumped|jumps|surged|soared|grew|grown|grows|gained|advanced|expanded|swelled|leapt|rallied|up|increase|gain|growth|jump|surge|climb|more|higher|greater|raised|lifted|boosted|hiked'
const down =
  'fell|fall|falls|fallen|falling|dropped|drops|declined?|declines|decreased?|decreases|plunged|slipped|slid|shrank|tumbled|dipped|contracted|plummeted|slumped|down|drop|decrease|plunge|slump|dip|less|fewer|lower|cut|reduced|trimmed|slashed|lowered'
const moves = `(?:(?<up>${up})|(?<down>${down}))`
const than = '(?:from|compared (?:with|to)|against|versus|vs\\.?|over)'
/** What may stand between two figures without being another statement. */
const gap = (most: number): string => `[^¤;]{0,${most}}?`
const change = `(?:(?<up>increase|rise|gain|jump|growth|surge|climb)|(?<down>drop|fall|decline|decrease|plunge|slump|dip))`

const regex = (source: string): RegExp => new RegExp(source, 'iu')

/** Change in per cent. Each names `figure`, `to`, `from`, and which way it says it went. */
const changes = [
  // rose 20 percent ... to 110 ... from 100
  regex(
    `\\b${moves}\\b${gap(30)}${p('figure')}${gap(60)}\\bto\\b${gap(16)}${n('to')}${gap(50)}\\b${than} ${gap(30)}${n('from')}`,
  ),
  // rose 20 percent from 100 to 110
  regex(
    `\\b${moves}\\b${gap(30)}${p('figure')}${gap(30)}\\bfrom\\b${gap(30)}${n('from')}${gap(40)}\\bto\\b${gap(16)}${n('to')}`,
  ),
  // rose from 100 to 110, or 20 percent; from 100 to 110, an increase of 20 percent
  regex(
    `\\bfrom\\b${gap(16)}${n('from')}${gap(40)}\\bto\\b${gap(16)}${n('to')}${gap(40)}(?:,|\\(|--|—|-)\\s?(?:or|an?|up|down|which is|a change of)?${gap(6)}${moves}(?: of| by)?${gap(10)}${p('figure')}`,
  ),
  regex(
    `\\b${moves}\\b${gap(20)}\\bfrom\\b${gap(16)}${n('from')}${gap(40)}\\bto\\b${gap(16)}${n('to')}${gap(40)}(?:, or|\\(|, a|,)${gap(10)}${p('figure')}`,
  ),
  // dropped to 80 from 100, a fall of 20 percent
  regex(
    `\\b${moves}\\b${gap(20)}\\bto\\b${gap(16)}${n('to')}${gap(40)}\\b${than}${gap(24)}${n('from')}${gap(40)}(?:,|\\()(?: or| up| down| an? [a-z]+ of)?${gap(10)}${p('figure')}`,
  ),
  // 110, compared with 100 a year earlier, an increase of 20 percent
  regex(
    `${n('to')}${gap(30)}, ${than}${gap(24)}${n('from')}${gap(40)}(?:,|\\()(?: or| up| down| an?)? ?${moves}(?: of| by)?${gap(10)}${p('figure')}`,
  ),
  // a 20 percent drop from 100 to 80
  regex(
    `${p('figure')}[ -]${change}\\b${gap(30)}\\bfrom\\b${gap(20)}${n('from')}${gap(30)}\\bto\\b${gap(16)}${n('to')}`,
  ),
  // 110, up 20 percent from 100; 110, an increase of 20 percent from 100
  regex(
    `${n('to')}${gap(50)}(?:,|\\(|--|—)\\s?(?:which (?:is|was) )?(?:an? )?${moves}(?: of| by)?${gap(16)}${p('figure')}${gap(30)}\\b${than} ${gap(30)}${n('from')}`,
  ),
  // 110, a 20 percent increase from 100
  regex(
    `${n('to')}${gap(50)}(?:,|\\(|--|—)\\s?an?${gap(12)}${p('figure')}[ -]${change}\\b${gap(20)}\\b${than} ${gap(30)}${n('from')}`,
  ),
  // a 20 percent increase to 110 from 100
  regex(
    `${p('figure')}[ -]${change}\\b${gap(40)}\\bto\\b${gap(16)}${n('to')}${gap(40)}\\bfrom\\b${gap(30)}${n('from')}`,
  ),
  // 110, or 20 percent more than the 100
  regex(
    `${n('to')}${gap(50)}(?:,|\\(|--|—)\\s?(?:or )?${gap(12)}${p('figure')} ${moves} than${gap(30)}${n('from')}`,
  ),
]

/** Shares in per cent. */
const shares = [
  // 45 of 90, or 40 percent; 45 of the 90 members (40 percent)
  regex(
    `${n('part')}(?: [\\p{L}-]+){0,3} (?:out )?of${gap(24)}${n('whole')}${gap(40)}(?:,? or|\\(|--|—|, (?:that is|which is|i\\.e\\.|accounting for|making up|some|about|nearly|roughly))${gap(16)}${p('figure')}`,
  ),
  // 45, or 40 percent, of the 90
  regex(
    `${n('part')}${gap(30)}(?:, or|\\(|--|—)${gap(16)}${p('figure')}(?:\\)|,|--|—)?${gap(20)}\\bof\\b${gap(24)}${n('whole')}`,
  ),
  // 40 percent, or 45 of 90
  regex(
    `${p('figure')}${gap(30)}(?:,? or|\\(|--|—)${gap(16)}${n('part')}(?: [\\p{L}-]+){0,3} (?:out )?of${gap(20)}${n('whole')}`,
  ),
  // 40 percent of the 90 members, or 45
  regex(`${p('figure')} of${gap(24)}${n('whole')}${gap(40)}(?:,? or|\\(|--|—)${gap(16)}${n('part')}`),
  // 45 voters out of 90 said yes, 40 percent
  regex(`\\bof${gap(12)}${n('whole')}${gap(45)},${gap(12)}${n('part')},? (?:or|\\()${gap(12)}${p('figure')}`),
]

/** A difference in the same unit: rose 12.5 points to 2,543.2 from 2,530.7. */
const differences = [
  regex(
    `\\b${moves}\\b(?: by)? ${gap(14)}¤N(?<figure>\\d+)¤(?<unit>${gap(40)})\\bto\\b${gap(14)}¤[NP](?<to>\\d+)¤${gap(40)}\\b(?:from|compared with)\\b${gap(24)}¤[NP](?<from>\\d+)¤`,
  ),
  regex(
    `\\b${moves}\\b(?: by)? ${gap(14)}¤N(?<figure>\\d+)¤(?<unit>${gap(30)})\\bfrom\\b${gap(14)}¤[NP](?<from>\\d+)¤${gap(30)}\\bto\\b${gap(14)}¤[NP](?<to>\\d+)¤`,
  ),
  regex(
    `\\bfrom\\b${gap(14)}¤[NP](?<from>\\d+)¤${gap(30)}\\bto\\b${gap(14)}¤[NP](?<to>\\d+)¤${gap(30)}, an? ${change} of${gap(14)}¤N(?<figure>\\d+)¤(?<unit>)`,
  ),
]

/** Which way only: rose to 110 from 100. */
const directions = [
  regex(
    `\\b${moves}\\b(?: \\p{Ll}+ly)? to\\b${gap(12)}¤([NP])(?<figure>\\d+)¤[^¤;,]{0,40}?,? from\\b[^¤;,]{0,12}?¤\\3(?<from>\\d+)¤`,
  ),
  regex(
    `\\b${moves}\\b(?: \\p{Ll}+ly)? from\\b${gap(12)}¤([NP])(?<from>\\d+)¤[^¤;,]{0,30}? to\\b[^¤;,]{0,12}?¤\\3(?<figure>\\d+)¤`,
  ),
]

const factors = regex(
  `\\b(?<bound>more than|nearly|almost|about|roughly|at least)?\\s?(?<verb>doubled|tripled|quadrupled|halved)\\b${gap(30)}\\bto\\b${gap(14)}${n('to')}${gap(40)}\\bfrom\\b${gap(24)}${n('from')}`,
)
const timesOf: Readonly<Record<string, number>> = { doubled: 2, tripled: 3, quadrupled: 4, halved: 0.5 }

const person =
  '(?:(?:[\\p{L}-]+ ){0,2}(?:men|women|boys|girls|children|adults|soldiers|civilians|police(?:men)?|officers|sailors|passengers|crew|crewmen|students|teachers|foreigners|tourists|workers|Koreans|Japanese|Chinese|Americans|males|females|man|woman|boy|girl|child|adult|soldier|civilian|officer))'
const item = '[^¤;:()—]{1,40}?'
/** Two to seven counts in a row. */
const list = (inner: string): string =>
  `¤N\\d+¤${inner}(?:(?:, and |, | and | plus )(?:[\\p{L}-]+ ){0,2}\\(?¤N\\d+¤${inner}){1,6}`
/** The total first: 12 people (seven men and five women); the 12 -- seven from the north, five from the south -- */
const totalFirst = [
  regex(
    `${n('figure')}[^¤;,.()]{0,40}?(?: ?\\(|: | ?-- ?| ?— ?| – )(?<parts>${list(item)})(?:\\)| ?--| ?—| –|\\.?$)`,
  ),
  regex(
    `${n('figure')} (?:[\\p{L}-]+ ){0,2}(?:people|persons|victims|dead|workers|passengers|sailors|suspects|members|hostages|students|survivors|detainees|protesters|migrants|tourists|fishermen|miners)(?:,| --| —) ?(?<parts>${list(` ${person}`)})(?=,|\\.|$| --| —| were| died)`,
  ),
]
const sexes = '(?:[\\p{L}-]+ )?(?:men|women|boys|girls|males|females|man|woman|boy|girl)'
/** 14 jurors, eight women and four men: whoever they are, they are of either sex. */
const ofEitherSex = regex(
  `${n('figure')} (?:[\\p{L}-]+ ){0,2}\\p{Ll}{3,}s, (?<parts>¤N\\d+¤ ${sexes} and ¤N\\d+¤ ${sexes})(?=,|\\.$)`,
)
const thoseWere = regex(
  `\\b(?:the|all) ${n('figure')} (?:[\\p{L}-]+ ){0,2}(?:were|are|comprise[ds]?|consist(?:ed)? of) (?<parts>${list(` ${person}`)})(?=,|\\.|$)`,
)
/** The parts first: three men and two women, five in all. */
const totalLast = regex(
  `(?<parts>${list('[^¤;:—]{0,40}?')})(?:,|--|—|\\)| –)? ?(?:for |making |or |bringing the total to |totall?ing )?(?:(?:a total of|totall?ing|bringing the total to|making it|a combined) ${gap(8)}${n('figure')}|${n('other')}(?: [\\p{L}-]+)? (?:in all|altogether|in total|all told|overall))`,
)
/** Two of the three victims were brothers, the other one a tourist. */
const restOf = regex(
  `${n('part')} of (?:the|its|their|his|her|those|these) ${n('figure')}[^¤;()]{0,80}?,[^¤;()]{0,50}?\\bthe (?:other|remaining) ${n('rest')}(?! of\\b)`,
)
/** "a man and two women": who is one has no figure, and the sum cannot be known. */
const uncounted =
  /\b(?:an?|another|his|her|the driver|including|among|mostly|mainly|at least|such as|some|several|dozens|hundreds|both|each|per|every|least|pair|couple|few|many)\s/iu
const ballots = [
  regex(
    `¤N(?<one>\\d+)¤(?:-|–| to )¤N(?<two>\\d+)¤${gap(70)}¤N(?<figure>\\d+)¤ (?:votes|ballots|lawmakers|members|senators|delegates)(?: were| was)? (?:cast|voting|voted|present|counted)`,
  ),
  regex(
    `\\b(?:of the|all|of)${gap(6)} ?¤N(?<figure>\\d+)¤ (?:votes|ballots|lawmakers|members|senators|delegates)(?: were| was)? (?:cast|voting|voted|present|counted)${gap(60)}¤N(?<one>\\d+)¤(?:-|–| to )¤N(?<two>\\d+)¤`,
  ),
]

/** What an English sentence says of its figures that can be reckoned again. */
export function englishSums(outline: Outline): readonly Sum[] {
  const { text } = outline
  const found: Sum[] = []
  const hasPercent = text.includes('¤P')
  const many = outline.figures.length > 2
  if (hasPercent && many) {
    const changed = firstChange(outline)
    if (changed) found.push(changed)
    else {
      const share = firstShare(outline)
      if (share) found.push(share)
    }
  }
  if (found.length > 0) return found
  if (many) {
    const difference = firstDifference(outline)
    if (difference) return [difference]
    const total = firstTotal(outline)
    if (total) return [total]
  }
  const factor = factorIn(outline)
  if (factor) return [factor]
  const direction = firstDirection(outline)
  return direction ? [direction] : []
}

function wayOf(match: RegExpExecArray): number {
  return match.groups?.['up'] === undefined ? -1 : 1
}

function firstChange(outline: Outline): Sum | undefined {
  for (const pattern of changes) {
    const match = pattern.exec(outline.text)
    if (!match) continue
    const figure = figureIn(outline, match, 'figure')
    const to = figureIn(outline, match, 'to')
    const from = figureIn(outline, match, 'from')
    if (!figure || !to || !from || /\bpoints?\b/i.test(after(outline, match))) continue
    const scaled = sameScale(to, from)
    if (scaled) return { kind: 'change', figure, to: scaled, from, direction: wayOf(match) }
  }
  return undefined
}

/** The words right behind the percentage: "5 percent points" is a difference. */
function after({ text }: Outline, match: RegExpExecArray): string {
  const mark = `¤P${match.groups?.['figure'] ?? ''}¤`
  const at = text.indexOf(mark)
  return text.slice(at + mark.length, at + mark.length + 8)
}

/** "to 3.2 from 2.5 billion": the first takes the scale of the second. Undefined where they count different things. */
function sameScale(to: Quantity, from: Quantity): Quantity | undefined {
  if ((to.kind === 'money') !== (from.kind === 'money') && to.value < 1000 !== from.value < 1000) {
    const scale = from.value >= 1e9 ? 1e9 : from.value >= 1e6 ? 1e6 : 1
    if (scale === 1 || to.value >= 1000) return undefined
    return { ...to, value: to.value * scale, step: to.step * scale }
  }
  if (to.value < 1000 && from.value >= 1e6) {
    const scale = from.value >= 1e9 ? 1e9 : 1e6
    return { ...to, value: to.value * scale, step: to.step * scale }
  }
  return to
}

function firstShare(outline: Outline): Sum | undefined {
  for (const pattern of shares) {
    const match = pattern.exec(outline.text)
    if (!match) continue
    const figure = figureIn(outline, match, 'figure')
    const part = figureIn(outline, match, 'part')
    const whole = figureIn(outline, match, 'whole')
    if (!figure || !part || !whole || part.value > whole.value || whole.value === 0) continue
    if ((part.kind === 'money') !== (whole.kind === 'money')) continue
    return { kind: 'share', figure, part, whole }
  }
  return undefined
}

function firstDifference(outline: Outline): Sum | undefined {
  for (const pattern of differences) {
    const match = pattern.exec(outline.text)
    if (!match) continue
    const figure = figureIn(outline, match, 'figure')
    const to = figureIn(outline, match, 'to')
    const from = figureIn(outline, match, 'from')
    if (!figure || !to || !from || to.kind !== from.kind) continue
    const unit = match.groups?.['unit'] ?? ''
    // "rose 3 places to 5 from 8", "rose 3 cents to $1.20": another unit, another sum.
    if (/\b(?:cents?|pence|places?|spots?|times|years?|months?|days?|weeks?|basis)\b/i.test(unit)) continue
    if (to.kind === 'percent' && !/point/i.test(unit)) continue
    if (to.kind !== 'percent' && (figure.kind === 'money') !== (to.kind === 'money')) continue
    if (figure.value > Math.max(to.value, from.value)) continue
    return { kind: 'difference', figure, to, from, direction: wayOf(match) }
  }
  return undefined
}

function firstDirection(outline: Outline): Sum | undefined {
  for (const pattern of directions) {
    const match = pattern.exec(outline.text)
    const figure = match && figureIn(outline, match, 'figure')
    const from = match && figureIn(outline, match, 'from')
    if (!match || !figure || !from || figure.kind !== from.kind || figure.kind === 'score') continue
    if (/\b(?:up|down|more|higher|lower|less|fewer|greater)$/i.test(match[1] ?? match[2] ?? '')) continue
    if (/\b(?:rank|place|spot|position|loss|deficit|shortfall|no\.)/i.test(outline.text)) continue
    // Far apart they are of different scales.
    const ratio = figure.value / from.value
    if (ratio > 20 || ratio < 0.05) continue
    return { kind: 'direction', figure, from, direction: wayOf(match) }
  }
  return undefined
}

function factorIn(outline: Outline): Sum | undefined {
  const match = factors.exec(outline.text)
  const figure = match && figureIn(outline, match, 'to')
  const from = match && figureIn(outline, match, 'from')
  const times = timesOf[match?.groups?.['verb']?.toLowerCase() ?? '']
  if (!match || !figure || !from || times === undefined || figure.kind !== from.kind || from.value === 0)
    return undefined
  return { kind: 'factor', figure, from, times, bound: match.groups?.['bound']?.toLowerCase() ?? '' }
}

function firstTotal(outline: Outline): Sum | undefined {
  if (/\b(?:each|apiece)\b/i.test(outline.text)) return undefined
  for (const pattern of [totalLast, ...totalFirst, ofEitherSex, thoseWere]) {
    const match = pattern.exec(outline.text)
    if (!match) continue
    const figure = figureIn(outline, match, 'figure') ?? figureIn(outline, match, 'other')
    const written = match.groups?.['parts'] ?? ''
    const lead = outline.text.slice(Math.max(0, match.index - 30), match.index)
    if (
      !figure ||
      uncounted.test(written) ||
      (pattern === totalLast && /\b(?:an?|another) [\p{L} -]{2,24}(?:,|and) $/iu.test(lead))
    )
      continue
    const parts = partsIn(outline, written)
    if (
      parts.length < 2 ||
      parts.some(({ kind }) => (kind === 'money') !== (figure.kind === 'money') || kind === 'score')
    )
      continue
    return { kind: 'total', figure, parts }
  }
  const rest = restIn(outline)
  if (rest) return rest
  for (const pattern of ballots) {
    const match = pattern.exec(outline.text)
    const figure = match && figureIn(outline, match, 'figure')
    const one = match && figureIn(outline, match, 'one')
    const two = match && figureIn(outline, match, 'two')
    if (!match || !figure || !one || !two || /absten|absent|invalid|spoil/i.test(outline.text)) continue
    return { kind: 'total', figure, parts: [one, two] }
  }
  return undefined
}

function restIn(outline: Outline): Sum | undefined {
  const match = restOf.exec(outline.text)
  const figure = match && figureIn(outline, match, 'figure')
  const part = match && figureIn(outline, match, 'part')
  const rest = match && figureIn(outline, match, 'rest')
  if (!match || !figure || !part || !rest || figure.kind !== 'count' || part.value >= figure.value)
    return undefined
  // "Two of the 12 are children, one of them a girl, the other 10": what lies between may be counted without a figure.
  if (uncounted.test(match[0])) return undefined
  return { kind: 'total', figure, parts: [part, rest] }
}

function partsIn(outline: Outline, written: string): readonly Quantity[] {
  return allMatches(written, /¤N(\d+)¤/g).flatMap(([, index]) => outline.figures[Number(index)] ?? [])
}
