import type { Story } from '../../story/record.ts'

/** The first day that a ZIP can name: every part has it, so that the same story gives the same bytes. */
const epoch = new Date(1980, 0, 1)

/**
 * A packed Word file made to depend on the story alone: the library writes the time of writing and random names of
 * links. The story's own language and times stand in its properties.
 */
export async function settled(packed: Uint8Array, story: Story): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate')
  const parts = unzipSync(packed)
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const names = new Map<string, string>()
  const steady = (xml: string) =>
    xml.replaceAll(/(?<=\b(?:r:id|Id|r:embed)=")rId[\w-]+(?=")/g, (id) => {
      // Names the library counts are steady already.
      if (/^rId\d+$/.test(id)) return id
      const name = names.get(id) ?? `rIdLink${names.size + 1}`
      names.set(id, name)
      return name
    })
  const out: Record<string, [Uint8Array, { mtime: Date }]> = {}
  const order = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const name of order) {
    const bytes = parts[name] ?? new Uint8Array()
    const xml = /\.(?:xml|rels)$/.test(name) ? decoder.decode(bytes) : undefined
    const content =
      xml === undefined
        ? bytes
        : encoder.encode(name === 'docProps/core.xml' ? withTimes(xml, story) : steady(xml))
    out[name] = [content, { mtime: epoch }]
  }
  return zipSync(out, { level: 6 })
}

/** The content types come first in a package, the text before what refers to its links. */
function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0
  return name === 'word/document.xml' ? 1 : 2
}

function withTimes(xml: string, { firstCreated, versionCreated, language }: Story): string {
  return xml
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${utc(firstCreated)}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${utc(versionCreated)}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

/** W3CDTF as Word writes it. */
function utc(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z')
}
