import { isAgency } from '../../text/agencies.ts'

/** Bracketed words that are no name. */
const noName =
  /^(?:see|photos?|file|picture|video|more|end|ends|updat|edit|correct|source|cont|ed\b|eds\b|sic|map|graphic|pictured|left|right|front|back|center|centre|above|below|top|part|chart|table|figure|note|n\.|끝|계속|사진|자료)/iu

const trailing = /[(（[](?<name>[^()（）[\]]{2,40})[)）\]]\s*$/u

function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/)
  return (
    words.length <= 4 &&
    !noName.test(name) &&
    !/\d/.test(name) &&
    !/[.,;:!?]/.test(name) &&
    words.every((one) => /^(?:\p{Lu}|\p{Lo}|of$|and$|the$|&$)/u.test(one))
  )
}

/**
 * The name in the bracket that ends a paragraph after its last sentence: `… in September. (Yonhap)`. Only
 * an agency's name counts where no sentence ends before the bracket.
 */
export function creditAtEnd(paragraph: string): string | undefined {
  const match = trailing.exec(paragraph)
  const name = match?.groups?.['name']?.trim()
  if (!match || name === undefined) return undefined
  const before = paragraph.slice(0, match.index).trimEnd()
  if (before === '') return undefined
  if (isAgency(name)) return name
  return /[.!?。！？]["'”’」』]*$/u.test(before) && looksLikeName(name) ? name : undefined
}

const photo =
  /(?:(?:[([/]\s*)?(?:photo|picture|image|ap photo|foto|사진|이미지|写真)(?:\s?(?:by|credit|제공|courtesy(?: of)?))?\s?[:=/]\s?|(?:photo|picture) (?:by|courtesy of) |\s\/)(?<name>[\p{L}][\p{L} .&'’/-]{1,40}?)\s*[)\]/]?\s*$/iu

/** The credit of a caption: a bracket as above, or `사진=뉴스통신`, `Photo: Harbor Wire`. */
export function captionCredit(line: string): string | undefined {
  return creditAtEnd(line) ?? photo.exec(line)?.groups?.['name']?.trim()
}

/** A last line that signs the story: `(Yonhap)`, `Reuter`, `dpa abc de`, `© AFP`. */
export interface SignOff {
  readonly name: string
  /** The desk's initials after the name, or nothing. */
  readonly rest: string
}

/** Reads a line that is nothing but a sign-off. */
export function readSignOff(line: string): SignOff | undefined {
  if (line.length > 60) return undefined
  const bracket = /^[(（[<](?<name>[^()（）[\]<>]{2,40})[)）\]>]$/u.exec(line)?.groups?.['name']?.trim()
  if (bracket !== undefined && (isAgency(bracket) || looksLikeName(bracket)))
    return { name: bracket, rest: '' }
  const bare = line.replace(/^[\s=/–—_-]+|[\s=/–—_-]+$/gu, '')
  if (isAgency(bare)) return { name: bare, rest: '' }
  const initials = /^(?<name>\p{Ll}{3,4}(?:\/\p{Ll}{3,4})?)(?<rest>(?:\s\p{Ll}{2,4}){1,6})$/u.exec(
    bare,
  )?.groups
  const name = initials?.['name']
  return name !== undefined && isAgency(name) ? { name, rest: initials?.['rest']?.trim() ?? '' } : undefined
}
