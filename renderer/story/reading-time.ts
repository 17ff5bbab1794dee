/** Words a minute a reader of news takes, silently (Brysbaert 2019, for non-fiction in English). */
const wordsPerMinute = 238

/** How long a text of so many words takes to read, in whole minutes and seconds; seconds by tens, ten at least for any word. */
export function readingTime(words: number): { readonly minutes: number; readonly seconds: number } {
  const tens = Math.round(((words / wordsPerMinute) * 60) / 10)
  const seconds = Math.max(tens, Math.min(words, 1)) * 10
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}
