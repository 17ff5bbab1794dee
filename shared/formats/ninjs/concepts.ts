import { own } from '../../own.ts'
import type { Concept, InfoSource } from '../../story/record.ts'
import { printable } from '../printable.ts'
import { type JsonObject, isObject, plainName } from './json-object.ts'
import { type Properties, isBlank } from './properties.ts'

/** IPTC's own vocabularies by the names that the desk knows them under (formats.md §6). */
const schemes: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  genre: 'genre',
}

const iptc = /^https?:\/\/cv\.iptc\.org\/newscodes\/(\w+)\/?(.*)$/i

/** The concepts of a list: `{ name, rel, uri, literal }` in ninjs 2 and 3, `{ name, rel, scheme, code }` in 1. */
export function readConcepts(
  properties: Properties,
  names: readonly string[],
  scheme?: string,
): readonly Concept[] {
  const path = properties.key(...names) ?? names[0] ?? ''
  return properties.list(...names).flatMap((one: unknown, index) => {
    const at = `/${path}/${index}`
    if (typeof one === 'string' || typeof one === 'number') {
      const name = printable(String(one)).trim()
      return name === '' ? [] : [{ name, ...(scheme !== undefined && { scheme }) }]
    }
    if (!isObject(one)) {
      if (!isBlank(one)) properties.keep(at, one)
      return []
    }
    const taken = takeFrom(one)
    const concept = conceptOf(taken, scheme)
    const rest = concept ? taken.rest() : one
    if (!isBlank(rest)) properties.keep(at, rest)
    return concept ? [concept] : []
  })
}

/** A concept's own properties, each taken once. */
function takeFrom(item: JsonObject) {
  const left = new Map(Object.entries(item).filter(([, value]) => !isBlank(value)))
  return {
    text: (...names: readonly string[]): string | undefined => {
      for (const name of names) {
        for (const [key, value] of left) {
          if (plainName(key) !== name || (typeof value !== 'string' && typeof value !== 'number')) continue
          const text = printable(String(value)).trim()
          if (text === '') continue
          left.delete(key)
          return text
        }
      }
      return undefined
    },
    drop: (name: string) => left.delete(name),
    rest: (): JsonObject => Object.fromEntries(left),
  }
}

function conceptOf(taken: ReturnType<typeof takeFrom>, fallback: string | undefined): Concept | undefined {
  const label = taken.text('name', 'title')
  const address = taken.text('uri')
  const { uri, scheme, code } = codeOf(
    address,
    taken.text('literal', 'code', 'qcode'),
    taken.text('scheme') ?? fallback,
  )
  const name = label ?? code ?? uri
  if (name === undefined) return undefined
  const rel = taken.text('rel', 'role')
  const creator = taken.text('creator')
  const known = creator === 'editor' || creator === 'import' || creator === 'rule'
  // Agencies name who classified in words of their own; those are not the desk's.
  return {
    name,
    ...(scheme !== undefined && { scheme }),
    ...(code !== undefined && { code }),
    ...(uri !== undefined && { uri }),
    ...(rel !== undefined && { rel }),
    ...(known && { creator }),
  }
}

interface Code {
  readonly uri?: string
  readonly scheme?: string
  readonly code?: string
}

function codeOf(uri: string | undefined, literal: string | undefined, scheme: string | undefined): Code {
  const [, vocabulary = '', code = ''] = iptc.exec(uri ?? '') ?? []
  const known = own(schemes, vocabulary.toLowerCase())
  // The desk makes the address out of the code again.
  if (known === 'medtop' && /^\d{8}$/.test(code)) return { scheme: known, code }
  const split = literal === undefined || literal === uri ? {} : splitCode(literal, scheme)
  if (uri !== undefined) {
    return known !== undefined && code !== '' && split.code === undefined
      ? { uri, scheme: known, code }
      : { uri, ...split }
  }
  return split
}

/** A code and its scheme. `medtop:20000304` names its own; a bare code is of no scheme that anyone knows. */
function splitCode(literal: string, scheme: string | undefined): Code {
  if (scheme !== undefined) {
    const vocabulary = schemes[(iptc.exec(scheme)?.[1] ?? '').toLowerCase()]
    return { scheme: vocabulary ?? scheme, code: literal }
  }
  const [, prefix, rest] = /^([a-z][\w-]*):([^\s/].*)$/i.exec(literal) ?? []
  return prefix !== undefined && rest !== undefined ? { scheme: prefix, code: rest } : { code: literal }
}

/** Sources of the story's facts: role provider, source or credit; any other role is kept and read as a source. */
export function readInfoSources(properties: Properties): readonly InfoSource[] {
  const listed = readConcepts(properties, ['infosources', 'infosource']).map(
    ({ name, rel, code, scheme, uri }): InfoSource => {
      const id = scheme === undefined ? (code ?? uri) : `${scheme}:${code ?? ''}`
      if (rel !== undefined && !isRole(rel)) properties.keep('/infoSources/role', rel)
      return {
        name,
        role: rel !== undefined && isRole(rel) ? rel : 'source',
        ...(id !== undefined && { code: id }),
      }
    },
  )
  const single = (
    [
      ['provider', 'provider'],
      ['source', 'source'],
      ['credit', 'creditline'],
    ] as const
  ).flatMap(([role, name]): readonly InfoSource[] => {
    const text = properties.text(name)
    return text === undefined ? [] : [{ name: text, role }]
  })
  return [...listed, ...single]
}

function isRole(text: string): text is InfoSource['role'] {
  return text === 'provider' || text === 'source' || text === 'credit'
}
