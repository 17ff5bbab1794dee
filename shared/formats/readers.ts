import type { FormatId } from '../story/record.ts'
import type { Reader } from './reader.ts'

/** A reader that is loaded with the first file of its format: a start of the desk need not wait for twelve of them. */
function loaded(load: () => Promise<Reader>): Reader {
  let reader: Promise<Reader> | undefined
  return async (source) => (await (reader ??= load()))(source)
}

const readFeed = loaded(async () => (await import('./feed/read.ts')).readFeed)

/** The formats the desk reads, but for story.json, which holds a whole story of a desk. */
export const readers: Partial<Record<FormatId, Reader>> = {
  text: loaded(async () => (await import('./text/read.ts')).readText),
  iptc7901: loaded(async () => (await import('./iptc7901/read.ts')).readIptc7901),
  anpa1312: loaded(async () => (await import('./anpa1312/read.ts')).readAnpa1312),
  rss: readFeed,
  atom: readFeed,
  wxr: readFeed,
  eml: loaded(async () => (await import('./eml/read.ts')).readEml),
  ninjs: loaded(async () => (await import('./ninjs/read.ts')).readNinjs),
  xml: loaded(async () => (await import('./other-xml/read.ts')).readOtherXml),
  nitf: loaded(async () => (await import('./nitf/read.ts')).readNitf),
  'newsml-g2': loaded(async () => (await import('./newsml-g2/read.ts')).readNewsmlG2),
  'newsml-1': loaded(async () => (await import('./newsml-1/read.ts')).readNewsml1),
  html: loaded(async () => (await import('./html/read.ts')).readHtml),
  docx: loaded(async () => (await import('./docx/read.ts')).readDocx),
  markdown: loaded(async () => (await import('./markdown/read.ts')).readMarkdown),
}

/** What the desk reads, as a sentence names it. */
export const readable =
  'plain text, ninjs, NITF, NewsML, HTML, Markdown, Word, IPTC 7901, ANPA 1312, RSS, Atom, mail and story.json'
