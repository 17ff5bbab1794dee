/** A language as the page calls it, `Korean`; its BCP 47 tag where the page has no word for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    // Feeds write tags that are none.
    return tag
  }
}
