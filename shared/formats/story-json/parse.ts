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
      korean: `${file}: 잘리거나 깨진 story.json입니다: ${data.error}. 다시 내보내십시오.`,
    })
  }
  const value = data.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused({
      code: 'malformed',
      message: `${file} holds no story: it is not a JSON object. Export it again.`,
      korean: `${file}: 기사가 없습니다. JSON 객체가 아닙니다. 다시 내보내십시오.`,
    })
  }
  const { format: _format, ...record } = value as Record<string, unknown>
  if (typeof record['schema'] === 'number' && record['schema'] > 1) {
    return refused({
      code: 'malformed',
      message: `${file} was written by a newer Copydesk (story format ${record['schema']}, this edition reads 1). Update this edition, or export the story as plain text there.`,
      korean: `${file}: 더 새로운 Copydesk가 쓴 파일입니다(기사 형식 ${record['schema']}, 이 판은 1을 읽습니다). 이 판을 업데이트하거나 그곳에서 일반 텍스트로 내보내십시오.`,
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
      korean: `${file}: 온전한 기사가 아닙니다. ${path} 필드가 없거나 잘못되었습니다(${issue.message}). 다시 내보내십시오.`,
      at: path,
    })
  }
  const notes: ImportNote[] = Object.keys(record)
    .filter((key) => !fields.has(key))
    .map((key) => ({
      level: 'lost',
      field: key,
      detail: `The field “${key}” is unknown to this edition; it was left out.`,
      korean: `이 판이 모르는 필드 ‘${key}’을(를) 뺐습니다.`,
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
