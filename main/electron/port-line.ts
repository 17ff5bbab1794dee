import type { MessagePortMain } from 'electron'
import type { Line } from '../desk/serve-pages.ts'

/** A page's port as the desk serves it. */
export function portLine(port: Pick<MessagePortMain, 'on' | 'start' | 'postMessage' | 'close'>): Line {
  return {
    send: (frame) => port.postMessage(frame),
    hear: (heard) => {
      port.on('message', ({ data }) => heard(data))
      port.start()
    },
    ended: (told) => port.on('close', told),
    close: () => port.close(),
  }
}
