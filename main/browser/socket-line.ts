import type { WebSocket } from 'ws'
import type { Line } from '../desk/serve-pages.ts'

/** Bytes that may wait for a page to read them. One that reads nothing would otherwise fill the memory. */
const mostUnread = 128 * 1024 * 1024

/** A page's WebSocket as the desk serves it. It is closed with 1008: what it said was against the rules. */
export function socketLine(socket: WebSocket): Line {
  return {
    send: (frame) => {
      if (socket.bufferedAmount > mostUnread) socket.terminate()
      else socket.send(frame)
    },
    hear: (heard) =>
      socket.on('message', (data, isBinary) => {
        const bytes = Array.isArray(data)
          ? Buffer.concat(data)
          : Buffer.isBuffer(data)
            ? data
            : Buffer.from(data)
        heard(isBinary ? bytes : bytes.toString())
      }),
    ended: (told) => socket.on('close', told),
    close: () => socket.close(1008),
  }
}
