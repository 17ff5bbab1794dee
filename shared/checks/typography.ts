import { allMatches } from '../text/all-matches.ts'
import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { misreadStretches } from '../text/mojibake.ts'
import { oddCharacters } from '../text/odd-characters.ts'
import { sign } from '../text/signs.ts'
import { isSpace, type Span } from '../text/span.ts'
import type { Check } from './check.ts'
import type { Copy } from './copy.ts'
import { masksOf, signsOf, touches } from './facts.ts'
import type { Finding, Severity } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'
import { spacingFaults } from './spacing.ts'
import { type TypographyFault, typographyWords } from './typography.words.ts'

/** One thing that is wrong, and what should stand in its place. */
export interface Misprint extends Span {
  readonly fault: TypographyFault
  /** What is named to the editor. */
  readonly what: string
  /** Absent where nobody can tell. */
  readonly insert?: string
}

const grades: Partial<Record<TypographyFault, Severity>> = {
  lost: 'blocker',
  control: 'blocker',
  invisible: 'blocker',
  misread: 'warning',
  entity: 'warning',
}

/**
 * How copy is set: characters lost, garbled or unseen, in any language; spaces, doubled marks and dashes in those
 * whose rules are known. Tables and a page's furniture are looked at for the first alone.
 */
export const typography: Check = {
  id: 'typography',
  scope: 'paragraph',
  run: (copy, { locale }) => {
    const { kind } = copy
    const isRunning = kind !== 'tabular' && kind !== 'furniture'
    const misprints = [
      ...brokenCharacters(copy),
      ...(isRunning ? spacing(copy) : []),
      ...(isRunning ? dashes(copy) : []),
    ]
    return grouped(misprints).flatMap((group) => findingOf(copy, group, locale))
  },
}

/** What comes in swarms is one finding a paragraph: garbled characters, and codes of a web page. */
const swarming: ReadonlySet<TypographyFault> = new Set(['misread', 'entity'])

/** The misprints in reading order, those that make one finding together. */
function grouped(misprints: readonly Misprint[]): readonly (readonly Misprint[])[] {
  const groups: Misprint[][] = []
  const swarms = new Map<TypographyFault, Misprint[]>()
  for (const misprint of misprints.toSorted((one, other) => one.from - other.from)) {
    const swarm = swarming.has(misprint.fault) ? swarms.get(misprint.fault) : undefined
    if (swarm) swarm.push(misprint)
    else {
      const group = [misprint]
      groups.push(group)
      if (swarming.has(misprint.fault)) swarms.set(misprint.fault, group)
    }
  }
  return groups
}

function findingOf(copy: Copy, group: readonly Misprint[], locale: Locale): readonly Finding[] {
  const [first] = group
  if (!first) return []
  const { title, message, fix } = typographyWords[locale][first.fault]
  const edits = group.flatMap(({ from, to, insert }) =>
    insert === undefined ? [] : [{ at: bodyAnchor(copy, { from, to }), insert }],
  )
  const fixes = edits.length === 0 ? [] : [{ id: first.fault, label: fix, edits, bulk: true }]
  const severity = grades[first.fault] ?? 'note'
  const span = around(copy.text, first)
  return [inBody('typography', copy, span, { severity, title, message: message(first.what), fixes })]
}

const longest = 20

/** The stretch with the words it stands between: spaces alone are nothing to see. */
function around(text: string, { from, to }: Span): Span {
  let start = from
  let end = to
  while (start > 0 && from - start < longest && !isSpace(text.charCodeAt(start - 1))) start -= 1
  while (end < text.length && end - to < longest && !isSpace(text.charCodeAt(end))) end += 1
  // Never half a pair of surrogates, unless the half is what was found.
  if (start < from && /[\uDC00-\uDFFF]/.test(text.charAt(start))) start += 1
  if (end > to && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}

const entity =
  /&(amp|nbsp|quot|apos|lt|gt|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip|middot|#\d{2,5}|#x[\da-f]{2,5});/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
}

function spacing(copy: Copy): readonly Misprint[] {
  const maybe = (signsOf(copy) & (sign.spacing | sign.unusual)) !== 0
  return maybe ? spacingFaults(copy.text, primaryLanguage(copy.language)) : []
}

function brokenCharacters(copy: Copy): readonly Misprint[] {
  const { text } = copy
  const isUsual = (signsOf(copy) & sign.unusual) === 0
  if (isUsual && !text.includes('&')) return []
  const found: Misprint[] = []
  const misread = misreadStretches(text)
  for (const { meant, ...span } of misread) {
    if (meant === undefined) found.push({ ...span, fault: 'lost', what: '' })
    else found.push({ ...span, fault: 'misread', what: `“${meant}”`, insert: meant })
  }
  for (const { is, name, meant, ...span } of oddCharacters(text)) {
    if (touches(misread, span.from, span.to)) continue
    found.push({ ...span, fault: is, what: name, ...(meant !== undefined && { insert: meant }) })
  }
  if (text.includes('&')) {
    for (const { 0: code, 1: name = '', index } of allMatches(text, entity)) {
      const number = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      const insert = name.startsWith('#') ? String.fromCodePoint(number) : entities[name.toLowerCase()]
      if (insert !== undefined)
        found.push({ from: index, to: index + code.length, fault: 'entity', what: code, insert })
    }
  }
  return found
}

/** Dashes between words; "-" only with a space on either side, and never between figures. */
const dash =
  /(?<=[\p{L}\p{N}.,"”’')\]]) ?(?:--|[–—]) ?(?=[\p{L}\p{N}"“‘'([])|(?<=[\p{L}.,"”’')\]]) - (?=[\p{L}"“‘'([])/gu

function dashes(copy: Copy): readonly Misprint[] {
  const { text, house } = copy
  const wanted = house.typography.dash
  if (wanted === 'any' || !/[-–—]/.test(text)) return []
  const found: Misprint[] = []
  for (const { 0: said, index } of allMatches(text, dash)) {
    const mark = said.trim()
    const to = index + said.length
    if (mark === wanted || touches(masksOf(copy), index, to)) continue
    const joins = said === mark
    // "2010–14" and "Seoul–Busan" are ranges.
    if (mark === '–' && joins) continue
    const insert = wanted === '—' ? said.replace(mark, wanted) : ` ${wanted} `
    found.push({ from: index, to, fault: 'dash', what: wanted, insert })
  }
  return found
}
