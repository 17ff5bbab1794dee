/*
 * Plain text from a clipboard: which lines make a paragraph. Wire copy arrives with a blank line between
 * paragraphs, with one line a paragraph, or broken at a fixed width; the three look different enough.
 */

/** Lines this short or longer than this were not broken by a machine, in UTF-16 units. */
const wrapWidth = { least: 40, most: 100 }

/** The paragraphs of plain text, without blank ones. A line break inside one stands only where it was meant. */
export function pastedParagraphs(text: string): readonly string[] {
  const lines = text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
  return blocks(lines).flatMap((block) => (isWrapped(block) ? unwrapped(block) : block.map(trimmed)))
}

function blocks(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = []
  let open: string[] | undefined
  for (const line of lines) {
    if (line.trim() === '') open = undefined
    else if (open) open.push(line)
    else found.push((open = [line]))
  }
  return found
}

function trimmed(line: string): string {
  return line.trim()
}

/** Whether a machine broke these lines: all but the last of a paragraph are about as long as the longest. */
function isWrapped(block: readonly string[]): boolean {
  const widths = block.slice(0, -1).map(({ length }) => length)
  const widest = Math.max(...widths, 0)
  if (widest < wrapWidth.least || widest > wrapWidth.most) return false
  const full = widths.filter((width) => width >= widest * 0.75).length
  return full / widths.length >= 0.6 && block.slice(0, -1).some((line) => !/[.!?”"’')\]]$/u.test(line))
}

/** Joins wrapped lines. An indented line begins a paragraph, where not every line is indented. */
function unwrapped(block: readonly string[]): readonly string[] {
  const least = Math.min(...block.map(indent))
  const paragraphs: string[] = []
  for (const line of block) {
    const last = paragraphs.at(-1)
    if (last === undefined || indent(line) > least) paragraphs.push(line.trim())
    else paragraphs[paragraphs.length - 1] = `${last} ${line.trim()}`
  }
  return paragraphs
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}
