import { startingHouses } from '../../shared/house/shipped.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A stored house with what houses have had only since it was stored, as a new desk's first house has it: a new
 * version must not lose a desk its style. What is no house stays none.
 */
export function completedHouse(stored: unknown): unknown {
  const [model] = startingHouses
  if (!model || !isObject(stored)) return stored
  // Whose entries are the desk's own, not the form's.
  const form: Json = { ...model, acronyms: { ...model.acronyms, glossary: {} }, grades: {} }
  return filled(form, stored)
}

function filled(form: Json, given: Json): Json {
  const inner = Object.entries(form).map(([name, value]) => {
    const own = given[name]
    return [name, own === undefined ? value : isObject(value) && isObject(own) ? filled(value, own) : own]
  })
  return { ...given, ...Object.fromEntries(inner) }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
