/** UTF-16 units of a paragraph that are shown on each side of a passage. */
const most = 320

/** What stands before a passage in its paragraph: its end, from a whole word on, where it is long. */
export function wordsBefore(text: string, from: number): string {
  if (from <= most) return text.slice(0, from)
  const near = text.slice(from - most, from)
  const word = near.search(/\s/)
  return `… ${near.slice(word < 0 ? 0 : word).trimStart()}`
}

/** What stands behind a passage in its paragraph: its beginning, as far as a whole word, where it is long. */
export function wordsBehind(text: string, to: number): string {
  if (text.length - to <= most) return text.slice(to)
  const near = text.slice(to, to + most)
  const word = near.search(/\s\S*$/)
  return `${near.slice(0, word < 0 ? most : word).trimEnd()} …`
}
