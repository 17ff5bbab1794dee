import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'
import { tokenise } from './tokens.ts'
import { hashRun } from './hash.ts'

/** An acronym as it stands in a text: two to six capitals. */
export interface Mention extends Span {
  readonly letters: string
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean
}

/** A place that says what an acronym stands for. */
export interface Explanation extends Mention {
  readonly sentence: {
    readonly from: number
    /** Equal where two sentences are word for word the same. */
    readonly words: number
  }
  /** Name and bracket together ("Full Name (ABC)"), where the letters alone could take their place. */
  readonly whole?: Span
}

// A capital behind a point or a hyphen belongs to another word: "U.S.", "F-CK". A Korean particle may follow, or a plural's s.
const letters =
  /(?<![\p{L}\p{N}.&$-])[A-Z]{2,6}(?![\p{L}\p{N}]|\.[A-Z]|&)|(?<![\p{L}\p{N}.&$-])[A-Z]{2,6}(?=[가-힣]|s(?![\p{L}\p{N}]))/gu
/** What every pattern below looks back over at most, in UTF-16 units. */
const longestName = 120
/** How much of a sentence is looked at to tell whether another is the same, in UTF-16 units. */
const longestTold = 2000

/** Tells of rising offsets whether each lies in one of some spans in order. */
function walker(spans: readonly Span[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < spans.length && (spans[next]?.to ?? 0) <= at) next += 1
    const span = spans[next]
    return span !== undefined && at >= span.from
  }
}

function caseOf(char: string): -1 | 0 | 1 {
  return /\p{Ll}/u.test(char) ? -1 : /\p{Lu}/u.test(char) ? 1 : 0
}

/** Copy set in capitals throughout, where no word is told from an acronym. */
function isCapitals(text: string): boolean {
  let more = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x61 && unit <= 0x7a) more -= 1
    else if (unit >= 0x41 && unit <= 0x5a) more += 1
    else if (unit >= 0x80) more += caseOf(text.charAt(at))
  }
  return more > 0 && !/[가-힣\u3040-\u30FF\u4E00-\u9FFF]/u.test(text)
}

/** The acronyms of a paragraph, in order; its masks are not read, and what stands in its quotations is marked so. */
export function mentions(text: string, masks: readonly Span[], quotes: readonly Span[]): readonly Mention[] {
  const found = allMatches(text, letters)
  if (found.length === 0 || isCapitals(text)) return []
  const hidden = walker(masks)
  const quoted = walker(quotes)
  return (
    found
      .map((match) => ({ letters: match[0], from: match.index, to: match.index + match[0].length }))
      // "Central News Agency (CNA)" looks like a credit and is a name explained.
      .filter(
        (mention) =>
          !hidden(mention.from) || typeof nameAround(text, { ...mention, quoted: false }) === 'object',
      )
      .map((mention) => ({ ...mention, quoted: quoted(mention.from) }))
  )
}

/**
 * Those mentions of a paragraph that explain, in order: "Full Name (ABC)", "Full Name, or ABC,", "ABC (Full Name)",
 * "ABC stands for …", 세계보건기구(WHO). A name counts only where its initials could make the letters.
 */
export function explanations(
  text: string,
  all: readonly Mention[],
  sentences: readonly Span[],
): readonly Explanation[] {
  let next = 0
  return all.flatMap((mention) => {
    while (next < sentences.length && (sentences[next]?.to ?? 0) <= mention.from) next += 1
    const whole = nameAround(text, mention)
    if (!whole) return []
    const sentence = sentences[next] ?? { from: 0, to: text.length }
    const told = text.slice(sentence.from, Math.min(sentence.to, sentence.from + longestTold))
    const words = hashRun(tokenise(told).word)
    return [
      {
        ...mention,
        sentence: { from: sentence.from, words },
        ...(typeof whole === 'object' && { whole }),
      },
    ]
  })
}

