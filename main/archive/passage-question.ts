import type { PassageInput } from '../../shared/api/archive.ts'

/** Text to look up, what is known of it, and how long that may take. */
export interface PassageQuestion extends PassageInput {
  /** Exact hashes of sentences that an editor called the house's background. */
  readonly confirmed?: readonly number[]
  /** Milliseconds after which no more stories are looked at. */
  readonly budget: number
}
