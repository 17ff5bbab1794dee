import type { Incoming } from './iptc-json.ts'
import { mediaTopics } from './media-topics.ts'
import type { TagField, Term, Vocabulary } from './vocabulary.ts'

/** An incoming vocabulary with the name it goes by at this desk, and the field it is for. */
export function settled(incoming: Incoming, field: TagField, name = incoming.name): Vocabulary {
  const slug = slugOf(incoming.id ?? name)
  const id = incoming.id === undefined ? `${field}-${slug}`.slice(0, 64) : slug
  const coded = incoming.terms.some(({ code }) => code !== undefined)
  return {
    ...incoming,
    id,
    field: incoming.field ?? field,
    name,
    ...(coded && { scheme: incoming.scheme ?? slug }),
  }
}

function slugOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return letters === '' ? `list-${numberOf(name)}` : letters
}

/** A name of another script as a short number that stays the same (FNV-1a). */
function numberOf(name: string): string {
  let hash = 0x811c9dc5
  for (const char of name.normalize('NFC')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * An incoming vocabulary over the one that was here. The later release says what there is and what is retired; names in
 * languages that it does not carry, terms it does not have, and what the notes of the other gave for retired ones stay.
 * So IPTC's files can be brought in language by language. A desk's own list, which has no release, is replaced whole.
 */
export function mergedOver(before: Vocabulary | undefined, incoming: Vocabulary): Vocabulary {
  if (!before || incoming.released === undefined) return withOurNames(incoming)
  const isOlder = before.released !== undefined && incoming.released < before.released
  const [base, other] = isOlder ? [before, incoming] : [incoming, before]
  const others = new Map(other.terms.map((term) => [term.id, term]))
  const has = new Set(base.terms.map(({ id }) => id))
  return withOurNames({
    ...other,
    ...base,
    terms: [
      ...base.terms.map((term) => overlaid(term, others.get(term.id))),
      ...other.terms.filter(({ id }) => !has.has(id)),
    ],
  })
}

function overlaid(term: Term, other: Term | undefined): Term {
  if (!other) return term
  const { definition, replacedBy } = other
  return {
    ...(definition !== undefined && { definition }),
    ...(replacedBy !== undefined && term.retired !== undefined && { replacedBy }),
    ...term,
    names: { ...other.names, ...term.names },
  }
}

/** Media Topics with the Korean names of the top terms, which are ours. */
function withOurNames(vocabulary: Vocabulary): Vocabulary {
  if (vocabulary.id !== mediaTopics.id) return vocabulary
  const ours = new Map(mediaTopics.terms.map(({ id, names }) => [id, names['ko']]))
  const official = vocabulary.unofficial === undefined && vocabulary.terms.some(({ names }) => 'ko' in names)
  if (official) return vocabulary
  return {
    ...vocabulary,
    unofficial: ['ko'],
    terms: vocabulary.terms.map((term) => {
      const korean = ours.get(term.id)
      return korean === undefined ? term : { ...term, names: { ...term.names, ko: korean } }
    }),
  }
}
