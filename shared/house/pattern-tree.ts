import { type Result, ok, refused } from '../result.ts'

/*
 * What a regular expression is made of, read off its source (the syntax of the `u` flag): as much as is needed to
 * tell whether it can be trusted with a text.
 */

export type PatternTree =
  /** One character that stands for itself. */
  | { readonly kind: 'char'; readonly source: string; readonly char: string }
  /** One character of many: `[a-z]`, `\w`, `.`. */
  | { readonly kind: 'set'; readonly source: string }
  /** `\b`, `\B`, `^` or `$`. */
  | { readonly kind: 'edge'; readonly source: string }
  /** A group of any kind, with what opens it: `(?:`, `(?=`. */
  | { readonly kind: 'group'; readonly open: string; readonly body: PatternTree }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'either'; readonly options: readonly PatternTree[] }
  | {
      readonly kind: 'repeat'
      readonly body: PatternTree
      readonly least: number
      readonly most: number
      readonly lazy: boolean
    }

/** Whether a group only looks, and takes no character. */
export function onlyLooks(open: string): boolean {
  return /^\(\?<?[=!]/.test(open)
}

/** The tree of a source; refused where it refers back to what a group took, which no bound can be given for. */
export function readPattern(source: string): Result<PatternTree, 'refers-back' | 'unreadable'> {
  const reader = { source, at: 0, refersBack: false }
  const tree = readEither(reader)
  if (reader.refersBack) return refused('refers-back')
  return reader.at === source.length ? ok(tree) : refused('unreadable')
}

interface Reader {
  readonly source: string
  at: number
  refersBack: boolean
}

function readEither(reader: Reader): PatternTree {
  const options: PatternTree[] = [readSequence(reader)]
  while (reader.source.charAt(reader.at) === '|') {
    reader.at += 1
    options.push(readSequence(reader))
  }
  const [only] = options
  return options.length === 1 && only ? only : { kind: 'either', options }
}

function readSequence(reader: Reader): PatternTree {
  const parts: PatternTree[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at)))
    parts.push(repeated(reader, readAtom(reader)))
  return { kind: 'sequence', parts }
}

const repetition = /(?:[*+?]|\{(\d{1,6})(,(\d{0,6}))?\})\??/y

function repeated(reader: Reader, body: PatternTree): PatternTree {
  repetition.lastIndex = reader.at
  const [all, low, comma, high] = repetition.exec(reader.source) ?? []
  if (all === undefined) return body
  reader.at += all.length
  const least = low === undefined ? (all.startsWith('+') ? 1 : 0) : Number(low)
  const most =
    low === undefined
      ? all.startsWith('?')
        ? 1
        : Infinity
      : comma === undefined
        ? least
        : high === undefined || high === ''
          ? Infinity
          : Number(high)
  return { kind: 'repeat', body, least, most, lazy: all.length > 1 && all.endsWith('?') }
}

const groupOpening = /\((?:\?(?:[:=!]|<[=!]|<[\p{L}$_][\p{L}\p{N}$_]*>|[ims]{0,3}(?:-[ims]{1,3})?:))?/uy

function readAtom(reader: Reader): PatternTree {
  const { source } = reader
  const char = String.fromCodePoint(source.codePointAt(reader.at) ?? 0)
  if (char === '(') {
    groupOpening.lastIndex = reader.at
    const open = groupOpening.exec(source)?.[0] ?? '('
    reader.at += open.length
    const body = readEither(reader)
    // One that is not closed leaves the reader short of the end; the engine's own word on it comes first.
    if (source.charAt(reader.at) === ')') reader.at += 1
    else reader.at = source.length + 1
    return { kind: 'group', open, body }
  }
  if (char === '[') return { kind: 'set', source: take(reader, classLength(source, reader.at)) }
  if (char === '.') return { kind: 'set', source: take(reader, 1) }
  if (char === '^' || char === '$') return { kind: 'edge', source: take(reader, 1) }
  if (char === '\\') return readEscape(reader)
  return { kind: 'char', source: take(reader, char.length), char }
}

function take(reader: Reader, length: number): string {
  const taken = reader.source.slice(reader.at, reader.at + length)
  reader.at += length
  return taken
}

function classLength(source: string, from: number): number {
  let at = from + 1
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1
  return at + 1 - from
}

const escaped = /\\(?:[pP]\{[^}]{1,80}\}|u\{[\dA-Fa-f]{1,6}\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[^])/uy

function readEscape(reader: Reader): PatternTree {
  escaped.lastIndex = reader.at
  const source = take(reader, escaped.exec(reader.source)?.[0].length ?? 1)
  const letter = source.charAt(1)
  if (letter === 'b' || letter === 'B') return { kind: 'edge', source }
  if (/[1-9k]/.test(letter)) reader.refersBack = true
  if (/[A-Za-z0-9]/.test(letter)) return { kind: 'set', source }
  return { kind: 'char', source, char: source.slice(1) }
}
