import { setTimeout as wait } from 'node:timers/promises'
import { openedLibrary } from './library-of.ts'

/*
 * `node bench/open-library.ts FOLDER`: opens a library in a process of its own and prints as JSON how long it took to
 * the first window of the list, in ms, and the resident memory at rest, some seconds later, in bytes.
 */
const begun = performance.now()
const store = await openedLibrary(process.argv[2] ?? '')
const rows = store.shelves.window('draft', 0, 100)
const took = performance.now() - begun
await wait(8000)
const { rss } = process.memoryUsage()
console.log(JSON.stringify({ took, rss, rows: rows.length, stories: store.summaries.size }))
await store.close()
