import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { whyNotWritten } from '../desk/why-not-written.ts'
import { writeWhole } from '../desk/write-whole.ts'

/** Writes a file where a person said, over what stood there; refused in a sentence where it cannot be. */
export async function writeOutgoing(path: string, bytes: Uint8Array): Promise<Result<void, DeskError>> {
  try {
    await writeWhole(path, bytes)
    return ok(undefined)
  } catch (error) {
    return refused(whyNotWritten(path, error))
  }
}
