import { type NinjsVersion, type Noted, list, object, since, text } from './rule-notation.ts'

/** How somebody is reached, with the version it came in and what a postal code is called there. */
export function contactInfoSince(from: NinjsVersion, postalCode: 'postalcode' | 'postalCode'): Noted {
  const address = object({
    lines: list(text()),
    locality: text(),
    area: text(),
    [postalCode]: text(),
    country: text(),
  })
  const one = { type: text(), role: text(), lang: text(), name: text(), value: text(), address }
  return since(from, list(object(one, { one: [['value', 'address']] })))
}
