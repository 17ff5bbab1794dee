/*
 * Signs that ANPA 1312 writes with others: "`` ''" are quotation marks, "_" between spaces is a dash; "^" and "<" frame
 * its units and cannot stand in text.
 */

/** How a sign of a story is written, where 7 bits have another form for it. */
export const written: Readonly<Record<string, string>> = {
  '“': '``',
  '„': '``',
  '”': "''",
  '‘': '`',
  '—': ' _ ',
  '<': '(',
  '^': '~',
  '`': "'",
}

/** The text that such signs stand for. */
export function readSigns(text: string): string {
  return text
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll(/(?<= |^)_(?= |$)/g, '—')
}
