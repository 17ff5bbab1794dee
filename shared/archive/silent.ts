import type { ParagraphKind } from '../story/view.ts'

/** Whether a block is not looked up as a passage: a web page's furniture and tables run everywhere. */
export function isSilent(kind: ParagraphKind): boolean {
  return kind === 'furniture' || kind === 'tabular'
}
