import { acronym } from './acronym.ts'
import { changeNote } from './change-note.ts'
import type { Check } from './check.ts'
import { creditGlued } from './credit-glued.ts'
import { headlineLength } from './headline-length.ts'
import { repeatWord } from './repeat-word.ts'
import { repeats } from './repeats.ts'
import { slug } from './slug.ts'
import { dateline } from './dateline.ts'
import { grammar } from './grammar.ts'
import { spelling } from './spelling.ts'
import { boilerplate } from './boilerplate.ts'
import { headlineStyle } from './headline-style.ts'
import { weekdayDate } from './weekday-date.ts'
import { percentStyle } from './percent-style.ts'
import { ledeLength } from './lede-length.ts'
import { sentenceLength } from './sentence-length.ts'
import { paragraphLength } from './paragraph-length.ts'
import { quoteBalance } from './quote-balance.ts'
import { typography } from './typography.ts'
import { foreignScript } from './foreign-script.ts'
import { quoteAttribution } from './quote-attribution.ts'
import { ledeTimeSource } from './lede-time-source.ts'
import { timeReference } from './time-reference.ts'
import { byline } from './byline.ts'
import { versionTag } from './version-tag.ts'
import { bannedWords } from './banned-words.ts'
import { sensitiveTerms } from './sensitive-terms.ts'
import { legalFlag } from './legal-flag.ts'
import { imageCredit } from './image-credit.ts'
import { embargo } from './embargo.ts'
import { numberStyle } from './number-style.ts'
import { endAndContact } from './end-and-contact.ts'
import { figureConsistency } from './figure-consistency.ts'
import { placeholder } from './placeholder.ts'
import { links } from './links.ts'
import { arithmetic } from './arithmetic.ts'
import { nameFirstMention } from './name-first-mention.ts'
import { nameConsistency } from './name-consistency.ts'

/** Every check the desk runs. Their order settles which of two findings on the same spot is named first. */
export const catalogue: readonly Check[] = [
  changeNote,
  headlineLength,
  slug,
  dateline,
  boilerplate,
  repeats,
  repeatWord,
  acronym,
  creditGlued,
  headlineStyle,
  spelling,
  grammar,
  weekdayDate,
  percentStyle,
  ledeLength,
  sentenceLength,
  paragraphLength,
  quoteBalance,
  typography,
  foreignScript,
  quoteAttribution,
  ledeTimeSource,
  timeReference,
  byline,
  versionTag,
  legalFlag,
  sensitiveTerms,
  bannedWords,
  imageCredit,
  embargo,
  numberStyle,
  endAndContact,
  figureConsistency,
  placeholder,
  links,
  arithmetic,
  nameFirstMention,
  nameConsistency,
]

/** Every check but the repeats: the editor finds those itself, with each key. */
export const catalogueBesidesRepeats: readonly Check[] = catalogue.filter((check) => check !== repeats)
