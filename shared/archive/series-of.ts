/*
 * Wire words that say which take of a story this is, and no more: “1st Ld-Writethru”, “UPDATE 2-”, “(2nd LD)”,
 * “REFILE-”, “CORRECTED” (formats.md on version lines). What is left names the series.
 */
const takes = [
  /\b\d+(?:st|nd|rd|th)\s+(?:ld|lead|add)\b/giu,
  /\b(?:update|wrapup|take|lead|ld|add)\s*\d+\b/giu,
  /\b(?:writethru|writethrough|write-thru|refile|rpt|resending|correct(?:ed|ion)|urgent|newsalert|ld)\b/giu,
  /\((?:종합|속보|긴급|수정|정정)?(?:\d보)?\)/gu,
  /(?<![\p{L}\p{N}])(?:종합|속보|긴급)(?:\d보)?(?![\p{L}\p{N}])/gu,
]

/** A series is looked for under at most so many UTF-16 units: a slug is short. */
const longest = 200

/**
 * What the leads and writethrus of one story have in common in their sluglines, folded; undefined where a
 * slugline is nothing but take words. `BC-Harbor-Strike, 1st Ld-Writethru` and `Harbor strike` are one.
 */
export function seriesOf(slugline: string): string | undefined {
  let rest = slugline.slice(0, longest).normalize('NFKC')
  for (const take of takes) rest = rest.replaceAll(take, ' ')
  rest = rest.replace(/^\s*[AB][MCP]-/u, ' ')
  const words = rest.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu)
  return words ? words.join(' ') : undefined
}
