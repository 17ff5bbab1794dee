import type { WrittenFormat } from '../../shared/formats/endings.ts'
import type { MessageKey } from '../i18n/say.ts'

interface ExportFormat {
  readonly id: WrittenFormat
  readonly name: MessageKey
  readonly extension: string
}

/** The formats the desk offers to write, in the order of its menu. */
export const exportFormats: readonly ExportFormat[] = [
  { id: 'text', name: 'format.text', extension: '.txt' },
  { id: 'ninjs', name: 'format.ninjs', extension: '.json' },
  { id: 'ninjs-2', name: 'format.ninjs-2', extension: '.json' },
  { id: 'ninjs-1', name: 'format.ninjs-1', extension: '.json' },
  { id: 'story-json', name: 'format.story-json', extension: '.story.json' },
]
