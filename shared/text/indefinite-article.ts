/*
 * Whether a word asks for "a" or "an": by its first sound, not its first letter. Undefined where writers differ, or
 * where the letters do not tell.
 */

/** Letters whose names begin with a vowel: an F, an MP. */
const vowelNames = /^[AEFHILMNORSX]/
/** Letters that begin a vowel, as a name and as a sound; and those that begin a consonant both ways. */
const bothVowel = /^[AIO]/
const bothConsonant = /^[BCDGJKPQTVWYZ]/

/** Acronyms that are read as words though they are short, or long and begin with a letter that tells nothing. */
const readAsWords = new Set(
  'NATO NASA FEMA FIFA SARS SWAT SEAL LAN RAM ROM SIM LIDAR RADAR SONAR MERS NAFTA NASDAQ SALT START SAM MOX LASER MIRV'.split(
    ' ',
  ),
)
/** Read either way: "a LED", "an LED"; "a FAQ". */
const eitherWay = new Set(['LED', 'FAQ', 'SQL', 'URL', 'SAT', 'MAC', 'HIV', 'AWOL', 'RICO', 'SIPRI', 'NAACP'])

/** Words in u, eu and o that begin as "you" and "won" do. */
const asConsonant =
  /^(?:eu(?!lachon)|ewe|once(?![a-z])|one(?:s|self|ness)?(?![a-z])|ubiquit|ufo|ugand|ukrain|ukulel|ululat|unanim|uni(?!nn|n[cdefhijsv]|nt[aeo]|m[^o]|dent|ron|ss)|uran|urea|ureth|uri[cn]|urolog|us(?:a[bg]|e|ing|u[ar])|ut(?:ah|ens|er|il|op)|uvul)/
/** Words in h that do not sound it. */
const silent = /^(?:hour|honest|hono[u]?r|heir)/
/** Words in h that some write with "an", and an herb that is said two ways. */
const softly = /^(?:hist|hote|hyst|habit|heroi|hilar|hallu|herb|homage|hors d)/

/** "a" or "an" before this word or figure, as it stands in the copy: `hour`, `$8`, `MP`, `U.S.`, `11th`. */
export function articleBefore(word: string): 'a' | 'an' | undefined {
  const figure = /^[$£€]?(\d{1,3})(?=\D|$)/.exec(word)?.[1]
  if (figure !== undefined) return figure.startsWith('8') || figure === '11' || figure === '18' ? 'an' : 'a'
  if (/^[$£€\d]/.test(word)) return undefined
  const bare = word.replaceAll('.', '')
  // `F-16`, `X-ray`, `T-shirt`, `U.S.`, `MPs`: said letter by letter, or as the acronym it is.
  const capitals = /^[A-Z](?=-|$)|^[A-Z]{2,}(?=s?(?:['’]s)?(?:-|$))/.exec(bare)?.[0]
  if (capitals !== undefined) return beforeCapitals(capitals)
  if (!/^[A-Za-z][a-z]/.test(word)) return undefined
  const plain = word.toLowerCase()
  const isName = plain.charAt(0) !== word.charAt(0)
  if (asConsonant.test(plain)) return 'a'
  if (silent.test(plain)) return 'an'
  if (softly.test(plain) || /^y[^aeiou]/.test(plain)) return undefined
  // Foreign names begin with sounds that spelling does not tell: Uighur, Uruguay, Hermès.
  if (isName && /^[uhy]/.test(plain)) return undefined
  return /^[aeiou]/.test(plain) ? 'an' : 'a'
}

function beforeCapitals(capitals: string): 'a' | 'an' | undefined {
  if (eitherWay.has(capitals)) return undefined
  if (readAsWords.has(capitals)) return 'a'
  if (capitals.startsWith('U') || capitals.startsWith('EU')) return capitals.length < 4 ? 'a' : undefined
  if (capitals.length < 4) return vowelNames.test(capitals) ? 'an' : 'a'
  if (bothVowel.test(capitals)) return 'an'
  return bothConsonant.test(capitals) ? 'a' : undefined
}
