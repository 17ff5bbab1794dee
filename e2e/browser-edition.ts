import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A browser edition that runs in a process of its own. */
export interface BrowserEdition {
  /** The launch address, which opens once. */
  readonly address: string
  /** Its process. */
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts the browser edition on a library as `copydesk serve` does. */
export async function startBrowserEdition(library: string): Promise<BrowserEdition> {
  const child = spawn(process.execPath, ['main/cli/copydesk.ts', 'serve', '--library', library], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)
      if (found) resolve(found[0])
    })
    void ended.then(() => reject(new Error(`the browser edition did not start:\n${said}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
