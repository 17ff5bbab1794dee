/** A language in English. `tag` is BCP 47. */
export const languageName = namesIn('en')

/** A language in Korean. `tag` is BCP 47. */
export const languageInKorean = namesIn('ko')

/** Asks once for each language: a feed has thousands of stories in one, and each asking costs as much as its parser. */
function namesIn(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const known = new Map<string, string>()
  return (tag) => {
    const name = known.get(tag) ?? names.of(tag) ?? tag
    known.set(tag, name)
    return name
  }
}
