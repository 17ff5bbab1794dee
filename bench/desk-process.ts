import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '..')

export interface ServedDesk {
  /** The launch address, which opens once. */
  readonly address: string
  stop(): Promise<void>
}

/** Starts `copydesk serve` on a library, as a person would. */
export async function serveDesk(library: string): Promise<ServedDesk> {
  const child = spawn(process.execPath, ['main/cli/copydesk.ts', 'serve', '--library', library], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)
      if (url) found(url[0])
    })
    void ended.then(() => failed(new Error('the desk ended before it gave its address')))
  })
  return {
    address,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
