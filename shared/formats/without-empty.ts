/** Names that a part of the record goes by: without one of them it says nothing. */
const demanded = ['name', 'text', 'note', 'role', 'value']

/**
 * A value without empty texts at any depth, and without what lacks the name it goes by, so that what is absent is absent:
 * never an empty string, never a run of no letters. Undefined where nothing is left.
 */
export function withoutEmpty<Value>(value: Value): Value | undefined {
  if (value === '') return undefined
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.map(withoutEmpty).filter((one) => one !== undefined) as Value & unknown[]
  }
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) {
    const filled = withoutEmpty<unknown>(one)
    // A block of no words has no content, as ProseMirror writes it; other lists may be empty.
    const isBare = name === 'content' && Array.isArray(filled) && filled.length === 0
    if (filled !== undefined && !isBare) kept[name] = filled
  }
  // A correction names the story that it corrects; of a concept a URI is more than it needs.
  const names = 'note' in value ? [...demanded, 'uri'] : demanded
  return names.some((name) => name in value && !(name in kept)) ? undefined : (kept as Value & object)
}
