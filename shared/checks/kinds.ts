/** What a finding is about, in the order in which a desk cares. */
export const checkKinds = ['repeats', 'law', 'facts', 'names', 'form', 'style', 'language'] as const
export type CheckKind = (typeof checkKinds)[number]

const members: Readonly<Record<Exclude<CheckKind, 'repeats'>, string>> = {
  law: 'legal-flag sensitive-terms',
  facts: 'weekday-date time-reference figure-consistency arithmetic quote-attribution lede-time-source',
  names: 'name-consistency name-first-mention acronym',
  form:
    'headline-length slug dateline byline end-and-contact version-tag embargo change-note image-credit credit-glued ' +
    'boilerplate placeholder links check-failed',
  style:
    'headline-style lede-length sentence-length paragraph-length number-style percent-style banned-words',
  language: 'spelling grammar quote-balance typography foreign-script',
}

const kindByCheck: ReadonlyMap<string, CheckKind> = new Map(
  checkKinds.flatMap((kind) =>
    kind === 'repeats' ? [] : members[kind].split(' ').map((check) => [check, kind] as const),
  ),
)

/** What kind of thing a check, by its id, finds. */
export function kindOf(check: string): CheckKind {
  if (check.startsWith('repeat-')) return check === 'repeat-word' ? 'language' : 'repeats'
  return kindByCheck.get(check) ?? 'style'
}
