import { parseXml } from '../xml/parse-xml.ts'
import { descendants, rawText } from '../xml/tree.ts'
import type { Parts } from './package.ts'

/** What a Word file says of itself (`docProps/core.xml`, ISO/IEC 29500-2 §8): each element's text by its local name. */
export async function coreProperties(parts: Parts): Promise<Readonly<Record<string, string>>> {
  const part = parts['docProps/core.xml']
  if (!part) return {}
  const parsed = await parseXml(new TextDecoder().decode(part))
  if (!parsed.ok) return {}
  return Object.fromEntries(
    parsed.value.root.children.flatMap((node) => {
      // A no-break space is the name's own.
      const text = rawText(node)
        .replaceAll(/[ \t\r\n]+/g, ' ')
        .trim()
      return typeof node === 'string' || text === '' ? [] : [[node.name, text]]
    }),
  )
}

/** The words of the parts that are not the text: headers, footers, comments. */
export async function wordsAround(
  parts: Parts,
): Promise<readonly (readonly [part: string, words: string])[]> {
  const found: [string, string][] = []
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^word\/(?:header\d*|footer\d*|comments)\.xml$/.test(name)) continue
    const parsed = await parseXml(new TextDecoder().decode(bytes))
    if (!parsed.ok) continue
    const words = descendants(parsed.value.root, 'p').flatMap((one) => {
      const text = descendants(one, 't')
        .map((run) => rawText(run))
        .join('')
        .trim()
      return text === '' ? [] : [text]
    })
    if (words.length > 0) found.push([name, words.join('\n')])
  }
  return found
}
