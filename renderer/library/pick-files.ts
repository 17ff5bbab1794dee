import { type HeldFile } from './batches.ts'
import { held } from './dropped-files.ts'

/** Lets a person pick files, or a folder with all that is in it; none where they change their mind. */
export function pickFiles({ folder = false } = {}): Promise<readonly HeldFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.webkitdirectory = folder
    input.addEventListener(
      'change',
      () => resolve([...(input.files ?? [])].filter(isCopy).map((file) => held(file))),
      { once: true },
    )
    // Without this a picker that was closed would be waited for until the page goes.
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

/** A folder's own hidden files (.DS_Store) are nobody's copy. */
function isCopy({ name, webkitRelativePath }: File): boolean {
  return !(webkitRelativePath || name).split('/').some((part) => part.startsWith('.'))
}
