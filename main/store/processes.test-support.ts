import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'

/* Other processes for this folder's tests: each runs a file of this folder under this very Node. */

interface Contender {
  /** What it said first. */
  readonly said: string
  /** Lets it go on to its end. */
  end(): Promise<void>
}

/** Starts a process that takes the library's lock, says what came of it, and lets go when told. */
export async function runContender(folder: string): Promise<Contender> {
  const child = runScript('contender.test-script.ts', [folder])
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  const [said] = (await once(lines, 'line')) as [string]
  return {
    said,
    async end() {
      child.stdin?.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Runs a script of this folder; what it writes to its error output is shown. */
export function runScript(
  name: string,
  args: readonly string[],
  as?: { uid: number; gid: number },
): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'], ...as })
}

/** Everything a process writes until it ends. */
export async function outputOf(child: ChildProcess): Promise<string> {
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  await once(child, 'close')
  return text
}
