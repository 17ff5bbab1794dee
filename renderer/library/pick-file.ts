import type { HeldFile } from './batches.ts'
import { held } from './dropped-files.ts'

/** Lets a person pick one file of the kinds in `accept` (as HTML lists them); none where they change their mind. */
export function pickFile(accept: string): Promise<HeldFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map((file) => held(file))[0]), {
      once: true,
    })
    input.addEventListener('cancel', () => resolve(undefined), { once: true })
    input.click()
  })
}
