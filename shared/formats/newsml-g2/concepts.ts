import type { Concept } from '../../story/record.ts'
import { wordsOf } from '../nitf/white-space.ts'
import { type XmlElement, attribute, elements } from '../xml/tree.ts'
import { type Coded, codedBy } from './catalog.ts'
import type { Reading } from './reading.ts'

/** Schemes whose codes are worth keeping without their names: vocabularies have these. */
const known = new Set(['medtop', 'subj', 'genre'])

/** The name of a concept or party, and its names in other languages. */
export interface Named {
  readonly name?: string
  readonly names?: Readonly<Record<string, string>>
}

/** The names within an element: the one without a language is the name, else the one in the item's own. */
export function namesIn(element: XmlElement, language: string | undefined): Named {
  const all = elements(element, 'name').flatMap((one) => {
    const text = wordsOf(one)
    return text === undefined ? [] : [{ text, tag: attribute(one, 'xml:lang'), role: attribute(one, 'role') }]
  })
  const chosen =
    all.find(({ tag, role }) => tag === undefined && (role === undefined || role.endsWith(':full'))) ??
    all.find(({ tag }) => tag === undefined) ??
    all.find(({ tag }) => tag === language) ??
    all[0]
  if (!chosen) return {}
  const others = all.flatMap((one) => (one.tag === undefined || one === chosen ? [] : [[one.tag, one.text]]))
  return {
    name: chosen.text,
    ...(others.length > 0 && { names: Object.fromEntries(others) as Record<string, string> }),
  }
}

/** A party or a place by its name, or else by its literal or code. */
export function nameOf(element: XmlElement, { language }: Reading): string | undefined {
  return (
    namesIn(element, language).name ??
    attribute(element, 'literal') ??
    attribute(element, 'qcode') ??
    attribute(element, 'uri')
  )
}

/**
 * The concept of an element: named, with its code. One without a name is taken only where a vocabulary would know its
 * code; any other is undefined, and left for the caller to keep.
 */
export function conceptOf(element: XmlElement, reading: Reading): Concept | undefined {
  const coded: Coded = codedBy(element, reading.catalog)
  const { name, names } = namesIn(element, reading.language)
  const literal = attribute(element, 'literal')
  const { scheme, code, uri } = coded
  const byCode =
    scheme !== undefined && known.has(scheme) && code !== undefined ? `${scheme}:${code}` : undefined
  const shown = name ?? (scheme === undefined && uri === undefined ? literal : undefined) ?? byCode
  if (shown === undefined) return undefined
  const ownLiteral = name !== undefined && literal !== undefined && code === undefined
  reading.rest(
    element,
    ['qcode', 'uri', 'type', 'typeuri', ...(ownLiteral || literal === shown ? ['literal'] : [])],
    ['name'],
  )
  return {
    name: shown,
    ...(names && { names }),
    ...(scheme !== undefined && { scheme }),
    ...(code !== undefined ? { code } : ownLiteral ? { code: literal } : {}),
    ...(uri !== undefined && { uri }),
  }
}
