export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property's name without capitals and underscores: the three majors and their dialects differ in nothing else. */
export function plainName(name: string): string {
  return name.replace(/[_$]/g, '').toLowerCase()
}
