import { lengths, mostOf } from './pattern-bounds.ts'
import { type PatternTree, onlyLooks } from './pattern-tree.ts'

/*
 * What a regular expression can cost, before it meets a text. A backtracking engine tries every way of dividing a
 * text among repetitions that could take the same characters; where what follows a repetition cannot be taken by it,
 * there is one way only. Counted from above: an expression may be refused that would have done no harm.
 */

type Chars = ReadonlySet<string>

/** Characters that stand for all, beside those that an expression names itself. */
const common = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\t\n\u00A0éÉßøЖжא中あ가힣‘’“”…—–·£€',
]
const none: Chars = new Set()

/** In how many ways, at most, the text at one place can be divided among the parts. `fold`: capitals do not count. */
export function ways(tree: PatternTree, fold: boolean): number {
  const alphabet = new Set(common)
  collect(tree, alphabet)
  return createCounter(alphabet, fold).before(tree, none)
}

function collect(tree: PatternTree, alphabet: Set<string>): void {
  switch (tree.kind) {
    case 'char':
      for (const form of [tree.char, tree.char.toLowerCase(), tree.char.toUpperCase()]) alphabet.add(form)
      return
    case 'set':
    case 'edge':
      return
    case 'group':
    case 'repeat':
      collect(tree.body, alphabet)
      return
    case 'sequence':
      for (const part of tree.parts) collect(part, alphabet)
      return
    case 'either':
      for (const option of tree.options) collect(option, alphabet)
  }
}

function createCounter(alphabet: Chars, fold: boolean) {
  const sets = new Map<string, Chars>()
  const firsts = new WeakMap<PatternTree, Chars>()

  function taken(tree: PatternTree & { kind: 'char' | 'set' }): Chars {
    const known = sets.get(tree.source)
    if (known) return known
    const made =
      tree.kind === 'char'
        ? new Set(fold ? [tree.char.toLowerCase(), tree.char.toUpperCase()] : [tree.char])
        : takenBySet(tree.source)
    sets.set(tree.source, made)
    return made
  }

  function takenBySet(source: string): Chars {
    const one = new RegExp(`^${source}$`, fold ? 'iu' : 'u')
    return new Set([...alphabet].filter((char) => one.test(char)))
  }

  /** What it can begin with. */
  function first(tree: PatternTree): Chars {
    const known = firsts.get(tree)
    if (known) return known
    const made = readFirst(tree)
    firsts.set(tree, made)
    return made
  }

  function readFirst(tree: PatternTree): Chars {
    switch (tree.kind) {
      case 'char':
      case 'set':
        return taken(tree)
      case 'edge':
        return tree.source === '$' || tree.source === '^' ? alphabet : none
      case 'group':
        return onlyLooks(tree.open) ? alphabet : first(tree.body)
      case 'either':
        return union(tree.options.map(first))
      case 'repeat':
        return first(tree.body)
      case 'sequence': {
        const upTo = tree.parts.findIndex((part) => lengths(part).least > 0)
        return union(tree.parts.slice(0, upTo < 0 ? undefined : upTo + 1).map(first))
      }
    }
  }

  /** What the first characters can be, one by one, as far as each is one character. */
  function head(tree: PatternTree): { readonly chars: readonly Chars[]; readonly whole: boolean } {
    switch (tree.kind) {
      case 'char':
      case 'set':
        return { chars: [taken(tree)], whole: true }
      case 'edge':
        return { chars: [], whole: true }
      case 'group':
        return onlyLooks(tree.open) ? { chars: [], whole: true } : head(tree.body)
      case 'either':
      case 'repeat':
        return lengths(tree).least === 0
          ? { chars: [], whole: false }
          : { chars: [first(tree)], whole: false }
      case 'sequence': {
        const chars: Chars[] = []
        for (const part of tree.parts) {
          const inner = head(part)
          chars.push(...inner.chars)
          if (!inner.whole) return { chars, whole: false }
        }
        return { chars, whole: true }
      }
    }
  }

  /** The ways where one of `next` follows; nothing follows at the end, which is met at the first try. */
  function before(tree: PatternTree, next: Chars): number {
    switch (tree.kind) {
      case 'char':
      case 'set':
      case 'edge':
        return 1
      case 'group':
        return before(tree.body, onlyLooks(tree.open) ? none : next)
      case 'sequence': {
        let product = 1
        let follows = next
        for (const part of tree.parts.toReversed()) {
          product *= before(part, follows)
          follows = lengths(part).least === 0 ? union([first(part), follows]) : first(part)
        }
        return product
      }
      case 'either': {
        const options = tree.options.map((option) => ({
          head: head(option).chars,
          ways: before(option, next),
        }))
        // Of options whose beginnings differ, one text can take only one.
        return Math.max(
          ...options.map((one) =>
            options.reduce((sum, other) => (differ(one.head, other.head) ? sum : sum + other.ways), 0),
          ),
        )
      }
      case 'repeat': {
        const most = mostOf(tree)
        const starts = first(tree.body)
        const choices = most > tree.least && !areApart(starts, next) ? most - tree.least + 1 : 1
        return choices * before(tree.body, most > 1 ? union([starts, next]) : next) ** most
      }
    }
  }

  return { before }
}

function union(sets: readonly Chars[]): Chars {
  const [only] = sets
  return sets.length === 1 && only ? only : new Set(sets.flatMap((set) => [...set]))
}

function areApart(one: Chars, other: Chars): boolean {
  for (const char of one) if (other.has(char)) return false
  return true
}

function differ(one: readonly Chars[], other: readonly Chars[]): boolean {
  return one.some((chars, index) => areApart(chars, other[index] ?? chars) && other[index] !== undefined)
}
