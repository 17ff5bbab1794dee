/** Words that may stand in a byline without a capital. */
const small =
  /^(?:and|und|et|y|e|og|och|en|in|at|of|for|from|the|de|del|di|da|do|dos|du|des|van|von|vom|zu|zur|der|den|ter|la|le|el|al|bin|ibn|with|aus)$/u

/** What people and desks call themselves after their names. */
const title = /\b(?:writer|correspondent|editor|staff|reporter|bureau|desk|analyst|columnist)s?\.?$/i

function isName(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 14) return false
  const [first] = words
  if (first === undefined || !/^(?:\p{Lu}|\p{Lo}|the$|our$|d['’]\p{Lu})/iu.test(first)) return false
  return words.every((word, index) => {
    const bare = word.replace(/[,;&/().]+/gu, '')
    return (
      bare === '' ||
      small.test(bare) ||
      /^(?:\p{Lu}|\p{Lo}|\p{N}|[dlDL]['’]\p{Lu}|\S+@\S+$|dpa|our$|\p{Ll}+-\p{Lu})/u.test(bare) ||
      (index > 1 && title.test(bare))
    )
  })
}

const western =
  /^(?:by|von|par|por|door|af|av|text(?:e)?(?: by)?:|words by|story by|reported by:?|reporting by:?)\s+(?<name>.+?)\s*=?$/iu

const korean =
  /^(?<name>[\p{Script=Hangul}]{2,5}(?:[,·ㆍ\s]+[\p{Script=Hangul}]{2,5}){0,3}\s?(?:기자|특파원|논설위원|통신원|인턴기자|객원기자|선임기자|전문기자)(?:\s?[\w.+-]+@[\w.-]+)?)\s*=?$/u
const koreanBracket =
  /^[[(<【](?<name>[\p{Script=Hangul}\w]{2,12}\s?=\s?[\p{Script=Hangul}]{2,5}\s?(?:기자|특파원))[\])>】]$/u
const japanese =
  /^[【[（(]?(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,10}[\s　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{0,8}(?:記者|特派員|論説委員))[】\]）)]?$/u

/**
 * The byline of a line that is nothing else, without its "By": `By Jane Roe`, `von Jan Meier`, `김하늘 기자`.
 * Undefined for "By Tuesday the talks had failed": names have capitals, and no full stop ends them.
 */
export function readByline(line: string): string | undefined {
  if (line.length > 120) return undefined
  const name = western.exec(line)?.groups?.['name']
  if (name !== undefined) {
    if (/[.!?:]$/.test(name) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(name)) return undefined
    return isName(name.split(/\s+/)) && !startsWithDay.test(name) ? name : undefined
  }
  return (korean.exec(line) ?? koreanBracket.exec(line) ?? japanese.exec(line))?.groups?.['name']?.trim()
}

const startsWithDay =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^\d/iu

/** True for the line after a byline that says what the author is: "Harbor Wire Staff Writer". */
export function isAuthorTitle(line: string): boolean {
  return line.length <= 60 && title.test(line) && isName(line.split(/\s+/))
}
