import { type HeldFile } from './batches.ts'
import { held } from './dropped-files.ts'

/** Lets a person pick files; none where they change their mind. */
export function pickFiles(): Promise<readonly HeldFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(held)), { once: true })
    // Without this a picker that was closed would be waited for until the page goes.
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
