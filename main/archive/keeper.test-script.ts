import { finish, openArchive } from './archive.ts'
import { archived, numbered } from './archive.test-support.ts'

/*
 * Started by crash.test.ts, and killed by it: keeps, changes, drops and merges without end. Says on standard
 * output what it is about to do to which story, and when that is done.
 */

const [folder = '', seed = '1'] = process.argv.slice(2)
let state = Number(seed)
function random(most: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * most)
}

const archive = openArchive(folder, { flushAt: 8, mergeAt: 3 })
const revisions = archive.revisions()
let next = Math.max(0, ...revisions.values()) + 1
process.stdout.write('open\n')
for (;;) {
  const id = `story-${random(40)}`
  const what = random(10)
  if (what < 7) {
    // The revision is the number of the story's words: every version says something else.
    process.stdout.write(`keep ${id} ${next}\n`)
    archive.keep([archived(id, numbered(next).text, { revision: next })])
    process.stdout.write('done\n')
    next += 1
  } else if (what < 9) {
    process.stdout.write(`drop ${id} 0\n`)
    archive.drop([id])
    process.stdout.write('done\n')
  }
  finish(archive.tidy(what === 9))
}
