import { details } from './en/details.ts'
import { exports } from './en/exports.ts'
import { find } from './en/find.ts'
import { findings } from './en/findings.ts'
import { gate } from './en/gate.ts'
import { house } from './en/house.ts'
import { intake } from './en/intake.ts'
import { library } from './en/library.ts'
import { ranBefore } from './en/ran-before.ts'
import { recovery } from './en/recovery.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { story } from './en/story.ts'
import { tags } from './en/tags.ts'

/** Everything the page says, in English, one file a room. ICU messages; the keys are the page's own. */
export const en = {
  ...details,
  ...exports,
  ...find,
  ...findings,
  ...gate,
  ...house,
  ...intake,
  ...library,
  ...ranBefore,
  ...recovery,
  ...search,
  ...shell,
  ...story,
  ...tags,
} as const
