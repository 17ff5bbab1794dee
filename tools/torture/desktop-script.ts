import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import { startWorker } from '../../main/archive/archive-thread.ts'
import { commandLineHost } from '../../main/cli/host-cli.ts'
import { openCore } from '../../main/electron/core.ts'

/*
 * The desktop edition's core without its window: serves the contract on the line to the process that started it, as it
 * would on a page's port, until it is told to end.
 */

const [, , library = '', out = join(tmpdir(), 'copydesk-out')] = process.argv

class ParentPort extends EventEmitter {
  start(): void {
    process.on('message', (data) => this.emit('message', { data, ports: [] }))
    process.once('disconnect', () => this.emit('close'))
  }

  postMessage(data: unknown): void {
    process.send?.(data)
  }

  close(): void {
    process.disconnect()
  }
}

const opened = await openCore({ library }, commandLineHost(out), startWorker)
if (!opened.ok) {
  console.error(opened.error.message)
  process.exit(2)
}
const core = opened.value
// The one cast: Electron's port has a dozen listeners' types, of which the core hears two.
core.serve(new ParentPort() as unknown as MessagePortMain)
process.send?.('ready')
process.once('SIGTERM', () => void core.close().then(() => process.exit(0)))
