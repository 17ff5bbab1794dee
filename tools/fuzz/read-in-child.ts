import { readFileSync } from 'node:fs'
import { readStories } from '../../main/desk/read-stories.ts'
import { readFileOnDisk } from '../../main/desk/file-on-disk.ts'

/*
 * Reads one file in a process of its own and prints how that ended and the most memory it held: as the desk does, by its path,
 * and, with `--bytes`, past the look at its size, as if its bytes had come by another way.
 */
const [path = '', way] = process.argv.slice(2)
const before = process.cpuUsage()
const bytes =
  way === '--bytes' ? ({ ok: true, value: readFileSync(path) } as const) : await readFileOnDisk(path)
const loaded = process.cpuUsage(before)
const read = bytes.ok
  ? await readStories(bytes.value, { now: '2026-11-24T09:00:00Z', importer: 'fuzz' })
  : bytes
const { user, system } = process.cpuUsage(before)
const taken = (user + system - (way === '--bytes' ? loaded.user + loaded.system : 0)) / 1000
// maxRSS is in kilobytes.
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ code: read.ok ? 'story' : read.error.code, taken, peak }))
