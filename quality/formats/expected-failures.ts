import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ExpectedFailure {
  /** The named error. */
  readonly code: string
  readonly why: string
}

/** The real files that hold no story, by their path in the corpus. */
export function expectedFailures(): Readonly<Record<string, ExpectedFailure>> {
  const file = join(import.meta.dirname, 'expected-failures.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, ExpectedFailure>>
}
