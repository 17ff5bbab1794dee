import type { Foreign } from '../../story/record.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { type JsonObject, isObject, plainName } from './json-object.ts'

/** The properties of an item. What was taken is known, so that the rest can be kept. */
export interface Properties {
  /** Where they stand in the file, a JSON pointer. */
  readonly at: string
  /** The first of the named properties that says something; names as `plainName` writes them. */
  take(...names: readonly string[]): unknown
  /** The same as a text without white space around it. Anything else is noted, and kept where it is no text at all. */
  text(...names: readonly string[]): string | undefined
  /** The same as a list: one thing by itself is a list of one. */
  list(...names: readonly string[]): readonly unknown[]
  /** The name, as the source has it, of the first of the named properties that says something. */
  key(...names: readonly string[]): string | undefined
  /** The names, as the source has them, that fit. */
  named(fits: (name: string) => boolean): readonly string[]
  /** Keeps a value that no field takes, under its path within the item. */
  keep(path: string, value: unknown): void
  note(note: ImportNote): void
  /** What nobody took, and what was kept on the way. */
  rest(): readonly Foreign[]
}

/** True for what says nothing: null, white space, an empty list or object. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return isObject(value) && Object.values(value).every(isBlank)
}

export function propertiesOf(item: JsonObject, at: string, notes: ImportNote[]): Properties {
  const left = new Map<string, readonly [key: string, value: unknown]>()
  const kept: Foreign[] = []
  const find = (names: readonly string[]): string | undefined => names.find((name) => left.has(name))
  const take = (...names: readonly string[]): unknown => {
    const name = find(names)
    const value = left.get(name ?? '')?.[1]
    left.delete(name ?? '')
    return value
  }
  const keep = (path: string, value: unknown): void => {
    kept.push({ format: 'ninjs', path, value: typeof value === 'string' ? value : JSON.stringify(value) })
  }
  for (const [key, value] of Object.entries(item)) {
    if (isBlank(value)) continue
    const name = plainName(key)
    // `guid` twice, in other letters: the first counts.
    if (left.has(name)) keep(`/${key}`, value)
    else left.set(name, [key, value])
  }
  const invalid = (key: string, detail: string, korean: string): void => {
    notes.push({ level: 'invalid', field: key, detail, korean, at: `${at}/${key}` })
  }
  return {
    at,
    take,
    keep,
    note: (note) => notes.push(note),
    key: (...names) => left.get(find(names) ?? '')?.[0],
    text: (...names) => {
      const name = find(names)
      const [key, value] = left.get(name ?? '') ?? []
      if (name === undefined || key === undefined) return undefined
      if (typeof value === 'string') {
        left.delete(name)
        return printable(value).trim() || undefined
      }
      if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
        left.delete(name)
        invalid(
          key,
          `“${key}” is a list where ninjs has one text; its lines were joined.`,
          `‘${key}’: ninjs에서는 글 하나인데 목록이라 줄을 이었습니다.`,
        )
        return printable(value.join('\n')).trim() || undefined
      }
      if (typeof value === 'number' || typeof value === 'boolean') {
        left.delete(name)
        invalid(
          key,
          `“${key}” is ${value} where ninjs has a text.`,
          `‘${key}’: ninjs에서는 글인데 ${value}입니다.`,
        )
        return String(value)
      }
      invalid(key, `“${key}” is no text; it was kept as it is.`, `‘${key}’: 글이 아니어서 그대로 두었습니다.`)
      return undefined
    },
    list: (...names) => {
      const value = take(...names)
      return value === undefined ? [] : Array.isArray(value) ? value : [value]
    },
    named: (fits) => [...left].flatMap(([name, [key]]) => (fits(name) ? [key] : [])),
    rest: () => {
      for (const [key, value] of left.values()) keep(`/${key}`, value)
      left.clear()
      return kept
    },
  }
}
