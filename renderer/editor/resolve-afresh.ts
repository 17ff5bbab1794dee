import { Node, type ResolvedPos } from 'prosemirror-model'

/*
 * ProseMirror remembers the last positions resolved in each document, in a table whose entries hold the document
 * they belong to. V8's quick collections keep whatever such a table holds, so that every document typed through
 * stays until the next full collection: 10 kB a keystroke at 50,000 words, and pauses of several milliseconds while
 * they are moved about. Resolving a position takes a microsecond or two: the memory is not worth its price.
 */

interface WithFreshPositions {
  resolveNoCache?(position: number): ResolvedPos
}

/** Has every document resolve positions anew. Where ProseMirror no longer offers that, it stays as it is. */
export function resolveAfresh(prototype: Node & WithFreshPositions = Node.prototype): void {
  const fresh = prototype.resolveNoCache
  if (fresh) prototype.resolve = fresh
}
