import { nodeText } from '../story/body.ts'
import { guessLanguage } from './language.ts'
import { printableThroughout } from './printable.ts'
import type { ReadItem } from './reader.ts'
import type { ImportNote } from './report.ts'
import { withoutEmpty } from './without-empty.ts'

/**
 * What a reader found, as the record has it, whatever the reader let pass: no character that no format prints, such as a
 * mark of the wire in the middle of a word, and nothing empty, also where such characters were all there was.
 */
export function cleanItem(item: ReadItem): ReadItem {
  const { content, uri, altIds, formatVersion, ...rest } = item
  const found = { content, uri, altIds, formatVersion }
  const printed = printableThroughout(found)
  const clean = withoutEmpty(printed) as Partial<typeof found> & Pick<typeof found, 'content'>
  const language = clean.content.language as string | undefined
  return {
    ...rest,
    ...(clean as Partial<ReadItem>),
    content: { ...clean.content, language: language ?? guessLanguage(nodeText(clean.content.body)) },
    languageGuessed: item.languageGuessed || language === undefined,
    notes: printed === found ? item.notes : [...item.notes, unprintable],
  }
}

const unprintable: ImportNote = {
  level: 'lost',
  field: 'source',
  detail: 'Control characters that no format prints were taken out of the text.',
  korean: '어느 형식도 찍지 않는 제어 문자를 글에서 뺐습니다.',
}
