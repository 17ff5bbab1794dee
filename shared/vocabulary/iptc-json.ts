import { printable } from '../formats/printable.ts'
import { isObject } from './json.ts'
import { type Replacements, replacementIn, replacementsAmong } from './replacement-in.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/*
 * IPTC's own JSON of a NewsCodes vocabulary, as cv.iptc.org gives it with `format=json`: a SKOS concept scheme with a
 * `conceptSet`. One language a file, or all of them with `lang=x-all`.
 */

/** A vocabulary as its file has it: what it is for, and what it is called here, may still be open. */
export interface Incoming extends Omit<Vocabulary, 'id' | 'field'> {
  readonly id?: string
  readonly field?: Vocabulary['field']
}

/** What a file came to: the vocabulary, and what could not be taken of it, by its code or its place. */
export interface Found {
  readonly vocabulary: Incoming
  readonly leftOut: readonly string[]
  /** Codes that had no name, and stand for it. */
  readonly nameless?: readonly string[]
}

/** IPTC's tags that are not what BCP 47 calls those languages. */
const languages: Readonly<Record<string, string>> = {
  se: 'sv',
  dk: 'da',
  'no-NB': 'nb',
  'no-NN': 'nn',
  no: 'nb',
}

/** Reads IPTC's JSON; undefined where a file's JSON has not its form. */
export function readIptcJson(json: unknown): Found | undefined {
  if (!isObject(json) || !Array.isArray(json['conceptSet'])) return undefined
  const uri = text(json['uri'])
  const scheme = text(json['prefSchemeAlias']) ?? lastPart(uri)
  const leftOut: string[] = []
  const notes = new Map<string, readonly string[]>()
  const terms = json['conceptSet'].flatMap((concept: unknown, index): readonly Term[] => {
    const term = isObject(concept) ? termOf(concept) : undefined
    if (!isObject(concept) || term === undefined) {
      leftOut.push(String(index + 1))
      return []
    }
    notes.set(term.id, [
      ...texts(concept['changeNote']),
      ...texts(concept['note']),
      ...links(concept['isReplacedBy']),
    ])
    return [term]
  })
  const known = replacementsAmong(terms)
  const name = texts(json['prefLabel'])[0] ?? (scheme === 'medtop' ? 'Media Topic' : undefined) ?? scheme
  return {
    vocabulary: {
      name: name ?? '',
      ...(scheme !== undefined && { id: scheme.toLowerCase(), scheme }),
      ...(uri !== undefined && { uri }),
      ...(scheme === 'medtop' || scheme === 'subj' ? { field: 'subjects' } : {}),
      ...about('source', text(json['copyrightHolder']) ?? text(json['authority'])),
      ...about('licence', text(json['licenceLink'])),
      ...about('released', text(json['dateReleased'])),
      terms: terms.map((term) => withReplacement(term, notes.get(term.id) ?? [], known)),
    },
    leftOut,
    nameless: terms.filter(({ names, id }) => names['und'] === id).map(({ id }) => id),
  }
}

function about<Key extends string>(key: Key, value: string | undefined): { readonly [Name in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]: string })
}

function termOf(concept: Readonly<Record<string, unknown>>): Term | undefined {
  const code = codeOf(concept)
  if (code === undefined) return undefined
  const names = labels(concept['prefLabel'])
  const definitions = labels(concept['definition'])
  const definition =
    Object.entries(definitions).find(([tag]) => tag.startsWith('en'))?.[1] ?? Object.values(definitions)[0]
  const broader = links(concept['broader']).flatMap((one) => lastPart(one) ?? [])
  const { retired } = concept
  return {
    id: code,
    code,
    // What is below a term without a name is still below it.
    names: Object.keys(names).length > 0 ? names : { und: code },
    ...(definition !== undefined && { definition }),
    ...(broader.length > 0 && { broader }),
    ...(isRetired(retired) && { retired: text(retired) ?? 'retired' }),
  }
}

function isRetired(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== ''
}

function withReplacement(term: Term, notes: readonly string[], known: Replacements): Term {
  if (term.retired === undefined) return term
  const replacedBy = replacementIn(notes, term.id, known)
  return replacedBy === undefined ? term : { ...term, replacedBy }
}

function codeOf({ qcode, uri }: Readonly<Record<string, unknown>>): string | undefined {
  const own = text(qcode)
  return own?.slice(own.indexOf(':') + 1) ?? lastPart(text(uri))
}

/** The code at the end of an address or of a QCode: IPTC writes both for one thing. */
function lastPart(address: string | undefined): string | undefined {
  const part = address?.replace(/\/$/, '').split(/[/:#]/).at(-1)
  return part === undefined || part === '' ? undefined : part
}

function labels(value: unknown): Record<string, string> {
  if (typeof value === 'string') return text(value) === undefined ? {} : { und: text(value) ?? '' }
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([tag, one]) => {
      const said = text(one)
      return said === undefined ? [] : [[languages[tag] ?? tag, said]]
    }),
  )
}

function texts(value: unknown): readonly string[] {
  return Object.values(labels(value))
}

function links(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    isObject(one) ? (text(one['uri']) ?? []) : (text(one) ?? []),
  )
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const clean = printable(value).replaceAll(/\s+/g, ' ').trim()
  return clean === '' ? undefined : clean
}
