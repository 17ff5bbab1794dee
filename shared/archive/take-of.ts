import { seriesOf } from './series-of.ts'

/** Which telling of a running story this is, by the words that wires put in a slug or before a headline. */
export interface Take {
  /** As it is printed: `1st Ld-Writethru`, `UPDATE 2`, `CORRECTED`. */
  readonly words: string
  readonly kind: 'update' | 'correction' | 'repeat'
  /** The editorial version that it means, where the words count: the first lead is the second telling. */
  readonly version?: number
}

/*
 * Lines of AP (“1st Ld-Writethru”), Reuters (“UPDATE 2-”, “WRAPUP 3-”, “REFILE-”, “CORRECTED-”), dpa (“2ND LEAD”),
 * AFP (“LEAD 1”), Yonhap (“(2nd LD)”, “(종합2보)”): formats.md on version lines. Longer ones come first.
 */
const patterns: readonly (readonly [RegExp, Take['kind']])[] = [
  [
    /(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th)[ -](?:ld|lead|net|recast)(?:[ -]?write-?thr(?:u|ough))?(?![\p{L}\p{N}])/iu,
    'update',
  ],
  [
    /(?<![\p{L}\p{N}])(?:update|wrapup|lead|ld)\s+(\d{1,2})(?![\p{L}\p{N}]|\s*(?:%|percent|million))/iu,
    'update',
  ],
  [/(?<![\p{L}\p{N}])write-?thr(?:u|ough)(?![\p{L}\p{N}])/iu, 'update'],
  [/\((?:종합\s*)?(\d)보\)/u, 'update'],
  [/\(종합\)/u, 'update'],
  [
    /^(?:\s*\w+-)?\s*(?:corrected|correction|corrects)(?=[\s:(,-])|\((?:정정|corrected|correction)\)/iu,
    'correction',
  ],
  [/^\s*(?:refile|rpt|repeat)(?=[\s:(-])|\((?:refile|rpt)\)/iu, 'repeat'],
]

/**
 * The take that a slug names, or else a headline whose take words are written as wires write them: in capitals or in
 * brackets before the words. Undefined for a first telling.
 */
export function takeOf({
  slugline,
  headline,
}: {
  readonly slugline?: string | undefined
  readonly headline?: string | undefined
}): Take | undefined {
  const inSlug = slugline === undefined ? undefined : takeIn(slugline)
  if (inSlug) return inSlug
  const head = headline?.slice(0, 60) ?? ''
  const found = takeIn(head)
  // “Update 2 brings new maps” is a headline, “UPDATE 2-Maps” a take.
  const isWire = found && (found.words.startsWith('(') || found.words === found.words.toUpperCase())
  return isWire && seriesOf(head) !== undefined && head.indexOf(found.words) < 24 ? found : undefined
}

function takeIn(text: string): Take | undefined {
  for (const [pattern, kind] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const words = match[0].trim()
    const count = match[1] === undefined ? undefined : Number(match[1])
    // Yonhap counts tellings, the others what comes after the first.
    const version = count === undefined ? undefined : words.includes('보') ? count : count + 1
    return { words, kind, ...(version !== undefined && { version }) }
  }
  return undefined
}
