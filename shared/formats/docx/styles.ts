/*
 * The desk's paragraph styles in Word, by the names an editor sees. A file that uses them comes back field by field;
 * Word's own styles for the same things are read as well.
 */

/** Styles whose paragraphs are fields of the story, and Word's own that mean the same. */
export const fieldStyles = {
  Kicker: { field: 'kicker', also: [] },
  Headline: { field: 'headline', also: ['Title'] },
  'Sub-headline': { field: 'subHeadline', also: ['Subtitle'] },
  Byline: { field: 'by', also: ['Author'] },
  Dateline: { field: 'dateline', also: ['Date'] },
} as const

export type FieldStyle = keyof typeof fieldStyles

/** The class of a rule's paragraph: Word has no rule, so it is one of stars. */
export const ruleClass = 'copydesk-rule'

const className = (style: string) => `copydesk-${style.toLowerCase()}`

/** The style a class of mammoth's HTML stands for. */
export function styleOfClass(value: string): FieldStyle | undefined {
  return (Object.keys(fieldStyles) as FieldStyle[]).find((style) => className(style) === value)
}

/** Mammoth's style map: https://github.com/mwilliamson/mammoth.js#writing-style-maps */
export const styleMap: readonly string[] = [
  ...listItems(),
  ...(Object.keys(fieldStyles) as FieldStyle[]).flatMap((style) =>
    [style, ...fieldStyles[style].also].map(
      (name) => `p[style-name='${name}'] => p.${className(style)}:fresh`,
    ),
  ),
  "p[style-name='Body'] => p:fresh",
  "p[style-name='Crosshead'] => h2:fresh",
  "p[style-name='Crosshead 2'] => h3:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Furniture'] => aside:fresh",
  "p[style-name='Agate'] => pre:fresh",
  `p[style-name='Rule'] => p.${ruleClass}:fresh`,
  "p[style-name='Block Quote'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
]

/** Items of lists come first: they are that whatever their style is, the first rule that fits is taken, and levels nest. */
function listItems(): readonly string[] {
  const levels = Array.from({ length: 9 }, (_, level) => level)
  return levels.flatMap((level) => {
    const around = 'ul|ol > li > '.repeat(level)
    return [
      `p:unordered-list(${level + 1}) => ${around}ul > li:fresh`,
      `p:ordered-list(${level + 1}) => ${around}ol > li:fresh`,
    ]
  })
}
