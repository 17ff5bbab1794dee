import { serve } from '../main/browser/serve.ts'
import {
  type FaultyFileSystem,
  type Operation,
  faultyFileSystem,
} from '../main/store/faulty-file-system.test-support.ts'

/*
 * `fork('tools/disk-script.ts', [LIBRARY, STATE])`: the browser edition on a disk that its parent has do as it likes, by
 * messages, each of which is answered once it holds. For the specs: a disk that fails is nowhere at hand, and only root may
 * mount one.
 */

/** What a disk can be told to be. */
const states = {
  well: (disk: FaultyFileSystem) => {
    disk.mend()
    disk.release()
  },
  full: (disk: FaultyFileSystem) => fail(disk, ['write', 'make-folder'], 'ENOSPC'),
  'read-only': (disk: FaultyFileSystem) => fail(disk, writing, 'EROFS'),
  /** What is written does not come to rest. */
  stuck: (disk: FaultyFileSystem) => disk.hold('sync', /journal/),
} as const

const writing: readonly Operation[] = [
  'create',
  'append',
  'write',
  'truncate',
  'rename',
  'link',
  'remove',
  'make-folder',
]

function fail(disk: FaultyFileSystem, operations: readonly Operation[], code: string): void {
  for (const on of operations) disk.breakDown({ on, path: /./, code })
}

const disk = faultyFileSystem()
const become = (state: unknown): void => {
  if (typeof state === 'string' && state in states) states[state as keyof typeof states](disk)
}

const [, , library = '', state] = process.argv
become(state)
process.on('message', (told) => {
  become(told)
  process.send?.(told)
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)
process.exitCode = await serve({ library, open: false, say, complain, fs: disk })
process.disconnect()
