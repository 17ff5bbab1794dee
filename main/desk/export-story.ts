import type { Delivery } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import type { Exporter } from '../../shared/formats/exporter.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import type { ImportNote } from '../../shared/formats/report.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256, storyHash } from '../../shared/story/canonical.ts'
import { differences } from '../../shared/story/difference.ts'
import {
  type ExportRecord,
  type FormatId,
  type Story,
  type StoryIn,
  contentOf,
} from '../../shared/story/record.ts'
import { isIn, move } from '../../shared/story/states.ts'
import { putStory } from './change-story.ts'
import type { Desk } from './context.ts'

export interface ExportedStory {
  readonly story: Story
  readonly fileName: string
  readonly delivery: Delivery
  readonly notes: readonly ImportNote[]
}

/**
 * Writes an approved story's file. What is about to be written is compared with what was approved, whatever
 * the story's state says: the gate is here, for every shell.
 */
export function exportStory(
  desk: Desk,
  {
    id,
    format,
    underEmbargo,
  }: {
    readonly id: string
    readonly format: FormatId
    /** Why it leaves before its embargo ends. */
    readonly underEmbargo?: string
  },
): Promise<Result<ExportedStory, DeskError>> {
  return desk.serial(id, async () => {
    const found = await desk.store.get(id)
    if (!found.ok) return found
    const cleared = mayLeave(found.value, format)
    if (!cleared.ok) return cleared
    const story = cleared.value
    if (isUnderEmbargo(story, desk.now()) && format !== 'story-json' && underEmbargo === undefined) {
      return refused(
        deskError(
          'UNDER_EMBARGO',
          `The story is under embargo until ${story.embargoedUntil}. Nothing was exported. Say why it should leave before.`,
          { until: story.embargoedUntil },
        ),
      )
    }
    const exporter: Exporter | undefined =
      format === 'pdf' && desk.host.printPdf
        ? { write: async (story: Story) => (await import('../../shared/formats/pdf/page.ts')).pdfPage(story) }
        : exporters[format]
    if (!exporter && format === 'pdf') {
      return refused(
        deskError(
          'BAD_INPUT',
          'This edition prints no PDF. Export HTML, open it in a browser, and print that.',
          {
            what: 'format',
          },
        ),
      )
    }
    if (!exporter) {
      return refused(deskError('BAD_INPUT', `This edition does not write ${format}.`, { what: 'format' }))
    }
    const refusal = exporter.refuses?.(story)
    if (refusal !== undefined) return refused(deskError('BAD_INPUT', refusal, { what: 'format' }))
    const { fileName, mediaType, content, notes } = await exporter.write(story)
    const [fault] = typeof content === 'string' ? ((await ownRules[format]?.(content)) ?? []) : []
    if (fault) {
      return refused(
        deskError(
          'BAD_INPUT',
          `The file that was written breaks a rule of ${format} at ${fault.at}: ${fault.what} Nothing was exported. Take another format, and report this.`,
          { what: 'format' },
        ),
      )
    }
    const printed = format === 'pdf' ? await desk.host.printPdf?.(String(content)) : undefined
    if (printed && !printed.ok) return printed
    const bytes =
      printed?.value ?? (typeof content === 'string' ? new TextEncoder().encode(content) : content)
    const delivered = await desk.host.deliver({ name: fileName, mediaType, bytes })
    if (!delivered.ok) return delivered
    const delivery = delivered.value
    const all = [...notes, ...embargoNote(story, desk.now())]
    if (delivery.how === 'cancelled') return ok({ story, fileName, delivery, notes: all })
    const record: ExportRecord = {
      format,
      fileName,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      at: desk.now().toISOString(),
      version: story.version,
    }
    const sent = move(story, 'export')
    const stored = await putStory(desk, {
      story: { ...sent, desk: { ...sent.desk, exports: [...sent.desk.exports, record] } },
      event: {
        what: 'export',
        detail: { ...record, notes: all, ...(underEmbargo !== undefined && { underEmbargo }) },
      },
    })
    if (!stored.ok) return stored
    return ok({ story: stored.value, fileName, delivery, notes: all })
  })
}

/** The story, if this exact text may leave; otherwise why not. */
function mayLeave(story: Story, format: FormatId): Result<StoryIn<'approved' | 'exported'>, DeskError> {
  const { approval, state } = story.desk
  if (story.pubStatus === 'withheld' && format !== 'story-json') {
    return refused(
      deskError('NOT_APPROVED', 'The story is withheld: it leaves only as story.json, for hand-over.', {
        state,
      }),
    )
  }
  if (!approval || state === 'spiked') {
    return refused(
      deskError('NOT_APPROVED', 'The story has not been approved. Nothing was exported.', { state }),
    )
  }
  if (approval.sha256 !== storyHash(story)) {
    return refused(
      deskError(
        'CHANGED_SINCE_APPROVAL',
        `The text has changed since ${approval.by} approved it. Approve it again to export it.`,
        { differences: [...differences(approval.content, contentOf(story))] },
      ),
    )
  }
  if (!isIn(story, 'approved', 'exported')) {
    return refused(
      deskError(
        'NOT_APPROVED',
        'The story was edited after it was approved. Approve it again to export it.',
        { state },
      ),
    )
  }
  return ok(story)
}

function isUnderEmbargo(story: Story, now: Date): story is Story & { readonly embargoedUntil: string } {
  return story.embargoedUntil !== undefined && new Date(story.embargoedUntil) > now
}

function embargoNote(story: Story, now: Date): readonly ImportNote[] {
  if (!isUnderEmbargo(story, now)) return []
  const { embargoedUntil } = story
  return [
    {
      level: 'invalid',
      field: 'embargoedUntil',
      detail: `The story is under embargo until ${embargoedUntil}. The file says so where its format can.`,
      value: embargoedUntil,
    },
  ]
}
