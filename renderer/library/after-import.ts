import { movePane } from '../commands/panes.ts'
import type { Say } from '../i18n/say.ts'
import type { Shell } from '../shell/shell-desk.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import type { ImportRun } from './imports.ts'
import type { Library } from './library-desk.ts'

interface Around {
  readonly story: StoryDesk
  readonly library: Library
  readonly shell: Shell
  readonly say: Say
}

/**
 * What follows an import: one story is opened and its notes offered; of several, the report is shown, since somebody
 * has to see what failed. Who has looked at each file before has seen it.
 */
export function afterImport(run: ImportRun, { story, library, shell, say }: Around): void {
  const imported = run.outcomes.filter((outcome) => 'notes' in outcome)
  const listed = [library.show('draft'), library.refresh()]
  const [only] = imported
  if (only && run.wasLookedAt && run.total > 1 && imported.length === run.total) {
    void Promise.all([...listed, story.open(only.story.id)]).then(keyboardToList)
    shell.tell({
      tone: 'done',
      text: say('import.several', { count: imported.length }),
      action: { label: say('import.showReport'), run: () => shell.ask({ kind: 'import-report' }) },
    })
    return
  }
  if (run.total !== 1 || !only) {
    shell.ask({ kind: 'import-report' })
    return
  }
  void Promise.all([...listed, story.open(only.story.id)]).then(keyboardToList)
  shell.tell({
    tone: 'done',
    text: say('import.one', { file: only.file, count: only.notes.length }),
    ...(only.notes.length > 0 && {
      action: { label: say('import.showReport'), run: () => shell.ask({ kind: 'story-report' }) },
    }),
  })
}

/** Gives the keyboard to the list, or to what is not folded, where it stands on nothing, as after a drop. */
function keyboardToList(): void {
  // After what was found has been drawn.
  setTimeout(() => {
    if (document.activeElement === document.body) movePane(1)
  })
}
