import type { FormatId } from '../story/record.ts'
import type { Exporter } from './exporter.ts'
import { fileStem } from './file-stem.ts'
import { writeNinjs } from './ninjs/write.ts'
import { writeNitf } from './nitf/write.ts'
import { writeStoryJson } from './story-json/write.ts'
import { writeText } from './text/write.ts'

/** The formats the desk writes. */
export const exporters: Partial<Record<FormatId, Exporter>> = {
  text: { write: writeText },
  ninjs: { write: writeNinjs },
  nitf: { write: writeNitf },
  'story-json': {
    write: (story) => ({
      fileName: `${fileStem(story)}.story.json`,
      mediaType: 'application/json',
      content: writeStoryJson(story),
      notes: [],
    }),
  },
}
