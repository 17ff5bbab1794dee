import { readFile } from 'node:fs/promises'

/**
 * Names a running process for good, where the system can tell: its number comes round again after a
 * restart, this name does not. Linux only (boot id and start time of /proc); undefined elsewhere.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  const running = await readProcess(pid)
  if (running === undefined) return undefined
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'latin1')).trim()
    return `${boot}/${running.started}`
  } catch {
    // A container may hide it; the start time alone would come round again.
    return undefined
  }
}

/** True unless the process is known to be gone. One that another user runs counts as alive. */
export async function isAlive(pid: number, identity: string | undefined): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const running = await readProcess(pid)
  if (running?.state === 'Z') return false
  const now = await processIdentity(pid)
  return identity === undefined || now === undefined || now === identity
}

/** State and start time (clock ticks since boot) as proc_pid_stat(5) gives them, fields 3 and 22. */
async function readProcess(pid: number): Promise<{ state: string; started: string } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in brackets, and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    return state === undefined || started === undefined ? undefined : { state, started }
  } catch {
    // No /proc, or the process has just ended: `kill` has the last word.
    return undefined
  }
}
