import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
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

/** How the disk under a library does. */
export type DiskState = 'well' | 'full' | 'read-only' | 'stuck'

/** One whose disk does as it is told. */
export interface EditionOnDisk extends BrowserEdition {
  /** Resolves once the disk is so. */
  readonly disk: (state: DiskState) => Promise<void>
}

/** Starts the browser edition on a library as `copydesk serve` does. */
export async function startBrowserEdition(library: string): Promise<BrowserEdition> {
  return started(
    spawn(process.execPath, ['main/cli/copydesk.ts', 'serve', '--library', library], {
      cwd: root,
      env: { ...process.env, INIT_CWD: root },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

/** Starts it on a library whose disk is played by the store's own faulty one, beneath everything that the desk does. */
export async function startOnDisk(library: string, state: DiskState = 'well'): Promise<EditionOnDisk> {
  const child = fork('tools/disk-script.ts', [library, state], {
    cwd: root,
    // Playwright's own loader has no part in the desk.
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const edition = await started(child)
  return {
    ...edition,
    async disk(next) {
      const told = once(child, 'message')
      child.send(next)
      await told
    },
  }
}

async function started(child: ChildProcess): Promise<BrowserEdition> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
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
