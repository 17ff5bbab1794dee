import * as v from 'valibot'
import { type Result, ok, refused } from '../../result.ts'
import { type Story, storySchema } from '../../story/record.ts'
import type { ImportFailure, ImportNote, Imported } from '../report.ts'

const fields: ReadonlySet<string> = new Set(Object.keys(storySchema.pipe[0].entries))

/**
 * Reads what `writeStoryJson` wrote, back to an equal story. What does not fit the story record is refused
 * with the path of the first fault; a field the record does not know is left out and noted as lost.
 * `file` names the file in a refusal.
 */
export function parseStoryJson(text: string, file: string): Result<Imported, ImportFailure> {
  const data = parsed(text)
  if (!data.ok) {
    return refused({
      code: 'malformed',
      message: `${file} is a story.json that is cut off or broken: ${data.error}. Export it again.`,
    })
  }
  const value = data.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused({
      code: 'malformed',
      message: `${file} holds no story: it is not a JSON object. Export it again.`,
    })
  }
  const { format: _format, ...record } = value as Record<string, unknown>
  if (typeof record['schema'] === 'number' && record['schema'] > 1) {
    return refused({
      code: 'malformed',
      message: `${file} was written by a newer Copydesk (story format ${record['schema']}, this edition reads 1). Update this edition, or export the story as plain text there.`,
      at: 'schema',
    })
  }
  const story = v.safeParse(storySchema, record)
  if (!story.success) {
    const [issue] = story.issues
    const path = v.getDotPath(issue) ?? 'the file as a whole'
    return refused({
      code: 'malformed',
      message: `${file} is no whole story: the field ${path} is missing or not what it should be (${issue.message}). Export it again.`,
      at: path,
    })
  }
  const notes: ImportNote[] = Object.keys(record)
    .filter((key) => !fields.has(key))
    .map((key) => ({
      level: 'lost',
      field: key,
      detail: `The field “${key}” is unknown to this edition; it was left out.`,
      value: JSON.stringify(record[key]),
      at: key,
    }))
  return ok({ story: story.output satisfies Story, notes })
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (error) {
    // V8 says where: "… at position 120 (line 5 column 3)".
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0]
    return refused(
      place === undefined ? 'its JSON ends too soon or has a mistake' : `it stops making sense at ${place}`,
    )
  }
}
