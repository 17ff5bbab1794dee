import { type PatternTree, onlyLooks } from './pattern-tree.ts'

/*
 * How far a regular expression reaches. Repetition without an end is given one, so that what it costs grows no faster
 * than the text.
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

/** How often at most a repetition is tried. */
export function mostOf({ least, most }: PatternTree & { kind: 'repeat' }): number {
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
