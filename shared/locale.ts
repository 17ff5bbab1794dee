/** The languages the desk speaks to its editors. A story's own language is BCP 47 and any. */
export type Locale = 'en' | 'ko'

/** A text in every language the desk speaks. */
export type Said = Readonly<Record<Locale, string>>
