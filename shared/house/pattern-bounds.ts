import { type PatternTree, onlyLooks } from './pattern-tree.ts'

/*
 * What a regular expression can cost, before it meets a text. A backtracking engine tries every way of dividing a
 * text among repetitions that could take the same characters; where what follows a repetition cannot be taken by it,
 * there is one way only. Repetition without an end is given one, so that cost grows no faster than the text.
 */

/** How many times more than its least a repetition without an end is tried. */
const reach = 200

/** The source with an end to each repetition. */
export function boundedSource(tree: PatternTree): string {
  switch (tree.kind) {
    case 'char':
    case 'set':
    case 'edge':
      return tree.source
    case 'group':
      return `${tree.open}${boundedSource(tree.body)})`
    case 'sequence':
      return tree.parts.map(boundedSource).join('')
    case 'either':
      return tree.options.map(boundedSource).join('|')
    case 'repeat': {
      const { body, least, lazy } = tree
      return `${boundedSource(body)}{${least},${mostOf(tree)}}${lazy ? '?' : ''}`
    }
  }
}

function mostOf({ least, most }: PatternTree & { kind: 'repeat' }): number {
  return Math.min(most, least + reach)
}

/** The fewest and the most characters that it takes. */
export function lengths(tree: PatternTree): { readonly least: number; readonly most: number } {
  switch (tree.kind) {
    case 'char':
    case 'set':
      return { least: 1, most: 1 }
    case 'edge':
      return { least: 0, most: 0 }
    case 'group': {
      const inner = lengths(tree.body)
      return onlyLooks(tree.open) ? { least: 0, most: 0 } : inner
    }
    case 'sequence': {
      const all = tree.parts.map(lengths)
      return {
        least: all.reduce((sum, { least }) => sum + least, 0),
        most: all.reduce((sum, { most }) => sum + most, 0),
      }
    }
    case 'either': {
      const all = tree.options.map(lengths)
      return {
        least: Math.min(...all.map(({ least }) => least)),
        most: Math.max(...all.map(({ most }) => most)),
      }
    }
    case 'repeat': {
      const { least, most } = lengths(tree.body)
      return { least: least * tree.least, most: most * mostOf(tree) }
    }
  }
}

/** Characters that stand for all: whether two sets share one is tried on these. */
const samples = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\t\n\u00A0éÉßøЖжא中あ가힣‘’“”…—–·£€',
]

function taken(source: string, flags: string): ReadonlySet<string> {
  const one = new RegExp(`^(?:${source})$`, flags)
  return new Set(samples.filter((char) => one.test(char)))
}

const everything: ReadonlySet<string> = new Set(samples)
const nothing: ReadonlySet<string> = new Set()

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other])
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const char of one) if (other.has(char)) return false
  return true
}

/**
 * In how many ways, at most, a stretch of text can be divided among the parts, from one place of a text. `flags` are
 * those it is run with.
 */
export function ways(tree: PatternTree, flags: string): number {
  return waysBefore(tree, nothing, flags)
}

function waysBefore(tree: PatternTree, next: ReadonlySet<string>, flags: string): number {
  switch (tree.kind) {
    case 'char':
    case 'set':
    case 'edge':
      return 1
    case 'group':
      return waysBefore(tree.body, onlyLooks(tree.open) ? nothing : next, flags)
    case 'sequence': {
      let product = 1
      let follows = next
      for (const part of tree.parts.toReversed()) {
        product *= waysBefore(part, follows, flags)
        const first = firstOf(part, flags)
        follows = lengths(part).least === 0 ? union(first, follows) : first
      }
      return product
    }
    case 'either': {
      const all = tree.options.map((option) => waysBefore(option, next, flags))
      const firsts = tree.options.map((option) => firstOf(option, flags))
      const apart = firsts.every((first, index) =>
        firsts.slice(0, index).every((other) => areApart(first, other)),
      )
      // Options that begin alike part company soon, but for repetitions: each is one more way.
      return apart ? Math.max(...all) : all.reduce((sum, each) => sum + each, 0)
    }
    case 'repeat': {
      const first = firstOf(tree.body, flags)
      const most = mostOf(tree)
      const choices = most > tree.least && !areApart(first, next) ? most - tree.least + 1 : 1
      const again = most > 1 ? union(first, next) : next
      return choices * waysBefore(tree.body, again, flags) ** most
    }
  }
}

/** What it can begin with. */
function firstOf(tree: PatternTree, flags: string): ReadonlySet<string> {
  switch (tree.kind) {
    case 'char':
    case 'set':
      return taken(tree.source, flags)
    case 'edge':
      return tree.source === '$' || tree.source === '^' ? everything : nothing
    case 'group':
      return onlyLooks(tree.open) ? everything : firstOf(tree.body, flags)
    case 'either':
      return tree.options.reduce((all, option) => union(all, firstOf(option, flags)), nothing)
    case 'repeat':
      return firstOf(tree.body, flags)
    case 'sequence': {
      let first = nothing
      for (const part of tree.parts) {
        first = union(first, firstOf(part, flags))
        if (lengths(part).least > 0) break
      }
      return first
    }
  }
}

/**
 * Words of which any match holds at least one, in lower case where `fold`: a text without them need not be tried.
 * Nothing where there are none worth looking for.
 */
export function neededWords(tree: PatternTree, fold: boolean): readonly string[] | undefined {
  switch (tree.kind) {
    case 'char':
      return [fold ? tree.char.toLowerCase() : tree.char]
    case 'set':
    case 'edge':
      return undefined
    case 'group':
      return onlyLooks(tree.open) || /\?[ims-]+:/.test(tree.open) ? undefined : neededWords(tree.body, fold)
    case 'either': {
      const all = tree.options.map((option) => neededWords(option, fold))
      return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => each ?? [])
    }
    case 'repeat':
      return tree.least === 0 ? undefined : neededWords(tree.body, fold)
    case 'sequence': {
      const candidates: (readonly string[])[] = []
      let run = ''
      const endRun = (): void => {
        if (run !== '') candidates.push([run])
        run = ''
      }
      for (const part of tree.parts) {
        if (part.kind === 'char') {
          run += fold ? part.char.toLowerCase() : part.char
          continue
        }
        if (part.kind === 'edge') continue
        endRun()
        const words = neededWords(part, fold)
        if (words) candidates.push(words)
      }
      endRun()
      return candidates.toSorted((one, other) => worth(other) - worth(one))[0]
    }
  }
}

/** Long words are rare; of many, the shortest decides, and each is one more to look for. */
function worth(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length)) - words.length / 10
}
