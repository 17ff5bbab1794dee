import { inEnglish } from '../../shared/formats/report.ts'
import type { Delivery } from '../../shared/api/contract.ts'
import { type DeskError, deskError, reworded } from '../../shared/api/errors.ts'
import type { StoryNotes } from '../../shared/api/exports.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import { freeName, isNumbered } from '../../shared/presets/file-name.ts'
import type { ExportForm, Preset } from '../../shared/presets/preset.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import type { ExportRecord, Story } from '../../shared/story/record.ts'
import { move } from '../../shared/story/states.ts'
import { putStories } from './change-story.ts'
import type { Desk } from './context.ts'
import { deliverFile } from './deliver-file.ts'
import { type Cleared, embargoNotes, embargoOn, mayLeave } from './may-leave.ts'
import { type WrittenFile, writeFile } from './write-file.ts'
import { zipped } from './zipped.ts'

/** How stories are to leave: in a form, or as a preset says. */
export type ExportAs =
  | { readonly form: ExportForm; readonly preset?: never }
  | { readonly preset: string; readonly form?: never }

export type ExportWish = ExportAs & {
  /** At least one, in the order of a feed. */
  readonly ids: readonly string[]
  /** Several as one feed, or one file each in a zip; one file each by itself where absent. */
  readonly together?: 'feed' | 'zip'
  /** Why they leave before their embargo ends. */
  readonly underEmbargo?: string
  /** Who sends them; unknown where it is not given. */
  readonly by?: string
  /** The files go where the shell says, also where the preset names a folder. */
  readonly byShell?: true
}

export interface ExportedStories {
  /** As they are stored now. */
  readonly stories: readonly Story[]
  readonly files: readonly { readonly fileName: string; readonly delivery: Delivery }[]
  readonly reports: readonly StoryNotes[]
}

/** A file that is ready to leave, and the stories in it. */
interface Ready {
  readonly file: WrittenFile
  readonly stories: readonly Cleared[]
}

/**
 * Writes the files of approved stories. The gate is here, for every shell: each story is compared with what was
 * approved, and all files are written before the first leaves. Each story's export stands in the ledger.
 */
export function exportStories(desk: Desk, wish: ExportWish): Promise<Result<ExportedStories, DeskError>> {
  const ids = [...new Set(wish.ids)]
  return inTurn(desk, ids, async () => {
    const form = formFor(desk, wish)
    if (!form.ok) return form
    const { preset } = form.value
    const carryOut = () => exportAs(desk, { ...wish, ids }, form.value)
    return isNumbered(form.value.form.naming) && preset ? desk.serial('settings', carryOut) : carryOut()
  })
}

/** The form that is asked for, and the preset it is from. */
export function formFor(
  desk: Desk,
  { form, preset: id }: ExportAs,
): Result<{ readonly form: ExportForm; readonly preset?: Preset }, DeskError> {
  if (form) return ok({ form })
  const preset = desk.store.settings.presets.find((one) => one.id === id)
  return preset
    ? ok({ form: preset, preset })
    : refused(
        deskError(
          'NOT_FOUND',
          {
            en: 'There is no such export preset. Choose another.',
            ko: '그런 프리셋이 없습니다. 다른 것을 고르십시오.',
          },
          { id },
        ),
      )
}

/** The stories that may leave; or why one may not, by its name where there are several. */
export async function clearedStories(
  desk: Desk,
  ids: readonly string[],
  format: ExportForm['format'],
): Promise<Result<readonly [Cleared, ...Cleared[]], DeskError>> {
  const cleared: Cleared[] = []
  for (const id of ids) {
    const found = await desk.store.get(id)
    if (!found.ok) return found
    const one = mayLeave(found.value, format)
    if (!one.ok) return refused(ids.length > 1 ? named(found.value, one.error) : one.error)
    cleared.push(one.value)
  }
  const [first, ...others] = cleared
  return first
    ? ok([first, ...others])
    : refused(
        deskError(
          'BAD_INPUT',
          { en: 'No story was chosen to be exported.', ko: '내보낼 기사를 고르지 않았습니다.' },
          { what: 'ids' },
        ),
      )
}

