import { strToU8, zipSync } from 'fflate'
import type { HostileFile } from './hostile-documents.ts'

const main = 'word/document.xml'

const document = (body: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )

const types = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
)

/** Word files that are built to break a reader: bombs, lies about sizes, depth. */
export function hostileArchives(): readonly HostileFile[] {
  const word = (parts: Record<string, Uint8Array>): Uint8Array =>
    zipSync({ '[Content_Types].xml': types, ...parts }, { level: 9 })
  return [
    {
      name: 'DOCX, a bomb of 200 MB',
      ends: ['too-large'],
      make: () => word({ [main]: new Uint8Array(200 * 1024 ** 2).fill(0x20) }),
    },
    {
      name: 'DOCX, a bomb inside a bomb',
      ends: ['no-story'],
      make: () => {
        const inner = word({ 'word/a.xml': new Uint8Array(20 * 1024 ** 2) })
        return word({ [main]: document('<w:p/>'), 'word/b.xml': inner, 'word/media/c.zip': inner })
      },
    },
    {
      name: 'DOCX, 20,000 parts',
      ends: ['too-large'],
      make: () =>
        word({
          [main]: document('<w:p/>'),
          ...Object.fromEntries(
            Array.from({ length: 20_000 }, (_, index) => [`word/a${index}.xml`, new Uint8Array(1)]),
          ),
        }),
    },
    {
      name: 'DOCX that lies about its size',
      ends: ['malformed'],
      make: () => lying(word({ [main]: new Uint8Array(60 * 1024 ** 2).fill(0x20) })),
    },
    {
      name: 'DOCX, 20,000 deep',
      ends: ['malformed'],
      make: () => word({ [main]: document(`${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`) }),
    },
    {
      name: 'DOCX, paragraphs without end',
      ends: ['too-large'],
      make: () => word({ [main]: document('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(80_000)) }),
    },
    {
      name: 'DOCX, paragraphs as many as may be',
      ends: ['story'],
      make: () => word({ [main]: document('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(19_900)) }),
    },
    {
      name: 'DOCX cut short',
      ends: ['malformed'],
      make: () => word({ [main]: document('<w:p/>') }).slice(0, -40),
    },
  ]
}

/** A ZIP each of whose entries says that it unpacks to ten bytes. */
export function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  return copy
}
