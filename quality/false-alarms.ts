import { dictionaryReader } from '../main/desk/dictionary-reader.ts'
import { catalogue } from '../shared/checks/catalogue.ts'
import { createEngine } from '../shared/checks/engine.ts'
import { createDictionaryShelf } from '../shared/spelling/dictionary-shelf.ts'
import { corpus } from '../tools/corpus.ts'
import { type CleanCopy, readCleanCopy } from './clean-copy.ts'

/*
 * `node quality/false-alarms.ts`: how often each check speaks on real stories. `… CHECK`: what one check says, line by line.
 * To be run while a check is written.
 */
const folder = corpus()
if (folder === undefined) throw new Error('There is no corpus here.')
const [wanted] = process.argv.slice(2)
const spellers = createDictionaryShelf(dictionaryReader)
await Promise.all([spellers.ready('en'), spellers.ready('ko')])
const engine = createEngine(catalogue, { spellers })
const copies = readCleanCopy(folder)
const counts = new Map<string, { total: number; stories: Set<CleanCopy> }>()
for (const copy of copies) {
  for (const { check, severity, message, excerpt } of engine.check(copy.view, 'en').findings) {
    const key = `${severity} ${check}`
    const count = counts.get(key) ?? { total: 0, stories: new Set<CleanCopy>() }
    count.total += 1
    count.stories.add(copy)
    counts.set(key, count)
    if (check === wanted)
      console.log(`${copy.id} (${copy.view.language}) ${severity}: ${message} “${excerpt.slice(0, 120)}”`)
  }
}
console.log(`\n${copies.length} stories`)
for (const group of new Set(copies.map((copy) => copy.group))) {
  const members = copies.filter((copy) => copy.group === group)
  console.log(
    `${group}: ${members.length}, with a slug ${members.filter(({ view }) => view.slugline).length}, with a dateline ${members.filter(({ view }) => view.dateline).length}, with a byline ${members.filter(({ view }) => view.by).length}`,
  )
}
for (const [key, { total, stories }] of [...counts].toSorted(([one], [other]) => one.localeCompare(other)))
  console.log(`${key.padEnd(34)} ${(total / copies.length).toFixed(3)} a story, in ${stories.size} stories`)
