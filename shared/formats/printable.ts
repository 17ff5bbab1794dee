/**
 * A text without what no format prints: control characters other than tab and line feed, and halves of
 * surrogate pairs, which become U+FFFD.
 */
export function printable(text: string): string {
  // Nearly every text is clean; the rules below cost ten times this look.
  if (!suspect.test(text)) return text
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  )
}

/** Units that may have to be taken out, as they are written in a class of a regular expression. */
export const unprintable = String.raw`\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF`
const suspect = new RegExp(`[${unprintable}]`)

/** A value in whose texts, at any depth, nothing stands that no format prints; the same value where nothing did. */
export function printableThroughout<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value & string
  if (Array.isArray(value)) {
    const items = value.map((one: unknown) => printableThroughout(one))
    return items.every((one, index) => one === value[index]) ? value : (items as Value & unknown[])
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, one]) => [name, printableThroughout(one as unknown)] as const,
  )
  const same = entries.every(([name, one]) => one === Reflect.get(value, name))
  return same ? value : (Object.fromEntries(entries) as Value)
}
