import type { ExportPreview, PresetPreview, StoryPreview } from '../../shared/api/exports.ts'
import { type DeskError, refusalOf } from '../../shared/api/errors.ts'
import type { ExportForm, PresetDraft } from '../../shared/presets/preset.ts'
import { type Result, ok } from '../../shared/result.ts'
import { freeName } from '../../shared/presets/file-name.ts'
import type { Story } from '../../shared/story/record.ts'
import type { Desk } from './context.ts'
import { type ExportWish, formFor } from './export-stories.ts'
import { embargoNotes, embargoOn, mayLeave } from './may-leave.ts'
import { readStories } from './read-stories.ts'
import { samples } from './samples.ts'
import { type WrittenFile, writeFile } from './write-file.ts'

/** Lines of a file that a preview shows. */
const shownLines = 40

/** What an export would write and what it would not carry, story by story. Nothing leaves, and nothing is stored. */
export async function previewExport(desk: Desk, wish: ExportWish): Promise<Result<ExportPreview, DeskError>> {
  const chosen = formFor(desk, wish)
  if (!chosen.ok) return chosen
  const { form, preset } = chosen.value
  const previews: StoryPreview[] = []
  const leaving: Story[] = []
  const names = new Set<string>()
  let first: WrittenFile | undefined
  for (const id of new Set(wish.ids)) {
    const found = await desk.store.get(id)
    if (!found.ok) {
      previews.push({ id, notes: [], refusal: refusalOf(found.error) })
      continue
    }
    const story = found.value
    const { slugline, headline } = story
    const about = {
      id,
      ...(slugline !== undefined && { slugline }),
      ...(headline !== undefined && { headline }),
    }
    const cleared = mayLeave(story, form.format)
    const written = cleared.ok
      ? await writeFile([story], form, (preset?.sent ?? 0) + leaving.length + 1)
      : cleared
    if (!written.ok) {
      previews.push({ ...about, notes: [], refusal: refusalOf(written.error) })
      continue
    }
    leaving.push(story)
    first ??= written.value
    const fileName = freeName(written.value.name, (name) => names.has(name.toLowerCase()))
    names.add(fileName.toLowerCase())
    const embargo = embargoOn(story, form.format, desk.now())
    previews.push({
      ...about,
      fileName,
      notes: [...written.value.notes, ...embargoNotes(story, desk.now())],
      ...(embargo !== undefined && { embargo }),
    })
  }
  const feed = wish.together === 'feed' ? await feedOf(leaving, form, (preset?.sent ?? 0) + 1) : undefined
  const head = headOf(feed ?? first, form)
  return ok({
    stories: previews,
    ...(feed && { fileName: feed.name }),
    ...(wish.together === 'zip' &&
      leaving.length > 1 && { fileName: `stories-${desk.now().toISOString().slice(0, 10)}.zip` }),
    ...(preset?.folder !== undefined && { folder: preset.folder }),
    ...(head && { head }),
  })
}

/** What a preset as it is being written makes of a story: of one that is at hand, or of a sample. */
export async function previewPreset(
  desk: Desk,
  { preset, id }: { readonly preset: PresetDraft; readonly id?: string },
): Promise<Result<PresetPreview, DeskError>> {
  const found = id === undefined ? undefined : await desk.store.get(id)
  const story = found?.ok ? found.value : await sampleStory(desk)
  const sent = desk.store.settings.presets.find((one) => one.id === preset.id)?.sent ?? 0
  const written = await writeFile([story], preset, sent + 1)
  if (!written.ok) return ok({ notes: [], refusal: refusalOf(written.error) })
  const head = headOf(written.value, preset)
  return ok({ fileName: written.value.name, notes: written.value.notes, ...(head && { head }) })
}

async function feedOf(
  [first, ...others]: readonly Story[],
  form: ExportForm,
  seq: number,
): Promise<WrittenFile | undefined> {
  if (!first || others.length === 0) return undefined
  const written = await writeFile([first, ...others], form, seq)
  return written.ok ? written.value : undefined
}

function headOf(file: WrittenFile | undefined, { format }: ExportForm): readonly string[] | undefined {
  // The page a PDF is printed from is not what leaves.
  if (file?.text === undefined || format === 'pdf') return undefined
  return file.text
    .split(/\r?\n/)
    .slice(0, shownLines)
    .map((line) => line.slice(0, 400))
}

/** A story of nobody's, for a preset that is made while none is open. */
async function sampleStory(desk: Desk): Promise<Story> {
  const [sample] = samples
  const read = await readStories(new TextEncoder().encode(sample?.text ?? ''), {
    now: desk.now().toISOString(),
    importer: `Copydesk ${desk.version}`,
  })
  if (!read.ok) throw new Error(`A sample cannot be read: ${read.error.message}`)
  return read.value[0].story
}
