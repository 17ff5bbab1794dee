/**
 * A text without what no format prints: control characters other than tab and line feed, and halves of
 * surrogate pairs, which become U+FFFD.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  )
}
