/** Languages that wire copy comes in, BCP 47: what a person can say a story is written in. */
const offered = [
  'en',
  'en-GB',
  'en-US',
  'ko',
  'ja',
  'zh',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'nb',
  'da',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'el',
  'tr',
  'uk',
  'ru',
  'ar',
  'fa',
  'he',
  'hi',
  'id',
  'vi',
  'th',
] as const

/** The languages to choose from, that of the story first where it is another. */
export function languagesWith(language: string): readonly string[] {
  return offered.some((one) => one === language) ? offered : [language, ...offered]
}
