import { type Result, ok, refused } from '../../result.ts'
import { largestText, tooLarge } from '../limits.ts'
import type { ImportFailure } from '../report.ts'
import { enclosures, pieceAt } from './pieces.ts'

/*
 * A long feed or message, cut at its items as its bytes arrive: each becomes a document of its own, with the tags around
 * it and what the head says of all, and has the limits of a file. No more of it is in memory than its head, an item and
 * a chunk. Bytes are looked at one by one as letters of Latin-1, so that those of any encoding that has ASCII’s tags stay
 * as they are; each item is decoded when it is read.
 */

/** An item as a document. */
export interface DividedItem {
  /** `item 12` */
  readonly name: string
  readonly bytes: Result<Uint8Array<ArrayBuffer>, ImportFailure>
}

/** The elements that are stories, by the root they stand in. */
const units: Readonly<Record<string, RegExp>> = {
  rss: /^item$/,
  RDF: /^item$/,
  feed: /^entry$/,
  newsMessage: /^(?:newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)$/,
  NewsML: /^NewsItem$/,
}

/** What a story is read by beside its item: of the head, only this goes with every item but the first. */
const shared: ReadonlySet<string> = new Set(
  'title language dc:language copyright rights dc:rights author wp:wxr_version'.split(' '),
)

/** The letters of a head that are looked at to know a feed by. */
export const dividedHead = 4096

/** True for the beginning of a document that can be cut at its items. */
export function isDivisible(head: Uint8Array): boolean {
  return unitsOf(latin1(head.subarray(0, dividedHead)).replace(/^\u00EF\u00BB\u00BF/, '')) !== undefined
}

/** The items’ names of a document that begins so; undefined where it is another. */
function unitsOf(text: string): RegExp | undefined {
  if (!text.trimStart().startsWith('<')) return undefined
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const piece = pieceAt(text, at)
    if (!piece) return undefined
    if (piece.kind === 'start') return Object.hasOwn(units, piece.name) ? units[piece.name] : undefined
    at = piece.end
  }
  return undefined
}

/** The most that may stand before the first item, or between two, in bytes: WordPress lists the tags and people of a site. */
const largestHead = 16 * 1024 * 1024

/** The longest head that goes with an item: it is to stay within the limits of a file. */
const largestShared = 256 * 1024

interface Open {
  readonly name: string
  readonly written: string
}

