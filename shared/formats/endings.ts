import type { FormatId } from '../story/record.ts'

/** The ending of a file of each format the desk writes, in the order it offers them. */
export const endings = {
  text: '.txt',
  'text-7bit': '.txt',
  ninjs: '.json',
  'ninjs-2': '.json',
  'ninjs-1': '.json',
  'newsml-g2': '.g2.xml',
  nitf: '.nitf.xml',
  iptc7901: '.7901.txt',
  anpa1312: '.anpa.txt',
  html: '.html',
  markdown: '.md',
  docx: '.docx',
  pdf: '.pdf',
  rss: '.rss',
  atom: '.atom',
  icml: '.icml',
  'story-json': '.story.json',
} as const satisfies Partial<Record<FormatId, string>>

/** A format the desk writes. */
export type WrittenFormat = keyof typeof endings

/** The formats the desk writes, in the order it offers them. */
export const writtenFormats: readonly WrittenFormat[] = Object.keys(endings).filter(isWritten)

/** Whether the desk writes a format. */
export function isWritten(format: string): format is WrittenFormat {
  return Object.hasOwn(endings, format)
}
