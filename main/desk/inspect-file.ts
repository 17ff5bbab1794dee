import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import type { InspectedStory, Inspection } from '../../shared/api/intake.ts'
import type { ImportFailure, Imported } from '../../shared/formats/report.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import { bodyParagraphs } from '../../shared/story/view.ts'
import { arrivalOf } from './arrival.ts'
import type { Desk } from './context.ts'
import type { HeldFile } from './held-files.ts'
import { importFile } from './import-files.ts'
import { type ReadChoice, type ReadOptions, openSource, readOpened, selfDeclaring } from './read-stories.ts'

/** UTF-16 units of a body that are shown before it is kept: some screens of it. */
const shown = 6000

/** UTF-16 units of a text that could not be read as a story. */
const begins = 1500

/** Reads a file and holds it, without keeping anything of it. */
export function inspectFile(desk: Desk, file: HeldFile): Promise<Inspection> {
  return inspected(desk, file, desk.held.hold(file), {})
}

/** Reads a held file anew, by a person's word. */
export async function inspectAgain(
  desk: Desk,
  { held, choice }: { readonly held: string; readonly choice: ReadChoice },
): Promise<Result<Inspection, DeskError>> {
  const file = desk.held.get(held)
  return file ? ok(await inspected(desk, file, held, choice)) : refused(heldNoLonger(held))
}

/** Imports stories of a held file. It stays held: others of it may be kept as well. */
export async function keepHeld(
  desk: Desk,
  {
    held,
    choice,
    items,
  }: { readonly held: string; readonly choice: ReadChoice; readonly items: readonly number[] },
): Promise<Result<ImportOutcome[], DeskError>> {
  const file = desk.held.get(held)
  if (!file) return refused(heldNoLonger(held))
  const { name, bytes } = file
  const incoming = { name, size: bytes.length, bytes: async () => ok(bytes) }
  return ok([...(await importFile(desk, incoming, { choice, only: new Set(items) }))])
}

function heldNoLonger(held: string): DeskError {
  return deskError(
    'NOT_FOUND',
    {
      en: 'The desk holds this file no longer. Import it again.',
      ko: '데스크가 더는 이 파일을 들고 있지 않습니다. 다시 가져오십시오.',
    },
    { id: held },
  )
}

async function inspected(desk: Desk, file: HeldFile, held: string, choice: ReadChoice): Promise<Inspection> {
  const { name, bytes } = file
  const options: ReadOptions = {
    fileName: name,
    now: desk.now().toISOString(),
    importer: `Copydesk ${desk.version}`,
    choice,
  }
  const known = { held, file: name, size: bytes.length }
  const opened = openSource(bytes, options)
  if (!opened.ok) {
    // Another encoding may make a text of it, unless it has no bytes or is known to be something else.
    const mayChooseEncoding = ['undecodable', 'not-text'].includes(opened.error.code)
    return { ...known, mayChooseEncoding, formats: [], found: refusal(opened.error) }
  }
  const { decoded, formats } = opened.value
  const format = choice.format ?? formats[0]
  const declares = format !== undefined && selfDeclaring.has(format)
  const looked = {
    ...known,
    encoding: { id: decoded.encoding, known: declares ? ('declared' as const) : decoded.known },
    mayChooseEncoding: !declares,
    formats: [...formats],
  }
  const read = await readOpened(opened.value, options)
  if (!read.ok) return { ...looked, found: refusal(read.error, decoded.text) }
  const source = sha256(bytes)
  const stories: InspectedStory[] = []
  for (const [item, one] of read.value.entries()) stories.push(await storyOf(desk, one, item, source))
  return {
    ...looked,
    ...(format !== undefined && { format }),
    found: { is: 'stories', stories },
  }
}

function refusal({ code, message, korean, at }: ImportFailure, text = ''): Inspection['found'] {
  return {
    is: 'refused',
    code,
    message,
    korean,
    ...(at !== undefined && { at }),
    ...(text !== '' && { begins: text.slice(0, begins) }),
  }
}

async function storyOf(
  desk: Desk,
  { story, notes }: Imported,
  item: number,
  source: string,
): Promise<InspectedStory> {
  const { headline, slugline, by, language, version, provenance } = story
  const arrival = await arrivalOf(desk, story, source)
  const paragraphs = bodyParagraphs(story.body)
  let left = shown
  const first = paragraphs.filter(({ text }) => {
    const fits = left > 0
    left -= text.length
    return fits
  })
  return {
    item,
    ...(headline !== undefined && { headline }),
    ...(slugline !== undefined && { slugline }),
    ...(by !== undefined && { by }),
    language,
    version,
    words: summaryOf(story, { blockers: 0, warnings: 0, notes: 0 }).words,
    paragraphs: first.map(({ kind, text }) => ({ kind, text: text.slice(0, shown) })),
    isCut: first.length < paragraphs.length || first.some(({ text }) => text.length > shown),
    ...(provenance?.formatVersion !== undefined && { formatVersion: provenance.formatVersion }),
    arrival: arrival.kind,
    ...(arrival.kind !== 'new' && { kept: { id: arrival.kept.id, version: arrival.kept.version } }),
    notes: [...notes],
  }
}
