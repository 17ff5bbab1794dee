import type { Body, BodyNode } from './body.ts'
import { stableJson } from './canonical.ts'
import { type Content, contentFields } from './record.ts'

/* Two people's changes to one text, put together as diff3 does: what only one of them changed is taken from that one. */

export type Side = 'mine' | 'theirs'

/** Which side's text a person chose for a field that both changed. */
export type Choices = Readonly<Partial<Record<keyof Content, Side>>>

export interface Merge {
  /** The changes of both; of a field that both changed otherwise the side that was chosen, mine where none was. */
  readonly content: Content
  /** The fields that both changed, each otherwise. */
  readonly conflicts: readonly (keyof Content)[]
  /** The fields in which the result is not mine. */
  readonly taken: readonly (keyof Content)[]
}

/** Puts together what was made of `base` here (`mine`) and elsewhere (`theirs`). */
export function mergeContent(base: Content, mine: Content, theirs: Content, choices: Choices = {}): Merge {
  const merged: Partial<Record<keyof Content, unknown>> = {}
  const conflicts: (keyof Content)[] = []
  const taken: (keyof Content)[] = []
  for (const field of contentFields) {
    const side = sideOf(base[field], mine[field], theirs[field])
    // Block by block only where both changed it: what one of them left alone is the other's as a whole.
    const both =
      side === 'both' && field === 'body' ? mergeBodies(base.body, mine.body, theirs.body) : undefined
    const isConflict = side === 'both' && both === undefined
    if (isConflict) conflicts.push(field)
    const isTheirs = side === 'theirs' || (isConflict && choices[field] === 'theirs')
    const value = both ?? (isTheirs ? theirs : mine)[field]
    if (!isSame(value, mine[field])) taken.push(field)
    if (value !== undefined) merged[field] = value
  }
  // Every field is one side's, or a body of both sides' blocks.
  return { content: merged as Content, conflicts, taken }
}

/** Who changed a value; the same change by both is a change of mine. */
function sideOf(base: unknown, mine: unknown, theirs: unknown): Side | 'both' {
  if (isSame(mine, theirs) || isSame(base, theirs)) return 'mine'
  return isSame(base, mine) ? 'theirs' : 'both'
}

/**
 * The body with the paragraphs that each has changed, put in or taken out; where both put some in at one place, theirs
 * come first. Undefined where both changed one paragraph, or one of them changed the order: then a person chooses.
 */
function mergeBodies(base: Body, mine: Body, theirs: Body): Body | undefined {
  const before = blocksOf(base)
  const here = blocksOf(mine)
  const there = blocksOf(theirs)
  if (!before || !here || !there) return undefined
  if (!keepsOrder(before, here) || !keepsOrder(before, there)) return undefined
  const content: BodyNode[] = []
  const putIn = (after: string) => {
    const others = newBlocks(before, there, after)
    content.push(
      ...others,
      ...newBlocks(before, here, after).filter((block) => !others.some((other) => isSame(other, block))),
    )
  }
  putIn(start)
  for (const [key, block] of before) {
    const side = sideOf(block, here.get(key), there.get(key))
    if (side === 'both') return undefined
    const kept = (side === 'mine' ? here : there).get(key)
    if (kept) content.push(kept)
    putIn(key)
  }
  return content.length > 0 ? { ...mine, content } : undefined
}

type Blocks = ReadonlyMap<string, BodyNode>

/** Stands for the place before the first block. */
const start = ''

/** The blocks of a body by the id of their first words; undefined where one has none, or one is not alone in having it. */
function blocksOf({ content = [] }: Body): Blocks | undefined {
  const blocks = new Map<string, BodyNode>()
  for (const block of content) {
    const key = firstId(block)
    if (key === undefined || blocks.has(key)) return undefined
    blocks.set(key, block)
  }
  return blocks
}

function firstId(node: BodyNode): string | undefined {
  const id = node.attrs?.['id']
  if (typeof id === 'string' && id !== '') return id
  for (const child of node.content ?? []) {
    const found = firstId(child)
    if (found !== undefined) return found
  }
  return undefined
}

function keepsOrder(before: Blocks, after: Blocks): boolean {
  const left = [...before.keys()].filter((key) => after.has(key))
  const kept = [...after.keys()].filter((key) => before.has(key))
  return left.every((key, index) => kept[index] === key)
}

/** The blocks that `after` has more than `before` behind one of its blocks, in order. */
function newBlocks(before: Blocks, after: Blocks, behind: string): readonly BodyNode[] {
  const found: BodyNode[] = []
  let last = start
  for (const [key, block] of after) {
    if (before.has(key)) last = key
    else if (last === behind) found.push(block)
  }
  return found
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || stableJson(one ?? null) === stableJson(other ?? null)
}
