import type { Anchor, Edit, FieldName, Finding, Fix } from '../../shared/checks/finding.ts'
import type { EditorSlot } from '../story/editor-slot.ts'
import { fieldText, withFieldText } from '../story/fields.ts'
import type { StoryDesk } from '../story/story-desk.ts'

/** One thing that can be done about a finding; the digit key is its place in the list, from 1. */
export type FindingAction =
  | { readonly does: 'go-other'; readonly anchor: Anchor }
  | { readonly does: 'fix'; readonly fix: Fix }
  | { readonly does: 'let-stand' }

/** What can be done about a finding, in the order of its buttons and keys. */
export function actionsOf({ related, fixes }: Finding): readonly FindingAction[] {
  const [other] = related
  return [
    ...(other ? [{ does: 'go-other', anchor: other } as const] : []),
    ...fixes.map((fix) => ({ does: 'fix', fix }) as const),
    { does: 'let-stand' },
  ]
}

/**
 * Makes a fix's changes: those of the body in the editor, as one step that undo takes back, and those of the
 * fields. False where the words have changed since and nothing was done.
 */
export function applyFix(fix: Fix, story: StoryDesk, editor: EditorSlot): boolean {
  const inFields = fix.edits.filter(isInField)
  const inBody = fix.edits.filter(({ at }) => at.in === 'body')
  if (inBody.length > 0 && !(editor.current?.applyFix({ ...fix, edits: inBody }) ?? false)) return false
  // From the end to the front, so that an edit does not move the places of those before it.
  for (const { at, insert } of inFields.toSorted((a, b) => b.at.from - a.at.from)) {
    story.changeFields((fields) => {
      const text = fieldText(fields, at.in)
      return withFieldText(fields, at.in, text.slice(0, at.from) + insert + text.slice(at.to))
    })
  }
  return true
}

type FieldEdit = Edit & {
  readonly at: { readonly in: FieldName; readonly from: number; readonly to: number }
}

function isInField(edit: Edit): edit is FieldEdit {
  return edit.at.in !== 'body' && edit.at.in !== 'story'
}

/** Shows the place of a finding: in the editor, or in the field it stands in. */
export function goToAnchor(anchor: Anchor, editor: EditorSlot): void {
  if (anchor.in === 'story') return
  if (anchor.in === 'body') {
    editor.current?.goTo(anchor)
    return
  }
  const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${anchor.in}"]`)
  box?.focus()
  box?.setSelectionRange(anchor.from, anchor.to)
}
