import { quantities, type Quantity } from '../text/quantities.ts'
import { perCopy } from './copy.ts'
import { datesOf } from './date-facts.ts'
import { tokensOf } from './facts.ts'

/** The quantities of a paragraph but for those in its dateline, credits and addresses. */
export const quantitiesOf = perCopy((copy): readonly Quantity[] =>
  quantities(copy.text, datesOf(copy), tokensOf(copy)),
)
