import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { realFileSystem } from '../file-system.ts'
import { open } from '../library.test-support.ts'

/* Begins a backup, says so once some of it is on the disk, and never comes to its end. */

const [library = '', file = ''] = process.argv.slice(2)
const store = await open(library, {
  ...realFileSystem,
  async open(path, how) {
    const opened = await realFileSystem.open(path, how)
    if (!path.endsWith('.part')) return opened
    return {
      ...opened,
      async sync() {
        writeSync(1, 'begun\n')
        await wait(60_000)
      },
    }
  },
})
await store.backUp(file)
