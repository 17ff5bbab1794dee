import type { en } from './en.ts'
import { details } from './ko/details.ts'
import { exports } from './ko/exports.ts'
import { find } from './ko/find.ts'
import { findings } from './ko/findings.ts'
import { gate } from './ko/gate.ts'
import { house } from './ko/house.ts'
import { intake } from './ko/intake.ts'
import { library } from './ko/library.ts'
import { ranBefore } from './ko/ran-before.ts'
import { recovery } from './ko/recovery.ts'
import { search } from './ko/search.ts'
import { shell } from './ko/shell.ts'
import { story } from './ko/story.ts'
import { tags } from './ko/tags.ts'

/** Everything the page says, in Korean, as a newsroom would put it. */
export const ko: Readonly<Record<keyof typeof en, string>> = {
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
}
