import type { FormatId } from '../story/record.ts'
import type { Sniffed } from './sniff.ts'

/** What a file of each format could have been meant as besides: formats that are text to the eye. */
const besides: Readonly<Partial<Record<FormatId, readonly FormatId[]>>> = {
  text: ['markdown'],
  markdown: ['text'],
  html: ['text'],
  xml: ['html', 'text'],
  eml: ['text'],
  iptc7901: ['text', 'anpa1312'],
  anpa1312: ['text', 'iptc7901'],
}

/** The formats that a text could be meant as, the recognised one first. One alone where there is no doubt. */
export function couldBe(text: string, sniffed: Sniffed): readonly FormatId[] {
  if (sniffed.kind === 'story-json') return ['story-json']
  if (sniffed.kind === 'other') return text.trimStart().startsWith('<') ? ['html', 'text'] : ['text']
  const { format } = sniffed
  const others = besides[format] ?? []
  // A line like a header's may begin a mail that has lost the others.
  const isHeaded = format === 'text' && /^[\w-]+:\s/.test(text.trimStart())
  return [format, ...others, ...(isHeaded ? (['eml'] as const) : [])]
}
