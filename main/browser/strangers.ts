import type { Socket } from 'node:net'

/**
 * Connections that nobody has vouched for yet. Any program on this machine can open some; they are few at a time, so that
 * they take neither the memory nor the file handles that the desk needs. A new one pushes the oldest out: whoever means
 * to ask something has asked by then.
 */
export interface Strangers {
  /** A connection came. */
  came(socket: Socket): void
  /** The guard has let in a request of this connection: it is the desk's own now, and stays. */
  vouchedFor(socket: Socket): void
  /** How many there are. */
  readonly count: number
}

export function createStrangers(most: number): Strangers {
  // In the order they came.
  const waiting = new Set<Socket>()
  return {
    came(socket) {
      waiting.add(socket)
      socket.once('close', () => waiting.delete(socket))
      const [oldest] = waiting
      if (waiting.size <= most || oldest === undefined) return
      waiting.delete(oldest)
      // Reset, not closed: nobody waits for its farewell.
      oldest.resetAndDestroy()
    },
    vouchedFor: (socket) => void waiting.delete(socket),
    get count() {
      return waiting.size
    },
  }
}
