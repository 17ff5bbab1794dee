import type { FormatId } from '../story/record.ts'
import { refusesAnpa1312, writeAnpa1312 } from './anpa1312/write.ts'
import type { Exporter } from './exporter.ts'
import { fileStem } from './file-stem.ts'
import { refusesIptc7901, writeIptc7901 } from './iptc7901/write.ts'
import { writeNinjs1 } from './ninjs/write-1.ts'
import { writeNinjs, writeNinjs2 } from './ninjs/write.ts'
import { settledNotes, settledStory } from './settled.ts'
import { writeStoryJson } from './story-json/write.ts'
import { refusesText7Bit, writeText, writeText7Bit } from './text/write.ts'

/** A writer that stands on a library is loaded with the first export of its format. */
function loaded(load: () => Promise<Exporter['write']>): Exporter {
  let writer: Promise<Exporter['write']> | undefined
  return { write: async (story, letters) => (await (writer ??= load()))(story, letters) }
}

const writers: Partial<Record<FormatId, Exporter>> = {
  text: { write: writeText },
  'text-7bit': { write: writeText7Bit, refuses: refusesText7Bit },
  ninjs: { write: writeNinjs },
  'ninjs-2': { write: writeNinjs2 },
  'ninjs-1': { write: writeNinjs1 },
  nitf: loaded(async () => (await import('./nitf/write.ts')).writeNitf),
  'newsml-g2': loaded(async () => (await import('./newsml-g2/write.ts')).writeNewsmlG2),
  rss: loaded(async () => (await import('./feed/write.ts')).writeRss),
  atom: loaded(async () => (await import('./feed/write.ts')).writeAtom),
  anpa1312: { write: writeAnpa1312, refuses: refusesAnpa1312 },
  iptc7901: { write: writeIptc7901, refuses: refusesIptc7901 },
  html: loaded(async () => (await import('./html/write.ts')).writeHtml),
  markdown: loaded(async () => (await import('./markdown/write.ts')).writeMarkdown),
  docx: loaded(async () => (await import('./docx/write.ts')).writeDocx),
  icml: loaded(async () => (await import('./icml/write.ts')).writeIcml),
  'story-json': {
    write: (story) => ({
      fileName: `${fileStem(story)}.story.json`,
      mediaType: 'application/json',
      content: writeStoryJson(story),
      notes: [],
    }),
  },
}

/** The formats the desk writes. But for its own, a story is settled first, and what that changed is told. */
export const exporters: Partial<Record<FormatId, Exporter>> = Object.fromEntries(
  Object.entries(writers).map(([format, exporter]) => [
    format,
    format === 'story-json' ? exporter : settling(exporter),
  ]),
)

function settling({ write, refuses }: Exporter): Exporter {
  return {
    write: async (story, letters) => {
      const settled = settledStory(story)
      const file = await write(settled, letters)
      const changes = settledNotes(story, settled).filter(
        ({ field }) => !file.notes.some((note) => note.field === field),
      )
      return { ...file, notes: [...file.notes, ...changes] }
    },
    ...(refuses && { refuses }),
  }
}
