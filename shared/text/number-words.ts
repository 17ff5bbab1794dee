const below20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ordinalsBelow13 =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** A whole number from 0 to 100 in English words: 24 is "twenty-four". */
export function numberWord(value: number): string {
  if (value === 100) return 'one hundred'
  const word = below20[value]
  if (word !== undefined) return word
  const ten = tens[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? ten : `${ten}-${below20[value % 10] ?? ''}`
}

/** An ordinal from 1 to 100 in English words: 5 is "fifth". */
export function ordinalWord(value: number): string {
  const word = ordinalsBelow13[value]
  if (word !== undefined) return word
  if (value > 20 && value < 100 && value % 10 !== 0)
    return `${tens[Math.floor(value / 10)] ?? ''}-${ordinalWord(value % 10)}`
  return `${numberWord(value).replace(/y$/, 'ie')}th`
}

/** An ordinal in figures: 12 is "12th", 23 "23rd". */
export function ordinalFigure(value: number): string {
  const last = value % 10
  const teen = Math.floor(value / 10) % 10 === 1
  return `${value}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}

const valuesOfOrdinals = new Map(
  Array.from({ length: 90 }, (_, index) => [ordinalWord(index + 10), index + 10] as const),
)

/** The value of an ordinal word from "tenth" to "ninety-ninth"; undefined of other words. */
export function ordinalValue(word: string): number | undefined {
  return valuesOfOrdinals.get(word)
}

/** A whole number in figures with the thousands marked: 12000 is "12,000". */
export function groupedFigure(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
