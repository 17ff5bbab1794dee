import type { EditorHandle } from '../editor/StoryEditor.tsx'

/** Where the page finds the editor of the open story: there is one while a story is open. */
export interface EditorSlot {
  current: EditorHandle | null
  /** True while the body has the keyboard. */
  focused: boolean
}

/** An empty slot, filled by the story column. */
export function createEditorSlot(): EditorSlot {
  return { current: null, focused: false }
}
