import type { FormatId } from '../story/record.ts'
import { refusesAnpa1312, writeAnpa1312 } from './anpa1312/write.ts'
import type { Exporter } from './exporter.ts'
import { writeAtom, writeRss } from './feed/write.ts'
import { writeDocx } from './docx/write.ts'
import { fileStem } from './file-stem.ts'
import { writeHtml } from './html/write.ts'
import { writeIcml } from './icml/write.ts'
import { refusesIptc7901, writeIptc7901 } from './iptc7901/write.ts'
import { writeMarkdown } from './markdown/write.ts'
import { writeNewsmlG2 } from './newsml-g2/write.ts'
import { writeNinjs1 } from './ninjs/write-1.ts'
import { writeNinjs, writeNinjs2 } from './ninjs/write.ts'
import { writeNitf } from './nitf/write.ts'
import { writeStoryJson } from './story-json/write.ts'
import { writeText } from './text/write.ts'

/** The formats the desk writes. */
export const exporters: Partial<Record<FormatId, Exporter>> = {
  text: { write: writeText },
  ninjs: { write: writeNinjs },
  'ninjs-2': { write: writeNinjs2 },
  'ninjs-1': { write: writeNinjs1 },
  nitf: { write: writeNitf },
  'newsml-g2': { write: writeNewsmlG2 },
  rss: { write: writeRss },
  atom: { write: writeAtom },
  anpa1312: { write: writeAnpa1312, refuses: refusesAnpa1312 },
  iptc7901: { write: writeIptc7901, refuses: refusesIptc7901 },
  html: { write: writeHtml },
  markdown: { write: writeMarkdown },
  docx: { write: writeDocx },
  icml: { write: writeIcml },
  'story-json': {
    write: (story) => ({
      fileName: `${fileStem(story)}.story.json`,
      mediaType: 'application/json',
      content: writeStoryJson(story),
      notes: [],
    }),
  },
}
