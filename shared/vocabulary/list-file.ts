import { printable } from '../formats/printable.ts'
import type { Found } from './iptc-json.ts'
import { isObject } from './json.ts'
import type { Term } from './vocabulary.ts'

/*
 * A desk's own list: rows or objects of a name, and where there are any a code and the term above, which is given by
 * its code or by its name.
 */

interface Row {
  readonly names: Readonly<Record<string, string>>
  readonly code: string | undefined
  readonly broader: readonly string[]
}

const columnNames = {
  name: /^(?:name|label|term|title|이름|용어|항목)$/i,
  code: /^(?:code|id|qcode|key|코드)$/i,
  broader: /^(?:broader|parent|상위|상위 ?항목)$/i,
} as const

/** The columns of a list whose first row names them; undefined where the first row is a row like the others. */
function columnsOf(first: readonly string[]): Readonly<Record<keyof typeof columnNames, number>> | undefined {
  const find = (pattern: RegExp): number => first.findIndex((cell) => pattern.test(cell))
  const columns = {
    name: find(columnNames.name),
    code: find(columnNames.code),
    broader: find(columnNames.broader),
  }
  return columns.name >= 0 || columns.code >= 0 || columns.broader >= 0 ? columns : undefined
}

/** Reads the rows of a CSV list; undefined where its first row names columns and none of them `name`. */
export function listOfRows(rows: readonly (readonly string[])[]): Found | undefined {
  const named = columnsOf(rows[0] ?? [])
  if (named && named.name < 0) return undefined
  const columns = named ?? { name: 0, code: 1, broader: 2 }
  const cell = (row: readonly string[], column: number): string | undefined => clean(row[column])
  return found(
    rows.slice(named ? 1 : 0).map((row) => ({
      names: nameOf(cell(row, columns.name)),
      code: cell(row, columns.code),
      broader: (cell(row, columns.broader) ?? '').split('|').flatMap((one) => clean(one) ?? []),
    })),
    {},
  )
}

/**
 * Reads a list in JSON: names or `{ name, code, broader }` objects, bare or under `terms` beside what the list is
 * called. A name may be one text, or texts by language. Undefined where the JSON is no such list.
 */
export function listOfJson(json: unknown): Found | undefined {
  const about = isObject(json) ? json : {}
  const items = Array.isArray(json) ? json : (about['terms'] ?? about['items'] ?? about['concepts'])
  if (!Array.isArray(items)) return undefined
  const language = clean(about['language']) ?? 'und'
  const rows = items.map((item: unknown): Row => {
    if (!isObject(item)) return { names: nameOf(clean(item), language), code: undefined, broader: [] }
    const { broader } = item
    return {
      names: isObject(item['names'] ?? item['name'])
        ? namesOf(item['names'] ?? item['name'])
        : nameOf(clean(item['name']), language),
      code: clean(item['code']),
      broader: (Array.isArray(broader) ? broader : [broader]).flatMap((one: unknown) => clean(one) ?? []),
    }
  })
  return found(rows, about)
}

function found(rows: readonly Row[], about: Readonly<Record<string, unknown>>): Found {
  const leftOut: string[] = []
  const terms: Term[] = []
  for (const [index, { names, code, broader }] of rows.entries()) {
    const [name] = Object.values(names)
    if (name === undefined) leftOut.push(code ?? String(index + 1))
    else
      terms.push({
        id: code ?? name,
        ...(code !== undefined && { code }),
        names,
        ...(broader.length > 0 && { broader }),
      })
  }
  // What is above may be given by its name; ids are codes where there are codes.
  const ids = new Map(terms.flatMap(({ id, names }) => Object.values(names).map((name) => [name, id])))
  for (const { id } of terms) ids.set(id, id)
  const told = (key: string): string | undefined => clean(about[key])
  return {
    vocabulary: {
      name: told('name') ?? '',
      ...(told('scheme') !== undefined && { scheme: told('scheme') ?? '' }),
      ...(told('source') !== undefined && { source: told('source') ?? '' }),
      ...(told('licence') !== undefined && { licence: told('licence') ?? '' }),
      ...(told('released') !== undefined && { released: told('released') ?? '' }),
      terms: terms.map(({ broader, ...term }) => ({
        ...term,
        ...(broader && { broader: [...new Set(broader.map((one) => ids.get(one) ?? one))] }),
      })),
    },
    leftOut,
  }
}

function nameOf(name: string | undefined, language = 'und'): Readonly<Record<string, string>> {
  return name === undefined ? {} : { [language]: name }
}

function namesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([tag, one]) => {
      const name = clean(one)
      return name === undefined || tag === '' ? [] : [[tag, name]]
    }),
  )
}

function clean(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = printable(String(value)).replaceAll(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}
