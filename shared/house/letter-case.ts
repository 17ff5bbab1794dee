import type { Rule } from './rule.ts'

/*
 * How a headline or a crosshead is capitalised.
 */

type Style = (Rule & { kind: 'capitalization' })['style']

const wordIn = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&]*/gu

/** Words that even a title leaves in lower case. */
const small = new Set(
  'a an and as at but by for from if in into nor of off on onto or out over per so the to up via with yet vs'.split(
    ' ',
  ),
)

/** So many words, all with a capital, make a line one in title case: a line of names has a verb between them. */
const leastCapitals = 3

/** Whether a line is written in the style. `exceptions` are words that keep their own form. */
export function isInStyle(text: string, style: Style, exceptions: readonly string[]): boolean {
  const kept = new Set(exceptions)
  const words = (text.match(wordIn) ?? []).filter((word) => /\p{L}/u.test(word) && !kept.has(word))
  switch (style) {
    case 'upper':
      return !words.some((word) => /\p{Ll}/u.test(word))
    case 'lower':
      return !words.some((word) => /\p{Lu}/u.test(word))
    case 'title':
      return !words.some((word, index) => isLower(word) && (index === 0 || !small.has(word)))
    case 'sentence': {
      // Names cannot be told from words, so only a line that is capitalised throughout is held to be wrong.
      const rest = words.slice(1).filter((word) => !small.has(word.toLowerCase()) && /\p{Ll}/u.test(word))
      return rest.length < leastCapitals || !rest.every((word) => /^\p{Lu}/u.test(word))
    }
  }
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word)
}

/** The line in the style; nothing for sentence style, which would need to know the names. */
export function inStyle(text: string, style: Style, exceptions: readonly string[]): string | undefined {
  if (style === 'sentence') return undefined
  const kept = new Set(exceptions)
  let first = true
  return text.replaceAll(wordIn, (word) => {
    const isFirst = first
    first = false
    if (kept.has(word)) return word
    if (style === 'upper') return word.toUpperCase()
    if (style === 'lower') return word.toLowerCase()
    if (!isLower(word) || (!isFirst && small.has(word))) return word
    return word.charAt(0).toUpperCase() + word.slice(1)
  })
}
