import { type PatternTree, onlyLooks } from './pattern-tree.ts'

/** Of more words than this nothing is joined: they would take longer to look for than they spare. */
const mostJoined = 400

/** So often is repeated what must be. */
const mostRepeated = 3

/**
 * Words of which any match holds at least one, but for its case: a text without them need not be tried. Nothing where
 * there are none.
 */
export function neededWords(tree: PatternTree): readonly string[] | undefined {
  switch (tree.kind) {
    case 'char':
      return [tree.char]
    case 'set':
    case 'edge':
      return undefined
    case 'group':
      return onlyLooks(tree.open) ? undefined : neededWords(tree.body)
    case 'either': {
      const all = tree.options.map((option) => neededWords(option))
      return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => each ?? [])
    }
    case 'repeat':
      // "X{3,}" needs "xxx", not an x.
      return tree.least === 0
        ? undefined
        : neededOfParts(Array.from({ length: Math.min(tree.least, mostRepeated) }, () => tree.body))
    case 'sequence':
      return neededOfParts(flattened(tree.parts))
  }
}

/** What stands in a row is read in a row, whatever groups it is written in. */
function flattened(parts: readonly PatternTree[]): readonly PatternTree[] {
  return parts.flatMap((part) => {
    const isRow = part.kind === 'group' && part.body.kind === 'sequence' && !onlyLooks(part.open)
    return isRow && part.body.kind === 'sequence' ? flattened(part.body.parts) : [part]
  })
}

function neededOfParts(parts: readonly PatternTree[]): readonly string[] | undefined {
  const candidates: (readonly string[])[] = []
  let run: readonly string[] = ['']
  const endRun = (): void => {
    if (!run.includes('')) candidates.push(run)
    run = ['']
  }
  for (const part of parts) {
    const all = wordings(part)
    if (all === undefined) {
      endRun()
      const words = neededWords(part)
      if (words && !words.includes('')) candidates.push(words)
      continue
    }
    // What may be left out adds words and lengthens none: the run is as good without it.
    if (all.includes('') && !run.includes('')) candidates.push(run)
    if (run.length * all.length > mostJoined) endRun()
    run = run.flatMap((begun) => all.map((next) => begun + next))
  }
  endRun()
  return candidates.toSorted((one, other) => worth(other) - worth(one))[0]
}

/** Long words are rare; of many, the shortest decides, and fewer are rarer. */
function worth(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length)) - words.length / 1000
}

/** All that a part can take, where that is a few wordings. */
function wordings(tree: PatternTree): readonly string[] | undefined {
  switch (tree.kind) {
    case 'char':
      return [tree.char]
    case 'edge':
      return ['']
    case 'set':
      return plainSet.test(tree.source) ? [...new Set(tree.source.slice(1, -1))] : undefined
    case 'group':
      return onlyLooks(tree.open) ? [''] : wordings(tree.body)
    case 'either': {
      const all = tree.options.map(wordings)
      const few = all.flatMap((each) => each ?? [])
      return all.includes(undefined) || few.length > mostJoined ? undefined : few
    }
    case 'repeat': {
      const { least, most } = tree
      const once = most === 1 ? wordings(tree.body) : undefined
      return once && (least === 0 ? ['', ...once] : once)
    }
    case 'sequence': {
      let run: readonly string[] = ['']
      for (const part of tree.parts) {
        const all = wordings(part)
        if (all === undefined || run.length * all.length > mostJoined) return undefined
        run = run.flatMap((begun) => all.map((next) => begun + next))
      }
      return run
    }
  }
}

/** A set that names its few characters: no range, no escape, nothing shut out. */
const plainSet = /^\[[^\]\\^-]{1,12}\]$/u
