import { exporters } from '../../shared/formats/exporters.ts'
import type { Exported } from '../../shared/formats/exporter.ts'
import { schemaFaults } from '../../shared/formats/ninjs/schemas.test-support.ts'
import { parseXml } from '../../shared/formats/xml/parse-xml.ts'
import { validator } from '../../shared/formats/xml/validate.test-support.ts'
import { type FormatId, formatIdSchema } from '../../shared/story/record.ts'
import { readStories } from '../../main/desk/read-stories.ts'

/** Says what is wrong with a written file, or nothing. */
export type Validator = (file: Exported) => Promise<string | undefined>

export interface FormatValidator {
  readonly format: FormatId
  /** By what it is judged, as the table says it. */
  readonly by: string
  readonly validate: Validator
}

/** A judge for each format that the desk writes: the official schema where there is one, else the strictest reader at hand. */
export async function validators(corpus: string | undefined): Promise<readonly FormatValidator[]> {
  const official = corpus === undefined ? {} : await officialSchemas(corpus)
  return formatIdSchema.options
    .filter((format) => exporters[format] !== undefined)
    .map((format): FormatValidator => {
      const schema = official[format]
      if (schema) return { format, by: 'official schema', validate: async (file) => schema(textOf(file)) }
      if (xmlFormats.has(format)) return { format, by: 'XML parser', validate: wellFormed }
      if (format === 'pdf' || format === 'docx') return { format, by: 'signature', validate: signed }
      return { format, by: 'read back', validate: readsBack }
    })
}

const xmlFormats: ReadonlySet<FormatId> = new Set(['rss', 'atom', 'icml', 'nitf', 'newsml-g2'])

async function officialSchemas(
  corpus: string,
): Promise<Partial<Record<FormatId, (text: string) => string | undefined>>> {
  const json = (version: '1.6' | '2.2' | '3.1') => {
    const faults = schemaFaults(corpus, version)
    return faults && ((text: string) => faults(text).join('; ') || undefined)
  }
  const [ninjs, ninjs2, ninjs1] = [json('3.1'), json('2.2'), json('1.6')]
  return {
    ...(ninjs && { ninjs }),
    ...(ninjs2 && { 'ninjs-2': ninjs2 }),
    ...(ninjs1 && { 'ninjs-1': ninjs1 }),
    nitf: await validator(corpus, 'nitf'),
    'newsml-g2': await validator(corpus, 'newsml-g2'),
  }
}

const decoder = new TextDecoder()

function bytesOf({ content }: Exported): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function textOf({ content }: Exported): string {
  return typeof content === 'string' ? content : decoder.decode(content)
}

async function wellFormed(file: Exported): Promise<string | undefined> {
  const parsed = await parseXml(textOf(file))
  return parsed.ok ? undefined : `${parsed.error.line}: ${parsed.error.message}`
}

async function signed(file: Exported): Promise<string | undefined> {
  const head = decoder.decode(bytesOf(file).subarray(0, 4))
  return head.startsWith('PK') || head === '%PDF' ? undefined : `It begins with “${head}”.`
}

async function readsBack(file: Exported): Promise<string | undefined> {
  const read = await readStories(bytesOf(file), {
    fileName: file.fileName,
    now: '2026-11-24T09:00:00Z',
    importer: 'quality',
  })
  return read.ok || read.error.code === 'unreadable' ? undefined : read.error.message
}
