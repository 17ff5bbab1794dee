import { isSpace, type Span } from './span.ts'

const bullets = '•⁃‣▪●'
const headMark = /\(?(?:\d{1,3}|[aA])(?:\.\)|[.)])(?=\s)/y
const markAfterBullet = /\s?(?:\d{1,3}[.)])?/y
const none: readonly Span[] = []

/** Whether a text may begin with a list's mark, by its first character alone. */
export function mayBeList(text: string): boolean {
  if (text.length === 0) return false
  const unit = text.charCodeAt(0)
  // Digits, an opening bracket, "a", white space, bullets.
  return (
    (unit < 0x42 && unit !== 0x22 && unit !== 0x27) ||
    unit === 0x61 ||
    (unit > 0x2020 && unit < 0x2600) ||
    unit === 0xa0
  )
}

/**
 * The items of a list that is set as one paragraph: where each begins, to the end of its number. Only of a paragraph
 * that begins with a bullet, "1.", "1)", "(1)", "1.)" or "a."; numbers must count on. Linear in the length of the text.
 */
export function listItems(text: string): readonly Span[] {
  let start = 0
  while (start < text.length && isSpace(text.charCodeAt(start))) start += 1
  if (bullets.includes(text.charAt(start))) return start < text.length ? bulleted(text, start) : none
  headMark.lastIndex = start
  const [mark] = headMark.exec(text) ?? []
  // "A. Smith and B. Jones" is no list.
  if (mark === undefined || /^\(?A\.$/.test(mark)) return none
  return numbered(text, start, mark)
}

function bulleted(text: string, start: number): readonly Span[] {
  const bullet = text.charAt(start)
  const items: Span[] = []
  for (let at = start; at >= 0; at = text.indexOf(bullet, at + 1)) {
    if (at > start && !isSpace(text.charCodeAt(at - 1))) continue
    markAfterBullet.lastIndex = at + 1
    items.push({ from: at, to: at + 1 + (markAfterBullet.exec(text)?.[0].length ?? 0) })
  }
  return items
}

function numbered(text: string, start: number, first: string): readonly Span[] {
  const items: Span[] = [{ from: start, to: start + first.length }]
  let mark = first
  let from = start + first.length
  for (;;) {
    mark = nextMark(mark)
    const at = nextItem(text, mark, from)
    if (at < 0) return items
    from = at + mark.length
    items.push({ from: at, to: from })
  }
}

function nextMark(mark: string): string {
  return mark.replace(/\d+|[a-z]/i, (value) =>
    /\d/.test(value) ? String(Number(value) + 1) : String.fromCharCode(value.charCodeAt(0) + 1),
  )
}

/** Where the mark stands between spaces and before a word that may begin an item; -1 where it does not. */
function nextItem(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const behind = at + mark.length
    if (!isSpace(text.charCodeAt(at - 1)) || !isSpace(text.charCodeAt(behind))) continue
    if (/^["“‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(behind + 1, behind + 3))) return at
  }
  return -1
}
