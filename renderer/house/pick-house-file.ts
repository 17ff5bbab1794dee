import type { HeldFile } from '../library/batches.ts'
import { held } from '../library/dropped-files.ts'

/** Lets a person pick a house file; none where they change their mind. */
export function pickHouseFile(): Promise<HeldFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,application/json'
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(held)[0]), { once: true })
    input.addEventListener('cancel', () => resolve(undefined), { once: true })
    input.click()
  })
}
