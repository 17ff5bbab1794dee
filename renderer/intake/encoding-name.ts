import { encodings } from '../../shared/formats/encodings.ts'

/** What a person calls an encoding; its name in capitals where the page has no other. */
export function encodingName(id: string): string {
  return encodings.find((one) => one.id === id)?.name ?? id.toUpperCase()
}
