import { type Result, ok, refused } from '../../result.ts'
import { mostWordElements, tooMany } from '../limits.ts'
import type { ImportFailure } from '../report.ts'

/** The parts of a Word file that hold words: name to bytes. Pictures and fonts are not unpacked. */
export type Parts = Readonly<Record<string, Uint8Array>>

const largestPart = 24 * 1024 * 1024
const largestWhole = 48 * 1024 * 1024
const most = 4000

const main = 'word/document.xml'

/** True for a ZIP that names a Word document among its parts; what it holds is seen when it is read. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 0x03 || bytes[3] !== 0x04) return false
  const name = new TextEncoder().encode(main)
  let from = bytes.indexOf(0x77)
  while (from >= 0) {
    if (name.every((byte, index) => bytes[from + index] === byte)) return true
    from = bytes.indexOf(0x77, from + 1)
  }
  return false
}

/**
 * Unpacks the parts with words. A part that says it is larger than any story, or turns out larger than it says, ends
 * the reading before it fills the memory (a "zip bomb").
 */
export async function unpack(bytes: Uint8Array, file: string): Promise<Result<Parts, ImportFailure>> {
  const { unzipSync } = await import('fflate')
  let total = 0
  let named = 0
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        named += 1
        if (tooLarge || !/^(?:\[Content_Types\]\.xml|.*\.rels|(?:word|docProps)\/[^/]*\.xml)$/.test(name))
          return false
        total += originalSize
        tooLarge = originalSize > largestPart || total > largestWhole || named > most
        return !tooLarge
      },
    })
    if (tooLarge) {
      return refused({
        code: 'too-large',
        message: `${file} unpacks to more than ${largestWhole / 1024 / 1024} MB, more than any story. Save the story’s text alone.`,
        korean: `${file}: 풀면 ${largestWhole / 1024 / 1024}MB를 넘어 어떤 기사보다도 큽니다. 기사 글만 저장하십시오.`,
      })
    }
    if (!parts[main]) return broken(file)
    const shapes = Object.values(parts).map(shapeOf)
    if (shapes.some(({ depth }) => depth > deepest)) return broken(file)
    const count = shapes.reduce((sum, { elements }) => sum + elements, 0)
    return count > mostWordElements ? refused(tooMany(file, 'elements', mostWordElements)) : ok(parts)
  } catch {
    // fflate's errors name its own states; what a person needs to know is that the file is damaged.
    return broken(file)
  }
}

/** Deeper than any Word file nests its elements; the parser's time grows with the square of it. */
const deepest = 256

/** How many elements a part of XML has, and how deep they are nested. Counting ends where either is beyond its limit. */
function shapeOf(part: Uint8Array): { readonly elements: number; readonly depth: number } {
  let count = 0
  let depth = 0
  let most = 0
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) {
    const next = part[at + 1]
    if (next === 0x2f) depth -= 1
    else if (next !== 0x21 && next !== 0x3f) {
      const end = part.indexOf(0x3e, at)
      if (end < 0) break
      count += 1
      if (part[end - 1] !== 0x2f) most = Math.max(most, (depth += 1))
    }
    if (most > deepest || count > mostWordElements) break
  }
  return { elements: count, depth: most }
}

/** The refusal of a Word file that is damaged. */
export function broken(file: string) {
  return refused<ImportFailure>({
    code: 'malformed',
    message: `${file} is a damaged Word file. Open it in Word, save it anew, and import that.`,
    korean: `${file}: 손상된 Word 파일입니다. Word에서 열어 새로 저장하고 가져오십시오.`,
  })
}
