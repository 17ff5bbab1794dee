import type { Anchor, Edit, Finding, Fix } from '../../shared/checks/finding.ts'
import { waivable } from '../../shared/checks/waivable.ts'
import type { EditorSlot } from '../story/editor-slot.ts'
import { type FieldPlace, fieldText, withFieldWords } from '../story/fields.ts'
import type { StoryDesk } from '../story/story-desk.ts'

/** One thing that can be done about a finding; the digit key is its place in the list, from 1. */
export type FindingAction =
  | { readonly does: 'go-other'; readonly anchor: Anchor }
  | { readonly does: 'fix'; readonly fix: Fix }
  /** The same fix of every finding of the kind that stands, in one step. */
  | { readonly does: 'fix-all'; readonly fixes: readonly OfferedFix[] }
  /** The word is right: it goes into the house's list. */
  | { readonly does: 'add-word'; readonly word: string }
  | { readonly does: 'let-stand' }

/** A fix with the finding it mends. */
export interface OfferedFix {
  readonly finding: Finding
  readonly fix: Fix
}

/** What can be done about a finding, in the order of its buttons and keys. `open` are those that stand with it. */
export function actionsOf(finding: Finding, open: readonly Finding[]): readonly FindingAction[] {
  const { related, fixes } = finding
  const [other] = related
  const [first] = fixes
  const alike = first?.bulk ? sameFix(first, finding.check, open) : []
  return [
    ...(other ? [{ does: 'go-other', anchor: other } as const] : []),
    ...fixes.map((fix) => ({ does: 'fix', fix }) as const),
    ...(alike.length > 1 ? [{ does: 'fix-all', fixes: alike } as const] : []),
    ...(finding.check === 'spelling' ? [{ does: 'add-word', word: bareWord(finding.excerpt) } as const] : []),
    ...(waivable(finding) === 'by-no-one' ? [] : [{ does: 'let-stand' } as const]),
  ]
}

/** A word without its possessive, which goes with any. */
function bareWord(word: string): string {
  return word.replace(/['’]s?$/, '')
}

function sameFix({ id }: Fix, check: string, open: readonly Finding[]): readonly OfferedFix[] {
  return open.flatMap((finding) => {
    const fix = finding.check === check ? finding.fixes.find((one) => one.id === id && one.bulk) : undefined
    return fix ? [{ finding, fix }] : []
  })
}

/**
 * Makes the changes of fixes: those of the body in the editor, as one step that undo takes back, and those of the
 * fields. False where the words have changed since and nothing was done.
 */
export function applyFixes(offered: readonly OfferedFix[], story: StoryDesk, editor: EditorSlot): boolean {
  // Whole, fields and all: the editor carries out only what a finding offers.
  const inBody = offered.map(({ fix }) => fix).filter(({ edits }) => edits.some(({ at }) => at.in === 'body'))
  const inFields = offered.filter((one) => stillReads(one.finding, story)).flatMap(({ fix }) => fix.edits)
  const fieldEdits = inFields.filter(isInField)
  if (inBody.length > 0 && !(editor.current?.applyFixes(inBody) ?? false)) return false
  if (inBody.length === 0 && fieldEdits.length === 0) return false
  // From the end to the front, so that an edit does not move the places of those before it.
  for (const { at, insert } of fieldEdits.toSorted((a, b) => b.at.from - a.at.from)) {
    story.changeFields((fields) => withFieldWords(fields, at, insert))
  }
  return true
}

/** Whether the field that a finding is about still has the words it was about. */
function stillReads({ at, excerpt }: Finding, story: StoryDesk): boolean {
  if (at.in === 'body' || at.in === 'story') return true
  const fields = story.store.getState().open?.fields
  return fields !== undefined && fieldText(fields, at.in).slice(at.from, at.to) === excerpt
}

type FieldEdit = Edit & { readonly at: FieldPlace }

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
