import { realFileSystem } from './file-system.ts'
import { takeLock } from './library-lock.ts'

/* Takes the lock of the folder it is given, says what came of it, and lets go when its input ends. */

const [, , folder = ''] = process.argv
const taken = await takeLock({
  fs: realFileSystem,
  folder,
  shell: 'command-line',
  now: () => new Date(),
})
console.log(taken.ok ? 'taken' : taken.error.code)
process.stdin.resume()
process.stdin.once('end', () => {
  if (taken.ok) void taken.value.release()
})
