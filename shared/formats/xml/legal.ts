/** A text without what XML 1.0 (§2.2) has no place for: most control characters, halves of surrogate pairs, two more. */
export function withoutIllegal(text: string): string {
  // Nearly every text is legal; the rules below cost three times this look.
  if (!suspect.test(text)) return text
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const suspect = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
