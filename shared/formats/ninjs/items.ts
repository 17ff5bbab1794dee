import { asNinjs, isArc, isDialect } from './dialects.ts'
import { type JsonObject, isObject, plainName } from './json-object.ts'

/*
 * Where the stories stand in a JSON file: the item itself, a list of them, or an envelope as the agencies' interfaces
 * send it: `{ data: { item } }` and `{ data: { items: [{ item }] } }` (AP), `{ item: [] }` (BBC), `{ entries: [] }`.
 */

/** An item and where it stands in its file, as a JSON pointer. */
export interface Item {
  readonly value: JsonObject
  readonly at: string
  /** True where it is news by other names than those of ninjs: its properties were renamed. */
  readonly dialect?: true
}

const strong = /^(?:headlines|bodies|versioncreated|articlehtml|body(?:text|html|xhtml|nitf))$/
const weak =
  /^(?:title|headline.*|description.*|slugline|byline|by|pubstatus|body.+|eventdetails|altids|usageterms|standard|representationtype|type|renditions|trustindicators?|rightsinfo)$/

function isItem(value: JsonObject): boolean {
  const names = Object.keys(value).map(plainName)
  if (names.some((name) => strong.test(name))) return true
  const named = ['uri', 'guid', 'urn'].some((name) => typeof value[name] === 'string')
  return named && (names.length === 1 || names.some((name) => weak.test(name)))
}

const envelopes = ['item', 'items', 'data', 'entries', 'results', 'stories', 'news', '_items', '@graph']

/** The items of a file; undefined where nothing in it looks like news. Envelopes are looked into three deep. */
export function ninjsItems(parsed: unknown, at = '', depth = 0): readonly Item[] | undefined {
  if (depth > 5) return undefined
  if (Array.isArray(parsed)) {
    const found = parsed.flatMap((one: unknown, index) => ninjsItems(one, `${at}/${index}`, depth + 1) ?? [])
    return found.length === 0 ? undefined : found
  }
  if (!isObject(parsed)) return undefined
  if (!isArc(parsed) && isItem(parsed)) return [{ value: parsed, at }]
  for (const name of envelopes) {
    const found = name in parsed ? ninjsItems(parsed[name], `${at}/${name}`, depth + 1) : undefined
    if (found) return found
  }
  return isDialect(parsed) ? [{ value: asNinjs(parsed), at, dialect: true }] : undefined
}