/** The name that explains a mention: a span where name and bracket can be replaced, true where not. */
function nameAround(text: string, { letters: abbreviation, from, to }: Mention): Span | boolean {
  const before = text.slice(Math.max(0, from - longestName), from)
  const after = text.slice(text.startsWith('s', to) ? to + 1 : to, to + longestName)
  if (/[(（]["“]?$/.test(before) && /^["”]?[)）]/.test(after)) {
    const name = before.replace(/\s?[(（]["“]?$/, '')
    const start = nameStart(name, abbreviation)
    if (start === undefined) return false
    return {
      from: from - before.length + start,
      to: to + text.slice(to, to + longestName).search(/[)）]/) + 1,
    }
  }
  const alias = /,? (?:or|known as|also known as|abbreviated(?: as)?) (?:the )?["“]?$/.exec(before)
  if (alias && nameStart(before.slice(0, alias.index), abbreviation) !== undefined) return true
  if (/^["”]? (?:stands for|is short for|is (?:the|an) (?:acronym|abbreviation) (?:of|for))\b/.test(after))
    return true
  const bracketed = /^ \(((?:the )?[\p{L}'’ -]{6,100})\)/u.exec(after)?.[1]
  return (
    bracketed !== undefined && nameStart(bracketed, abbreviation) === (bracketed.startsWith('the ') ? 4 : 0)
  )
}

const joining = new Set('of the and for de la du des del di y e et on in und für der'.split(' '))

/** Where the name at the end of `before` starts, whose initials make the letters; undefined where none does. */
function nameStart(before: string, abbreviation: string): number | undefined {
  const korean = /[가-힣]{3,}(?: ?[가-힣]+){0,3}$/u.exec(before)
  if (korean) return korean.index + (korean[0].lastIndexOf(' ') + 1)
  const words = allMatches(before, /[\p{L}\p{N}.]+(?:['’]s?)?/gu)
  for (let first = words.length - 1; first >= 0 && words.length - first <= 12; first -= 1) {
    const word = words[first]
    if (!word) break
    const capital = /^\p{Lu}/u.test(word[0])
    if (!capital && !joining.has(word[0])) {
      // "chief executive officer (CEO)": names that are written small.
      if (!abbreviation.startsWith(word[0].charAt(0).toUpperCase())) {
        if (words.length - first >= abbreviation.length + 2) break
        continue
      }
    }
    if (
      couldMake(
        words.slice(first).map(([name]) => name),
        abbreviation,
      )
    )
      return word.index
  }
  return undefined
}

/** Whether the words' initials make the letters, with small words left out or counted as they please. */
function couldMake(name: readonly string[], abbreviation: string): boolean {
  const all = name.map((word) => word.charAt(0).toUpperCase()).join('')
  const great = name
    .filter((word) => !joining.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return (
    name.length > 1 && (all === abbreviation || great === abbreviation || isContracted(name, abbreviation))
  )
}

/** "Metalworkers Union (MWU)": each word begins with one of the letters, and a compound has more of them in it. */
function isContracted(name: readonly string[], abbreviation: string): boolean {
  const words = name.filter((word) => !joining.has(word.toLowerCase()))
  if (words.length < 2 || abbreviation.length !== words.length + 1) return false
  return words.some((compound, at) => {
    if (compound.length < 7 || words.some((word) => !/^\p{Lu}/u.test(word))) return false
    const rest = words.map((word) => word.charAt(0).toUpperCase())
    const inner = abbreviation.charAt(at + 1)
    const isRest = [...rest.slice(0, at + 1), inner, ...rest.slice(at + 1)].join('') === abbreviation
    return isRest && compound.slice(3).toUpperCase().includes(inner)
  })
}

const mostWords = 10
const capitalised =
  /\p{Lu}[\p{L}'’.]{0,30}(?:[ -](?:(?:of|the|and|for|de|la|du) ){0,3}\p{Lu}[\p{L}'’.]{0,30})+/gu

/** What the names in a paragraph could be shortened to, each with the first such name. */
export function initialsOfNames(text: string): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  const keep = (initials: string, from: number, to: number): void => {
    if (initials.length >= 2 && initials.length <= 6 && !found.has(initials))
      found.set(initials, { from, to })
  }
  for (const { 0: run, index } of allMatches(text, capitalised)) {
    const words = run.split(/[ -]/)
    let from = index
    for (let first = 0; first < words.length; first += 1) {
      let all = ''
      let great = ''
      let to = from - 1
      for (let last = first; last < words.length && last - first < mostWords; last += 1) {
        const word = words[last] ?? ''
        const initial = word.charAt(0).toUpperCase()
        to += word.length + 1
        all += initial
        if (!joining.has(word.toLowerCase())) great += initial
        keep(all, from, to)
        // "The Coastal Harbour Union" is named from its second word on.
        if (!joining.has((words[first] ?? '').toLowerCase())) keep(great, from, to)
      }
      from += (words[first]?.length ?? 0) + 1
    }
  }
  return found
}
