import type { Story } from '../story/record.ts'

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Bytes of UTF-8 a name may have before its ending; the shortest limit in use is 143 (eCryptfs). */
const mostBytes = 100

/**
 * A file name that every system takes: the slug's or the headline's words, lower case, hyphens between,
 * letters of any script; the version where it is not the first. `ending` has its dot.
 */
export function fileNameFor(story: Pick<Story, 'slugline' | 'headline' | 'version'>, ending: string): string {
  const named = [story.slugline, story.headline].map((text) => nameOf(text ?? '')).find((name) => name !== '')
  const name = named ?? 'story'
  const version = story.version > 1 ? `-v${story.version}` : ''
  return `${devices.test(name) ? `story-${name}` : name}${version}${ending}`
}

function nameOf(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`
    if (bytesOf(longer) > mostBytes) break
    name = longer
  }
  return name === '' ? cut(words[0] ?? '') : name
}

function cut(word: string): string {
  let name = ''
  for (const letter of word) {
    if (bytesOf(name + letter) > mostBytes) break
    name += letter
  }
  return name
}

function bytesOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)
}
