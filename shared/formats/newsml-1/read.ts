import { ok, refused } from '../../result.ts'
import { brokenXml } from '../newsml-g2/read.ts'
import { xmlOf } from '../newsml-g2/reading.ts'
import { withinStories } from '../limits.ts'
import type { ReadItem, Reader } from '../reader.ts'
import { parseSentXml } from '../xml/parse-xml.ts'
import { type XmlElement, descendants, elements } from '../xml/tree.ts'
import { readNewsItem } from './read-item.ts'

/**
 * Reads NewsML 1.0 to 1.2 (IPTC; formats.md §2.6): each `NewsItem` with words is a story. Document types with entities
 * of their own, as Kyodo and ATS send them, have been taken off by the parser.
 */
export const readNewsml1: Reader = async ({ text, file, now }) => {
  const parsed = await parseSentXml(text)
  if (!parsed.ok) return refused(brokenXml(parsed.error, file))
  const { root, notes } = parsed.value
  const items: readonly XmlElement[] = root.name === 'NewsItem' ? [root] : descendants(root, 'NewsItem')
  const within = withinStories(items, file)
  if (!within.ok) return within
  const envelope = elements(root)
    .filter(({ name }) => name !== 'NewsItem')
    .map((part) => ({ format: 'newsml-1' as const, path: `NewsML/${part.name}`, value: xmlOf(part) }))
  const read: ReadItem[] = []
  for (const item of within.value) {
    // oxlint-disable-next-line no-await-in-loop -- a story's notes follow the one before; nothing is waited for
    const story = await readNewsItem(item, { file, now })
    if (!story) continue
    read.push({
      ...story,
      ...(root.attributes['Version'] !== undefined && { formatVersion: root.attributes['Version'] }),
      foreign: root === item ? story.foreign : [...story.foreign, ...envelope],
      notes: read.length === 0 ? [...notes, ...story.notes] : story.notes,
    })
  }
  if (read.length === 0) {
    return refused({
      code: 'no-story',
      message: `${file} is a NewsML 1 document without a text. Check that it was sent whole.`,
      korean: `${file}: 글이 없는 NewsML 1 문서입니다. 온전히 전송되었는지 확인하십시오.`,
    })
  }
  return ok(read)
}
