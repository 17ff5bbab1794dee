import type { FormatId } from '../story/record.ts'
import { readHtml } from './html/read.ts'
import { readAnpa1312 } from './anpa1312/read.ts'
import { readIptc7901 } from './iptc7901/read.ts'
import { readEml } from './eml/read.ts'
import { readFeed } from './feed/read.ts'
import type { Reader } from './reader.ts'
import { readMarkdown } from './markdown/read.ts'
import { readNewsml1 } from './newsml-1/read.ts'
import { readNewsmlG2 } from './newsml-g2/read.ts'
import { readNinjs } from './ninjs/read.ts'
import { readNitf } from './nitf/read.ts'
import { readText } from './text/read.ts'

/** The formats the desk reads, but for story.json, which holds a whole story of a desk. */
export const readers: Partial<Record<FormatId, Reader>> = {
  text: readText,
  iptc7901: readIptc7901,
  anpa1312: readAnpa1312,
  rss: readFeed,
  atom: readFeed,
  wxr: readFeed,
  eml: readEml,
  ninjs: readNinjs,
  nitf: readNitf,
  'newsml-g2': readNewsmlG2,
  'newsml-1': readNewsml1,
  html: readHtml,
  markdown: readMarkdown,
}

/** What the desk reads, as a sentence names it. */
export const readable =
  'plain text, ninjs, NITF, NewsML, HTML, Markdown, Word, IPTC 7901, ANPA 1312, RSS, Atom, mail and story.json'