/** The items of a document in their order. `file` is for sentences: `“export.xml”`. */
export async function* dividedItems(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<DividedItem> {
  const divider = new Divider(file)
  for await (const chunk of chunks) {
    yield* divider.take(latin1(chunk))
    if (divider.isOver) return
  }
  yield* divider.end()
}

class Divider {
  /** What is not dealt with yet: from the item, or from what stands between two, that is being collected. */
  private text = ''
  /** Up to where it was looked at. */
  private at = 0
  /** What ends a piece that was too long to be kept. */
  private skippingTo: string | undefined
  private readonly open: Open[] = []
  private isUnit: RegExp | undefined
  private head: Head | undefined
  private unit: { readonly name: string; depth: number; isTooLarge: boolean } | undefined
  /** An item that has ended; what stands behind it, up to the next one, goes with it. */
  private last: { readonly name: string; readonly text: string } | undefined
  private count = 0
  isOver = false

  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  *take(more: string): Generator<DividedItem> {
    this.text += more
    for (;;) {
      if (this.skippingTo !== undefined && !this.skipped(this.skippingTo)) return
      const from = this.text.indexOf('<', this.at)
      const piece = from < 0 ? undefined : pieceAt(this.text, from)
      if (!piece) {
        this.at = from < 0 ? this.text.length : from
        break
      }
      this.at = piece.end
      if (this.unit) {
        if (piece.name !== this.unit.name) continue
        if (piece.kind === 'start') this.unit.depth += 1
        else if (piece.kind === 'end') this.unit.depth -= 1
        if (this.unit.depth === 0) yield* this.endOfUnit()
      } else if (piece.kind === 'end') {
        yield* this.endOf(piece.name, from)
      } else if (piece.kind !== 'other' && this.isUnit?.test(piece.name) === true) {
        yield* this.startOfUnit(piece.name, from)
        if (piece.kind === 'empty') yield* this.endOfUnit()
      } else if (piece.kind === 'start') {
        if (this.open.length === 0) this.isUnit = units[piece.name]
        this.open.push(piece)
      }
    }
    yield* this.bound()
  }

  *end(): Generator<DividedItem> {
    yield* this.flush()
    if (this.unit) {
      const message = `${this.file} breaks off within ${this.unit.name} ${this.count}. Ask its sender for it again.`
      const korean = `${this.file}: ${this.count}번째 항목에서 끊겼습니다. 보낸 곳에 다시 요청하십시오.`
      yield this.failed(this.unit.name, { code: 'malformed', message, korean })
    } else if (this.count === 0) {
      const message = `${this.file} is a feed without a story: it has no item.`
      const korean = `${this.file}: 항목이 하나도 없는 피드입니다.`
      yield this.failed('feed', { code: 'no-story', message, korean })
    }
  }

  private failed(name: string, failure: ImportFailure): DividedItem {
    return { name: `${name} ${this.count}`, bytes: refused(failure) }
  }

  private *startOfUnit(name: string, from: number): Generator<DividedItem> {
    const before = this.text.slice(0, from)
    if (this.head) yield* this.flush(before)
    else this.head = headOf(before, this.open)
    if (this.head.isUsed && this.count === 0) {
      const message = `The head of ${this.file} names thousands of tags or people: what it says of the site was left out. Its items are read each by itself.`
      const korean = `${this.file}: 머리에 태그나 사람이 수천 개 있어 사이트에 관한 내용은 뺐습니다. 항목은 하나씩 따로 읽습니다.`
      yield this.failed('head', { code: 'too-large', message, korean })
    }
    this.count += 1
    this.unit = { name, depth: 1, isTooLarge: false }
    this.text = this.text.slice(from)
    this.at -= from
  }

  private *endOfUnit(): Generator<DividedItem> {
    const { name, isTooLarge } = this.unit ?? { name: '', isTooLarge: false }
    const text = this.text.slice(0, this.at)
    this.text = this.text.slice(this.at)
    this.at = 0
    this.unit = undefined
    if (isTooLarge || text.length > largestText) yield this.tooLarge(name, text.length)
    else this.last = { name: `${name} ${this.count}`, text }
  }

  private tooLarge(name: string, size: number): DividedItem {
    const which = `${this.file}/${name} ${this.count}`
    return this.failed(name, tooLarge(which, Math.max(size, largestText + 1), largestText))
  }

  /** An element outside of the items has ended. */
  private *endOf(name: string, from: number): Generator<DividedItem> {
    const level = this.open.findLastIndex((one) => one.name === name)
    if (level < 0) return
    // What stands behind the last item, within the elements that hold the items, goes with it.
    if (this.last && level < (this.head?.level ?? 0)) yield* this.flush(this.text.slice(0, from))
    this.open.splice(level)
    if (this.open.length > 0) return
    // Another document may follow.
    this.head = undefined
    this.text = this.text.slice(this.at).trimStart()
    this.at = 0
  }

  private *flush(behind = ''): Generator<DividedItem> {
    if (!this.last || !this.head) return
    const { name, text } = this.last
    this.last = undefined
    const { first, others, people, end } = this.head
    const own = people.filter(({ login }) => text.includes(login)).map((one) => one.text)
    const whole = [...(this.head.isUsed ? [others, ...own] : [first]), text, behind, end].join('')
    this.head.isUsed = true
    yield { name, bytes: ok(bytesOf(whole)) }
  }

  /** Lets go of what is more than any item or head may be. */
  private *bound(): Generator<DividedItem> {
    if (this.text.length <= (this.unit ? largestText : largestHead)) return
    if (!this.unit) {
      this.isOver = true
      this.count += 1
      const most = largestHead / (1024 * 1024)
      const message = `${this.file} has more than ${most} MB outside of its items; what follows was not read. Divide it.`
      const korean = `${this.file}: 항목 밖에 ${most}MB가 넘는 내용이 있어 그 뒤는 읽지 않았습니다. 나누십시오.`
      yield* this.flush()
      yield this.failed('rest', { code: 'too-large', message, korean })
      return
    }
    this.unit.isTooLarge = true
    this.text = this.text.slice(this.at)
    this.at = 0
    if (this.text.length <= largestText) return
    this.skippingTo = enclosures.find(([open]) => this.text.startsWith(open))?.[1] ?? '>'
    this.skipped(this.skippingTo)
  }

  /** False where what is skipped does not end yet. */
  private skipped(to: string): boolean {
    const found = this.text.indexOf(to)
    this.text = found < 0 ? this.text.slice(1 - to.length) : this.text.slice(found + to.length)
    this.at = 0
    if (found >= 0) this.skippingTo = undefined
    return found >= 0
  }
}

interface Head {
  /** The head with all it has, for the first item. */
  readonly first: string
  /** The tags around the items, and of the head what every story is read by. */
  readonly others: string
  /** The people of a WordPress site: each goes with the items that name the login. */
  readonly people: readonly { readonly login: string; readonly text: string }[]
  readonly end: string
  /** How many elements are around the items. */
  readonly level: number
  /** True once an item has it, or where it is too long for any. */
  isUsed: boolean
}

function headOf(text: string, open: readonly Open[]): Head {
  const kept: string[] = []
  const people: Head['people'][number][] = []
  let depth = 0
  let from = 0
  let around = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const piece = pieceAt(text, at)
    if (!piece) break
    const isAround = piece.kind === 'start' && piece.written === open[around]?.written
    if (depth === 0 && (isAround || piece.name === 'channel')) {
      // RSS 1.0 closes its channel before the items.
      kept.push(text.slice(at, piece.end))
      if (isAround) around += 1
    } else if (/^<\?xml\s/.test(text.slice(at, at + 6))) {
      kept.push(text.slice(0, piece.end))
    } else if (piece.kind === 'start') {
      if (depth === 0) from = at
      depth += 1
    } else if (piece.kind === 'end' && depth > 0) {
      depth -= 1
      const child = text.slice(from, piece.end)
      if (depth === 0 && shared.has(piece.written)) kept.push(child)
      const login = piece.written === 'wp:author' ? loginIn(child) : undefined
      if (depth === 0 && login !== undefined) people.push({ login, text: child })
    }
    at = piece.end
  }
  const end = open
    .toReversed()
    .map(({ written }) => `</${written}>`)
    .join('')
  const isUsed = text.length > largestShared
  return { first: text, others: kept.join(''), people, end, level: open.length, isUsed }
}

function loginIn(author: string): string | undefined {
  return /author_login>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/.exec(author)?.[1]
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  const atOnce = 8192
  for (let at = 0; at < bytes.length; at += atOnce)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)))
  return parts.join('')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
