import { type Result, ok, refused } from '../result.ts'
import type { FormatId } from '../story/record.ts'
import { type ImportFailure, largestImport } from './report.ts'

/*
 * What one file may hold, so that nothing that is sent keeps the desk busy for more than about a second: reading takes
 * time for each byte, each line and each element. All stand far above what a wire sends: its longest takes are a
 * hundredth of them, its largest messages a tenth.
 */

/** The largest text of a story, in bytes. A mail may be larger for what is attached, a story.json for its marks. */
export const largestText = 3 * 1024 * 1024

/** Elements of a document of XML or HTML; of attributes, twice as many. */
export const mostElements = 40_000

/** The same of all parts of a Word file, which marks each run of letters. */
export const mostWordElements = 60_000

/** Lines of a plain text, and paragraphs that are made of a broken one. */
export const mostLines = 40_000

/** The largest Markdown: where each letter is a sign that might open something, its parser takes a second for 2 MB. */
const largestMarkdown = 2 * 1024 * 1024

/** Stars, brackets and their like in a Markdown: to settle what one means, its parser looks back at the others. */
const mostSigns = 60_000

/** Parts of a mail. */
const mostParts = 2_000

/** Stories of one file. */
const mostStories = 1_000

const roomy: ReadonlySet<FormatId> = new Set<FormatId>(['docx', 'eml', 'story-json'])
const marked: ReadonlySet<FormatId> = new Set<FormatId>([
  'nitf',
  'xml',
  'newsml-g2',
  'newsml-1',
  'rss',
  'atom',
  'wxr',
  'html',
])
const lined: ReadonlySet<FormatId> = new Set<FormatId>(['text', 'markdown', 'iptc7901', 'anpa1312'])

/** Why a file is more than the desk reads in its format; undefined where it is not. `bytes` is its size. */
export function beyondLimits(
  format: FormatId,
  text: string,
  bytes: number,
  file: string,
): ImportFailure | undefined {
  const largest = roomy.has(format) ? largestImport : format === 'markdown' ? largestMarkdown : largestText
  if (bytes > largest) return tooLarge(file, bytes, largest)
  if (marked.has(format) && hasTooManyTags(text)) return tooMany(file, 'elements', mostElements)
  // ANPA writes a line as `^words<`.
  const lines = format === 'anpa1312' ? text.replaceAll('^', '\n') : text
  if (lined.has(format) && hasTooManyLines(lines)) return tooMany(file, 'lines', mostLines)
  if (format === 'markdown' && hasTooManySigns(text)) return tooMany(file, 'signs of Markdown', mostSigns)
  if (format === 'eml' && hasTooManyShortLines(text)) return tooMany(file, 'lines', mostLines)
  if (format === 'eml' && text.split('\n--', mostParts + 1).length > mostParts)
    return tooMany(file, 'parts', mostParts)
  return undefined
}

/** Says in one sentence that a file is larger than its kind may be. `bytes` and `largest` are counts of bytes. */
export function tooLarge(file: string, bytes: number, largest: number): ImportFailure {
  return {
    code: 'too-large',
    message: `${file} has ${megabytes(bytes)} MB; the desk reads such a file up to ${megabytes(largest)} MB, far more than a story has. Import the story's own text.`,
    korean: `${file}: ${megabytes(bytes)}MB입니다. 이런 파일은 ${megabytes(largest)}MB까지 읽으며, 기사는 이보다 훨씬 작습니다. 기사 글만 가져오십시오.`,
  }
}

const counted = {
  lines: '줄이',
  elements: '요소가',
  parts: '부분이',
  stories: '기사가',
  'signs of Markdown': '마크다운 기호가',
} as const

/** Says in one sentence that a file has too many of something: `lines`, `elements`, `stories`. */
export function tooMany(file: string, what: keyof typeof counted, most: number): ImportFailure {
  return {
    code: 'too-large',
    message: `${file} has more than ${most.toLocaleString('en')} ${what}, more than the desk reads at once. Divide it, or import the story's own text.`,
    korean: `${file}: ${counted[what]} ${most.toLocaleString('ko')}개를 넘어 한 번에 읽을 수 없습니다. 나누거나 기사 글만 가져오십시오.`,
  }
}

/** The items of a file, or the refusal of a file that holds more than the desk reads at once. */
export function withinStories<Item>(
  items: readonly Item[],
  file: string,
): Result<readonly Item[], ImportFailure> {
  return items.length > mostStories ? refused(tooMany(file, 'stories', mostStories)) : ok(items)
}

/** True where a text has more line ends of any kind than a story can have lines. */
export function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (let at = 0; at < text.length && lines <= mostLines; at += 1) {
    const unit = text.charCodeAt(at)
    // LF, VT, FF, CR, NEL, and Unicode's own line and paragraph separators
    if ((unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029) lines += 1
  }
  return lines > mostLines
}

function hasTooManySigns(text: string): boolean {
  let signs = 0
  for (let at = 0; at < text.length && signs <= mostSigns; at += 1) {
    if ('[*_~`<'.includes(text.charAt(at))) signs += 1
  }
  return signs > mostSigns
}

/** As above of a mail: lines of 60 letters and more are not counted, of which what is attached is made. */
function hasTooManyShortLines(text: string): boolean {
  let lines = 0
  let from = 0
  for (let to = text.indexOf('\n'); to >= 0 && lines <= mostLines; to = text.indexOf('\n', from)) {
    if (to - from < 60) lines += 1
    from = to + 1
  }
  return lines > mostLines
}

/** True where a text has more tags or attributes than a document can have; those in CDATA are only words. */
function hasTooManyTags(text: string): boolean {
  let tags = 0
  let attributes = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<![CDATA[', at)) {
      at = text.indexOf(']]>', at)
      if (at < 0) break
    } else if (!'/!?'.includes(text.charAt(at + 1))) {
      tags += 1
      for (let next = at + 1; next < text.length && !'<>'.includes(text.charAt(next)); next += 1) {
        if (text.charCodeAt(next) === 0x3d) attributes += 1
      }
      if (tags > mostElements || attributes > mostElements * 2) return true
    }
  }
  return false
}

/** True for a text inside of another file that is longer than a file of text may be. */
export function isBeyondText(text: string): boolean {
  return text.length > largestText || hasTooManyLines(text)
}

const megabytes = (size: number) => (Math.ceil((size * 100) / (1024 * 1024)) / 100).toLocaleString('en')
