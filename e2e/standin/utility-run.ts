import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

/* The utility process of the stand-in: `process.parentPort` as Electron gives it, then the real script. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send?.(message),
})
process.on('message', (data) => port.emit('message', { data }))
Object.defineProperty(process, 'parentPort', { value: port })

const [script = ''] = process.argv.slice(2)
await import(pathToFileURL(script).href)