async function exportAs(
  desk: Desk,
  wish: ExportWish,
  { form, preset }: { readonly form: ExportForm; readonly preset?: Preset },
): Promise<Result<ExportedStories, DeskError>> {
  const { ids, together, underEmbargo, by } = wish
  const fetched = await clearedStories(desk, ids, form.format)
  if (!fetched.ok) return fetched
  const stories = fetched.value
  for (const story of stories) {
    const until = embargoOn(story, form.format, desk.now())
    if (until === undefined || underEmbargo !== undefined) continue
    const error = deskError(
      'UNDER_EMBARGO',
      {
        en: `The story is under embargo until ${until}. Nothing was exported. Say why it should leave before.`,
        ko: `${until}까지 엠바고가 걸린 기사라 내보내지 않았습니다. 그 전에 내보내는 사유를 적어야 합니다.`,
      },
      { until },
    )
    return refused(stories.length > 1 ? named(story, error) : error)
  }
  // A preset is read anew: its count may have moved on while this waited its turn.
  const sent = desk.store.settings.presets.find(({ id }) => id === preset?.id)?.sent ?? 0
  const ready =
    together === 'feed' && stories.length > 1
      ? await oneFeed(stories, form, sent + 1)
      : await oneEach(desk, stories, form, sent + 1)
  if (!ready.ok) return ready

  const folder = wish.byShell ? undefined : preset?.folder
  const bundles: readonly Bundle[] =
    together === 'zip' && stories.length > 1
      ? [zipBundle(ready.value, desk.now())]
      : ready.value.map((one) => ({ outgoing: one.file, ready: [one] }))
  const exported: { stories: Story[]; files: ExportedStories['files'][number][]; reports: StoryNotes[] } = {
    stories: [],
    files: [],
    reports: [],
  }
  for (const { outgoing, ready: inside } of bundles) {
    const { name, mediaType, bytes } = outgoing
    const delivered = await deliverFile(desk, { name, mediaType, bytes }, folder)
    if (!delivered.ok)
      return exported.files.length > 0 ? refused(after(exported.files, delivered.error)) : delivered
    const delivery = delivered.value
    const reports = await Promise.all(inside.map((one) => reportsOf(desk, one, form)))
    exported.reports.push(...reports.flat())
    if (delivery.how === 'cancelled') {
      exported.stories.push(...inside.flatMap((one) => one.stories))
      exported.files.push({ fileName: name, delivery })
      continue
    }
    const stored = await record(desk, {
      inside,
      reports: reports.flat(),
      format: form.format,
      ...(by && { by }),
      detail: {
        ...(preset && { preset: preset.name }),
        ...(inside.length > 1 && { in: name, inSha256: sha256(bytes), inBytes: bytes.byteLength }),
        ...(underEmbargo !== undefined && { underEmbargo }),
      },
      ...(preset && isNumbered(form.naming) && { numbered: preset.id }),
    })
    if (!stored.ok) return stored
    exported.stories.push(...stored.value)
    exported.files.push({ fileName: name, delivery })
  }
  return ok(exported)
}

/** What is handed over at once: a file, or several in a zip. */
interface Bundle {
  readonly outgoing: Pick<WrittenFile, 'name' | 'mediaType' | 'bytes'>
  readonly ready: readonly Ready[]
}

function zipBundle(ready: readonly Ready[], now: Date): Bundle {
  const bytes = zipped(ready.map(({ file }) => file))
  const name = `stories-${now.toISOString().slice(0, 10)}.zip`
  return { outgoing: { name, mediaType: 'application/zip', bytes }, ready }
}

async function oneFeed(
  stories: readonly [Cleared, ...Cleared[]],
  form: ExportForm,
  seq: number,
): Promise<Result<readonly Ready[], DeskError>> {
  const written = await writeFile(stories, form, seq)
  return written.ok ? ok([{ file: written.value, stories }]) : written
}

