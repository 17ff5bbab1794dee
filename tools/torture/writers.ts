import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { lockFileOf } from '../../main/store/library-lock.ts'
import type { Client } from './deeds.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A process that writes to a library. */
export interface Writer {
  readonly child: ChildProcess
  /** What it said on its error output. */
  readonly complaints: () => string
  /** Resolves once the process is gone. */
  readonly ended: Promise<void>
}

/** One that a page can talk to; `client` rejects where it ends before. */
export interface Desk extends Writer {
  readonly client: Promise<Client>
}

/** With Node's own cache of compiled modules, beside the folders of the run: a start takes half the time. */
function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: join(folder, '../compiled'), INIT_CWD: folder }
}

/** The browser edition as `copydesk serve` starts it, driven over its WebSocket. `folder` is for what is not the library's. */
export function startBrowser(library: string, folder: string, page: string): Desk {
  const script = join(root, 'tools/torture/serve-script.ts')
  const writer = watched(
    spawn(process.execPath, [script, library, page], {
      env: environment(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: writer.child.stdout ?? process.stdin }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)
      if (found) resolve(found[0])
    })
    void writer.ended.then(() => reject(new Error('ended before it was there')))
  })
  return { ...writer, client: unhandled(address.then((at) => dial(at, writer.ended))) }
}

/** The desktop edition's core, driven over its port. */
export function startDesktop(library: string, folder: string): Desk {
  const script = join(root, 'tools/torture/desktop-script.ts')
  const child = fork(script, [library, folder], {
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  const writer = watched(child)
  const client = new Promise<Client>((resolve, reject) => {
    child.once('message', () => resolve(createORPCClient(new PortLink({ port: portTo(child) }))))
    void writer.ended.then(() => reject(new Error('ended before it was there')))
  })
  return { ...writer, client: unhandled(client) }
}

/** A command of the command line. */
export function startCommand(library: string, folder: string, words: readonly string[]): Writer {
  const script = join(root, 'main/cli/copydesk.ts')
  return watched(
    spawn(process.execPath, [script, ...words, '--library', library, '--json', '--quiet'], {
      cwd: folder,
      env: environment(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

/** True once the process holds the library's lock. */
export function holdsLock(library: string, { pid }: ChildProcess): boolean {
  try {
    return readFileSync(lockFileOf(library), 'utf8').includes(`"pid": ${pid},`)
  } catch {
    // No lock yet, or none any more.
    return false
  }
}

function watched(child: ChildProcess): Writer {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  // A process that is killed takes its line with it.
  child.on('error', () => undefined)
  return { child, complaints: () => said, ended: once(child, 'close').then(() => undefined) }
}

/** Its rejection is looked at later, or not at all where the process was to be killed before. */
function unhandled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}

async function dial(address: string, ended: Promise<void>): Promise<Client> {
  const launched = await fetch(address)
  await launched.text()
  const cookie = launched.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { origin, host } = new URL(address)
  const socket = new WebSocket(`ws://${host}/api`, { headers: { cookie, origin } })
  socket.on('error', () => undefined)
  await Promise.race([once(socket, 'open'), ended])
  // The client asks for the browser's own WebSocket; this one keeps to the same interface.
  return createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }))
}

/** The line to a child as the client takes a port. */
function portTo(child: ChildProcess) {
  return {
    on(event: string, hear: (event?: { data: unknown }) => void) {
      if (event === 'message') child.on('message', (data) => hear({ data }))
      if (event === 'close') child.once('disconnect', () => hear())
    },
    postMessage(data: unknown) {
      if (child.connected) child.send(data as string, () => undefined)
    },
  }
}
