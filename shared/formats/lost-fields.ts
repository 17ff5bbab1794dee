import { fieldInEnglish } from './in-english.ts'
import { fieldInKorean, formatInKorean } from './in-korean.ts'
import type { Content, Story } from '../story/record.ts'
import type { ImportNote } from './report.ts'

/** A note for each of the named fields that the story has and the format has no place for. */
export function lostFields(
  story: Story,
  format: string,
  fields: readonly (keyof Content)[],
): readonly ImportNote[] {
  return fields.flatMap((field) => {
    const value = story[field]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
    const detail = `${format} has no place for the ${fieldInEnglish(field)}.`
    const korean = `${formatInKorean(format)}에는 ${fieldInKorean(field)}을(를) 둘 자리가 없어 뺐습니다.`
    return [{ level: 'lost' as const, field, detail, korean, ...(typeof value === 'string' && { value }) }]
  })
}

/** A note where input of another format was kept that this one cannot carry. */
export function lostForeign(story: Story, format: string): readonly ImportNote[] {
  if (story.foreign.length === 0) return []
  const detail = `${story.foreign.length} pieces kept from the source’s own format were left out of ${format}.`
  const korean = `원래 형식에서 따로 둔 ${story.foreign.length}가지를 ${formatInKorean(format)}에서 뺐습니다.`
  return [{ level: 'lost', field: 'foreign', detail, korean }]
}
