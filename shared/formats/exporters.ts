import type { FormatId } from '../story/record.ts'
import type { Exporter } from './exporter.ts'
import { fileNameFor } from './file-name.ts'
import { writeNinjs } from './ninjs/write.ts'
import { writeStoryJson } from './story-json/write.ts'
import { writeText } from './text/write.ts'

/** The formats this edition writes. */
export const exporters: Partial<Record<FormatId, Exporter>> = {
  text: (story) => ({
    fileName: fileNameFor(story, '.txt'),
    mediaType: 'text/plain; charset=utf-8',
    ...writeText(story),
  }),
  ninjs: (story) => ({
    fileName: fileNameFor(story, '.json'),
    mediaType: 'application/json',
    ...writeNinjs(story),
  }),
  'story-json': (story) => ({
    fileName: fileNameFor(story, '.story.json'),
    mediaType: 'application/json',
    content: writeStoryJson(story),
    notes: [],
  }),
}
