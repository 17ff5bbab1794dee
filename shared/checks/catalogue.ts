import { acronym } from './acronym.ts'
import type { Check } from './check.ts'
import { creditGlued } from './credit-glued.ts'
import { headlineMissing } from './headline-missing.ts'
import { repeatWord } from './repeat-word.ts'
import { repeats } from './repeats.ts'
import { slugMissing } from './slug-missing.ts'
import { webDateline } from './web-dateline.ts'
import { webFurniture } from './web-furniture.ts'

/** Every check the desk runs. Their order settles which of two findings on the same spot is named first. */
export const catalogue: readonly Check[] = [
  headlineMissing,
  slugMissing,
  webDateline,
  webFurniture,
  repeats,
  repeatWord,
  acronym,
  creditGlued,
]

/** Every check but the repeats: the editor finds those itself, with each key. */
export const catalogueBesidesRepeats: readonly Check[] = catalogue.filter((check) => check !== repeats)
