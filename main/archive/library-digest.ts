import { hashRun } from '../../shared/text/hash.ts'

/*
 * One number that says which stories, in which revisions, a library or an archive holds. Two with the same
 * number hold the same; it is brought up to date story by story, in any order.
 */

const most = 2 ** 52

/** The number of nothing. */
export const emptyDigest = 0

/** The digest with one more story. */
export function withStory(digest: number, id: string, revision: number): number {
  return (digest + numberOf(id, revision)) % most
}

/** The digest with one story less. */
export function withoutStory(digest: number, id: string, revision: number): number {
  return (digest - numberOf(id, revision) + most) % most
}

function numberOf(id: string, revision: number): number {
  const units = [revision]
  for (let at = 0; at < id.length; at += 1) units.push(id.charCodeAt(at))
  return hashRun(units) % most
}
