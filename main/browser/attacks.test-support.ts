import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type Socket, connect } from 'node:net'

/*
 * What a hostile program on this machine can do to the loopback server, at any size: a test does it small, and
 * `npm run torture -- guard` in full against a server of its own.
 */

/** A connection that swallows its own errors: being thrown out is what it is there for. */
export function knock(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.on('error', () => undefined)
  return socket
}

/** Sends bytes as they are; resolves with all that comes back until the server hangs up, or `limit` ms pass. */
export function sendRaw(port: number, text: string, limit = 5000): Promise<string> {
  return new Promise((resolve) => {
    const socket = knock(port)
    let answer = ''
    const end = (): void => {
      clearTimeout(late)
      socket.destroy()
      resolve(answer)
    }
    const late = setTimeout(end, limit)
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part))
    socket.once('close', end)
    socket.write(text, 'latin1')
  })
}

/** Opens connections and says nothing on them; gives those that are left in the end, to be closed by the caller. */
export async function flood(
  port: number,
  connections: number,
  during: () => Promise<void>,
): Promise<readonly Socket[]> {
  const open = new Set<Socket>()
  const together = 200
  for (let made = 0; made < connections; made += together) {
    const batch = Array.from({ length: Math.min(together, connections - made) }, () => knock(port))
    await Promise.all(
      batch.map((socket) => {
        open.add(socket)
        socket.once('close', () => open.delete(socket))
        // Some are thrown out before they know that they were let in.
        return new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))
      }),
    )
    await during()
  }
  return [...open]
}

/** Sends a byte every `pause` ms after `start`, and never an end. Resolves to the ms until the server hung up. */
export function dribble(port: number, start: string, pause: number): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now()
    const socket = knock(port)
    const more = setInterval(() => socket.write('x'), pause)
    socket.resume()
    socket.write(start)
    socket.once('close', () => {
      clearInterval(more)
      resolve(performance.now() - began)
    })
  })
}

/** Pours up to `bytes` after `start`, as fast as the server takes them. Resolves to how many were poured. */
export async function pour(port: number, start: string | Buffer, bytes: number): Promise<number> {
  const socket = knock(port)
  socket.resume()
  const chunk = Buffer.alloc(64 * 1024)
  let poured = 0
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(start)
  while (!socket.closed && poured < bytes) {
    poured += chunk.length
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed])
  }
  socket.end()
  await closed
  return poured
}

/** The opening of a WebSocket, as text. */
export function greeting(port: number, cookie: string): string {
  return [
    'GET /api HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
}

/** The head of a WebSocket frame of `bytes` bytes; an unfinished one leaves the message open. */
export function frameHead(bytes: number, { first = true, last = true } = {}): Buffer {
  const head = Buffer.alloc(14)
  head[0] = (last ? 0x80 : 0) | (first ? 2 : 0)
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(bytes), 2)
  return head
}
