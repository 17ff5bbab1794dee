/** The languages the desk speaks to its editors. A story's own language is BCP 47 and any. */
export type Locale = 'en' | 'ko'

/** A text in every language the desk speaks. */
export type Said = Readonly<Record<Locale, string>>

/**
 * A sentence as it crosses to where it is shown: in English, and in Korean. What was kept by an earlier edition has no
 * Korean.
 */
export interface Told {
  readonly message: string
  readonly korean: string
}

/** A sentence ready to cross. */
export function toTold({ en, ko }: Said): Told {
  return { message: en, korean: ko }
}
