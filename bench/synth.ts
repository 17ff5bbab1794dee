import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { type SyntheticStory, syntheticArchive } from './synthetic-stories.ts'

/*
 * `npm run synth -- --stories N --out FOLDER [--seed S] [--as text]`: a synthetic archive. Writes `stories.ndjson`, a
 * story a line; with `--as text` a file a story, in folders of a thousand, for `copydesk import`. `planted.ndjson` says
 * which passages stand in an earlier story: {"id", "kind", "of", "sentences"}.
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    as: { type: 'string', default: 'json' },
  },
})
const stories = Number(values.stories)
const seed = Number(values.seed)
if (values.out === undefined || !Number.isInteger(stories) || stories < 1 || !Number.isInteger(seed)) {
  console.error('Usage: synth --stories N --out FOLDER [--seed S] [--as text]')
  process.exitCode = 2
} else await write(resolve(values.out))

async function write(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  const archive = syntheticArchive(seed)
  const planted = createWriteStream(join(out, 'planted.ndjson'))
  const lines = values.as === 'text' ? undefined : createWriteStream(join(out, 'stories.ndjson'))
  for (let number = 1; number <= stories; number += 1) {
    const story = archive.story(number)
    if (story.planted) {
      const { kind, of, sentences } = story.planted
      planted.write(`${JSON.stringify({ id: story.id, kind, of: `synthetic-${of}`, sentences })}\n`)
    }
    if (!lines) writeText(out, story)
    else if (!lines.write(`${JSON.stringify(plain(story))}\n`)) await once(lines, 'drain')
    if (number % 10_000 === 0) console.error(`${number} of ${stories} stories`)
  }
  planted.end()
  lines?.end()
}

function plain({ id, slugline, headline, source, day, paragraphs }: SyntheticStory) {
  return { id, slugline, headline, source, day, paragraphs: paragraphs.map((lines) => lines.join(' ')) }
}

function writeText(out: string, { number, id, slugline, headline, paragraphs }: SyntheticStory): void {
  const folder = join(out, String(Math.floor(number / 1000)).padStart(4, '0'))
  mkdirSync(folder, { recursive: true })
  const text = [slugline, headline, ...paragraphs.map((lines) => lines.join(' '))].join('\n\n')
  writeFileSync(join(folder, `${id}.txt`), `${text}\n\n(END)\n`)
}
