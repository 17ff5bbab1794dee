import type { Said } from '../locale.ts'
import type { FormatId } from '../story/record.ts'

const proper = (name: string): Said => ({ en: name, ko: name })

/** What a person calls a format. */
export const formatNames: Readonly<Record<FormatId, Said>> = {
  'story-json': { en: 'Copydesk story', ko: 'Copydesk 기사' },
  ninjs: proper('ninjs'),
  'ninjs-2': proper('ninjs 2.2'),
  'ninjs-1': proper('ninjs 1.6'),
  'newsml-g2': proper('NewsML-G2'),
  'newsml-1': proper('NewsML 1'),
  nitf: proper('NITF'),
  xml: { en: 'XML of another kind', ko: '그 밖의 XML' },
  iptc7901: proper('IPTC 7901'),
  anpa1312: proper('ANPA 1312'),
  text: { en: 'Plain text', ko: '일반 텍스트' },
  'text-7bit': { en: 'Plain text, 7 bits', ko: '일반 텍스트(7비트)' },
  html: proper('HTML'),
  markdown: proper('Markdown'),
  docx: proper('Word'),
  rss: proper('RSS'),
  atom: proper('Atom'),
  wxr: proper('WordPress'),
  eml: { en: 'Mail', ko: '메일' },
  icml: proper('ICML'),
  pdf: proper('PDF'),
}
