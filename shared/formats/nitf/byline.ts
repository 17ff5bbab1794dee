import { readByline } from '../text/byline.ts'

/** A byline without its "By". */
export function bareByline(line: string): string {
  return readByline(line) ?? line.replace(/^by\s+(?=\S)/i, '')
}

/** A byline as it is written: bare, but where its own first word would be taken for "By". */
export function printedByline(by: string): string {
  if (bareByline(by) === by) return by
  return bareByline(`By ${by}`) === by ? `By ${by}` : bareByline(by)
}