/** One file for each story. No two have one name, whatever the pattern makes of them. */
async function oneEach(
  desk: Desk,
  stories: readonly Cleared[],
  form: ExportForm,
  firstSeq: number,
): Promise<Result<readonly Ready[], DeskError>> {
  const ready: Ready[] = []
  const names = new Set<string>()
  for (const [at, story] of stories.entries()) {
    const written = await writeFile([story], form, firstSeq + at)
    if (!written.ok) return refused(stories.length > 1 ? named(story, written.error) : written.error)
    const printed = form.format === 'pdf' ? await printedPdf(desk, written.value) : written
    if (!printed.ok) return refused(stories.length > 1 ? named(story, printed.error) : printed.error)
    const name = freeName(printed.value.name, (taken) => names.has(taken.toLowerCase()))
    names.add(name.toLowerCase())
    ready.push({ file: { ...printed.value, name }, stories: [story] })
  }
  return ok(ready)
}

async function printedPdf({ host }: Desk, file: WrittenFile): Promise<Result<WrittenFile, DeskError>> {
  if (!host.printPdf) {
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: 'This edition prints no PDF. Export HTML, open it in a browser, and print that.',
          ko: '이 에디션은 PDF를 만들지 않습니다. HTML로 내보내 브라우저에서 열고 인쇄하십시오.',
        },
        { what: 'format' },
      ),
    )
  }
  const printed = await host.printPdf(file.text ?? '')
  return printed.ok ? ok({ ...file, bytes: printed.value }) : printed
}

/** What the file does not carry, by story. A feed is asked for each of its stories alone. */
async function reportsOf(
  desk: Desk,
  { file, stories }: Ready,
  { format }: ExportForm,
): Promise<readonly StoryNotes[]> {
  return Promise.all(
    stories.map(async (story) => {
      const own = stories.length > 1 ? await exporters[format]?.write(story) : file
      return { id: story.id, notes: [...(own?.notes ?? []), ...embargoNotes(story, desk.now())] }
    }),
  )
}

interface Recorded {
  readonly inside: readonly Ready[]
  readonly reports: readonly StoryNotes[]
  readonly format: ExportForm['format']
  readonly by?: string
  readonly detail: Readonly<Record<string, unknown>>
  /** The preset whose count goes up by each file. */
  readonly numbered?: string
}

async function record(
  desk: Desk,
  { inside, reports, format, by, detail, numbered }: Recorded,
): Promise<Result<readonly Story[], DeskError>> {
  const at = desk.now().toISOString()
  const changes = inside.flatMap(({ file, stories }) =>
    stories.map((story) => {
      const exported: ExportRecord = {
        format,
        fileName: file.name,
        sha256: sha256(file.bytes),
        bytes: file.bytes.byteLength,
        at,
        version: story.version,
      }
      const sent = move(story, 'export')
      const notes = reports.find(({ id }) => id === story.id)?.notes ?? []
      return {
        story: { ...sent, desk: { ...sent.desk, exports: [...sent.desk.exports, exported] } },
        event: {
          what: 'export' as const,
          ...(by && { by }),
          detail: { ...exported, notes: inEnglish(notes), ...detail },
        },
      }
    }),
  )
  const { settings } = desk.store
  const counted = numbered !== undefined && {
    ...settings,
    presets: settings.presets.map((one) =>
      one.id === numbered ? { ...one, sent: one.sent + inside.length } : one,
    ),
  }
  return putStories(desk, changes, counted || undefined)
}

/** Runs a task when it is each story's turn. In one order always, so that no two wait for each other. */
function inTurn<Value>(desk: Desk, ids: readonly string[], task: () => Promise<Value>): Promise<Value> {
  return ids.toSorted().reduceRight<() => Promise<Value>>((inner, id) => () => desk.serial(id, inner), task)()
}

/** The refusal of one of several stories, with its name. */
function named<Refusal extends DeskError>(story: Story, error: Refusal): Refusal {
  const name = story.slugline ?? story.headline ?? story.id
  return reworded(error, (sentence) => `“${name}”: ${sentence}`)
}

/** The refusal of a later file, saying what has left already. */
function after<Refusal extends DeskError>(files: ExportedStories['files'], error: Refusal): Refusal {
  const sent = files.map(({ fileName }) => fileName).join(', ')
  return reworded(error, (sentence, locale) =>
    locale === 'ko' ? `${sentence} 앞서 내보낸 파일: ${sent}.` : `${sentence} Exported before: ${sent}.`,
  )
}
