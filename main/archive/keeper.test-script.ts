import { writeSync } from 'node:fs'
import { finish, openArchive } from './archive.ts'
import { archived, numbered } from './archive.test-support.ts'
import { smallArchive } from './kill-rounds.test-support.ts'

/*
 * Started by kill-rounds.test-support.ts, and killed by it: keeps, changes, drops, merges and makes the archive anew,
 * without end. Says on standard output what it is about to do to which story, and when that is done.
 */

const [folder = '', seed = '1'] = process.argv.slice(2)
const parent = process.ppid
let state = Number(seed)
function random(most: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * most)
}

/** It is at its reader's before anything else is done: a stream would keep back what a busy reader has no room for. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function doing(what: string, task: () => void): void {
  say(what)
  task()
  say('done')
}

/** A story whose revision is the number of its words: every version says something else. */
const storyOf = (id: string, revision: number) => archived(id, numbered(revision).text, { revision })

let archive = openArchive(folder, smallArchive)

/** Empty, and then filled again a few stories at a time, as a damaged archive is. */
function rebuild(): void {
  const stories = [...archive.revisions()]
  archive.close()
  archive = openArchive(folder, { ...smallArchive, isNew: true })
  for (let at = 0; at < stories.length; at += 5) {
    archive.keep(stories.slice(at, at + 5).map(([id, revision]) => storyOf(id, revision)))
    finish(archive.tidy())
  }
}

let next = Math.max(0, ...archive.revisions().values(), Number(seed) * 100_000) + 1
say('open')
// Its parent kills it, or is killed itself: then nobody would.
while (process.ppid === parent) {
  const id = `story-${random(40)}`
  const what = random(40)
  if (what < 27) {
    doing(`keep ${id} ${next}`, () => archive.keep([storyOf(id, next)]))
    next += 1
  } else if (what < 35) doing(`drop ${id} 0`, () => archive.drop([id]))
  else if (what < 39) doing('merge - 0', () => finish(archive.tidy(true)))
  else doing('rebuild - 0', rebuild)
  finish(archive.tidy())
}
