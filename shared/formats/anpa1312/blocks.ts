import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { ImportNote } from '../report.ts'
import { quoted } from '../text/say.ts'
import { isEndMark, isMoreMark, isRule } from '../text/tail.ts'
import type { Unit } from './frame.ts'
import { readSigns } from './signs.ts'

/** A crosshead is no longer; a longer line behind `^` is a paragraph. */
export const longestHeading = 100

/** The blocks of the text: `tabular` where the message says that it is set in columns. */
export function blocksOf(units: readonly Unit[], tabular: boolean, notes: ImportNote[]): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  let rows: string[] = []
  const block = (type: string, text: string, attrs: Readonly<Record<string, unknown>> = {}) =>
    blocks.push({ type, attrs: { id: newParagraphId(), ...attrs }, content: [{ type: 'text', text }] })
  // A message of header lines only is a list of headlines; none of them heads a text.
  const hasText = units.some(({ kind }) => kind !== 'header')
  const flush = () => {
    if (rows.length > 0) block('preformatted', rows.join('\n'))
    rows = []
  }
  for (const unit of units) {
    if (unit.kind === 'agate' || isRow(unit, tabular)) {
      rows.push(readSigns(unit.text))
      continue
    }
    flush()
    const text = readSigns(unit.text)
    if (isRule(unit.text.replace(/=$/, ''))) {
      blocks.push({ type: 'horizontal_rule' })
    } else if (isEndMark(text) || isMoreMark(text)) {
      const detail = `${quoted(text)} marks the end of the take; it was left out.`
      const korean = `${quoted(text)}: 테이크의 끝 표시라 뺐습니다.`
      notes.push({ level: 'lost', field: 'body', detail, korean, value: text, at: `line ${unit.number}` })
    } else if (unit.kind === 'header' && hasText && text.length <= longestHeading) {
      block('heading', text, { level: 2 })
    } else {
      block('paragraph', text)
    }
  }
  flush()
  return blocks
}

/** Rows whose columns are divided by semicolons. */
function isRow({ text, kind, ended }: Unit, tabular: boolean): boolean {
  return tabular && kind === 'paragraph' && ended && (text.match(/;/g)?.length ?? 0) >= 2
}
