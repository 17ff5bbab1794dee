import type { Check } from './check.ts'
import { repeats } from './repeats.ts'

/** Every check the desk runs. Their order settles which of two findings on the same spot is named first. */
export const catalogue: readonly Check[] = [repeats]
