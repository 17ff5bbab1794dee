/**
 * What a table has under a name that came from outside. An object answers to `constructor` and `toString`, too, and a
 * file may call its elements so.
 */
export function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
