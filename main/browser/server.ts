import { open, rm } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { OfferedFile, OutgoingFile } from '../desk/host.ts'
import { readPageFile } from '../desk/page-files.ts'
import { attachment } from './attachment.ts'
import {
  type Gate,
  type Refusal,
  type Route,
  type Visit,
  judgeUpgrade,
  judgeVisit,
  launchPath,
  originOf,
  securityHeaders,
  sessionCookie,
  stalePlace,
} from './guard.ts'
import { type OneTime, createOneTime, newSecret } from './one-time.ts'
import { createStrangers } from './strangers.ts'

/** How long a launch address can be opened, in milliseconds. */
export const launchLifetime = 30_000
/** How long an exported file waits to be fetched, in milliseconds. */
export const downloadLifetime = 5 * 60_000
/** The largest message a page may send, in bytes; a longer one closes its connection. */
const largestMessage = 32 * 1024 * 1024
/** How many pages may be connected at once. */
const mostPages = 16
/** How many connections may be open that have not shown the session yet. */
export const mostStrangers = 128
/** How long a visitor may take over their headers, and over everything, in milliseconds. */
const patience = { headers: 5000, request: 10_000, check: 1000 }

export interface LoopbackParts {
  /** The folder of the built page. */
  readonly pageRoot: string
  /** Files to be fetched once, at `/download/TOKEN`. */
  readonly downloads: OneTime<OutgoingFile | OfferedFile>
  /** A free port is taken where none is given. */
  readonly port?: number
  /** Takes over a connected page's socket. */
  readonly connect: (socket: WebSocket) => void
  /** A second start asks the running desk to show itself. */
  readonly comeForward: () => void
  /** Backs the library up for another process of this machine; each step is a line of JSON. Stopped by `signal`. */
  readonly backUp?: (signal: AbortSignal) => AsyncIterable<object>
  /** Told how many pages are connected, whenever that changes. */
  readonly pagesChanged?: (pages: number) => void
  /** Told what went wrong in answering a request. The visitor only learns that something did. */
  readonly fault: (error: unknown) => void
  /** The clock, in milliseconds. */
  readonly now: () => number
  /** Milliseconds that a visitor may take, and between two looks at it: shorter ones in tests. */
  readonly patience?: { readonly headers: number; readonly request: number; readonly check: number }
}

/** A running server, on 127.0.0.1 and nowhere else. */
export interface Loopback {
  readonly port: number
  readonly origin: string
  /** What a second start has to show, in the header `x-copydesk-secret`. */
  readonly secret: string
  /** Makes an address that opens the desk once, within 30 seconds. */
  launchAddress(): string
  /** Closes every connection, then the port. */
  close(): Promise<void>
}

/** Starts the server; refused with BAD_INPUT where the port cannot be had. */
export async function startLoopback(parts: LoopbackParts): Promise<Result<Loopback, DeskError>> {
  const launches = createOneTime<true>({ lifetime: launchLifetime, now: parts.now })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    // The set holds the pages; `close` below needs it.
    clientTracking: true,
  })
  // A request without a Host header is the guard's to refuse.
  const server = createServer({
    requireHostHeader: false,
    headersTimeout: parts.patience?.headers ?? patience.headers,
    requestTimeout: parts.patience?.request ?? patience.request,
    connectionsCheckingInterval: parts.patience?.check ?? patience.check,
    keepAliveTimeout: patience.headers,
  })
  const strangers = createStrangers(mostStrangers)
  server.on('connection', strangers.came)

  const listening = await listen(server, parts.port ?? 0)
  if (!listening.ok) return listening
  const port = listening.value
  const gate: Gate = { port, session: newSecret(), secret: newSecret() }
  const launchAddress = (): string => `${originOf(port)}${launchPath}${launches.keep(true)}`

  const answer = async (route: Route, response: ServerResponse): Promise<void> => {
    switch (route.to) {
      case 'launch': {
        if (launches.take(route.token) === undefined) {
          return refuse(response, { status: 403, why: stalePlace })
        }
        // A redirect (303) from a file would not carry the new SameSite=Strict cookie; a page of our own
        // that moves on does.
        response.setHeader('set-cookie', sessionCookie(gate))
        strangers.vouchedFor(response.req.socket)
        return send(response, 'text/html; charset=utf-8', onward)
      }
      case 'open': {
        parts.comeForward()
        return send(response, 'application/json', JSON.stringify({ url: launchAddress() }))
      }
      case 'backup': {
        // A HEAD must not make one.
        if (response.req.method !== 'GET' || !parts.backUp)
          return refuse(response, { status: 405, why: 'A backup is asked for by GET.' })
        const gone = new AbortController()
        response.once('close', () => gone.abort())
        response.setHeader('content-type', 'application/x-ndjson')
        for await (const step of parts.backUp(gone.signal)) response.write(`${JSON.stringify(step)}\n`)
        response.end()
        return
      }
      case 'download': {
        // A HEAD must not use the file up.
        const file = response.req.method === 'GET' ? parts.downloads.take(route.token) : undefined
        if (file === undefined) {
          return refuse(response, {
            status: 404,
            why: 'This file has been fetched already. Export it again.',
          })
        }
        response.setHeader('content-disposition', attachment(file.name))
        return 'path' in file ? sendFile(response, file) : send(response, file.mediaType, file.bytes)
      }
      case 'page': {
        const file = await readPageFile(parts.pageRoot, route.path)
        if (file === undefined) return refuse(response, { status: 404, why: 'There is nothing here.' })
        return send(response, file.mediaType, file.bytes)
      }
    }
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders(port, request.url)))
      response.setHeader(name, value)
    const verdict = judgeVisit(visitOf(request), gate)
    if (!verdict.ok) return refuse(response, verdict.error)
    if (verdict.value.to !== 'launch') strangers.vouchedFor(request.socket)
    answer(verdict.value, response).catch((error: unknown) => {
      parts.fault(error)
      if (response.headersSent) response.destroy()
      else refuse(response, { status: 500, why: 'The desk could not answer. Its terminal says more.' })
    })
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A connection that breaks while it is being refused is nobody's concern.
    socket.on('error', () => socket.destroy())
    const verdict = judgeUpgrade(visitOf(request), gate)
    if (!verdict.ok) return refuseUpgrade(socket, verdict.error)
    strangers.vouchedFor(request.socket)
    if (sockets.clients.size >= mostPages) {
      return refuseUpgrade(socket, { status: 503, why: `At most ${mostPages} windows can be open at once.` })
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      // The page is told why by the close code (1009: too long); the desk lives on.
      page.on('error', () => page.terminate())
      page.on('close', () => {
        // Emitted before the set forgets it.
        setImmediate(() => parts.pagesChanged?.(sockets.clients.size))
      })
      parts.connect(page)
      parts.pagesChanged?.(sockets.clients.size)
    })
  })

  return ok({
    port,
    origin: originOf(port),
    secret: gate.secret,
    launchAddress,
    close: async () => {
      for (const page of sockets.clients) page.close(1001, 'The desk is closing.')
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      server.closeIdleConnections()
      // A page that does not answer the farewell is not waited for.
      const impatience = setTimeout(() => {
        for (const page of sockets.clients) page.terminate()
        server.closeAllConnections()
      }, 1000)
      await closed
      clearTimeout(impatience)
    },
  })
}

/** Where a launch address leads: on to the desk. Its empty icon keeps the browser from asking for one that is not there. */
const onward =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">' +
  '<link rel="icon" href="data:,"><title>Copydesk</title></html>'

function listen(server: Server, port: number): Promise<Result<number, DeskError>> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(refused(portRefused(port, error)))
    server.once('error', failed)
    // `exclusive`: a cluster would otherwise share the port.
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed)
      resolve(ok((server.address() as AddressInfo).port))
    })
  })
}

function portRefused(port: number, error: NodeJS.ErrnoException): DeskError {
  const why =
    error.code === 'EADDRINUSE'
      ? 'another program uses it'
      : error.code === 'EACCES'
        ? 'this user may not use it'
        : `the system says ${error.code ?? error.message}`
  return deskError(
    'BAD_INPUT',
    {
      en: `Port ${port} cannot be used: ${why}. Choose another with --port, or leave it out for a free one.`,
      ko: `포트 ${port}을(를) 쓸 수 없습니다: ${why}. --port로 다른 포트를 고르거나, 빼면 빈 포트를 씁니다.`,
    },
    { what: 'port' },
  )
}

function visitOf(request: IncomingMessage): Visit {
  return { method: request.method ?? '', target: request.url ?? '', headers: request.headersDistinct }
}

function send(response: ServerResponse, mediaType: string, body: string | Uint8Array): void {
  response.setHeader('content-type', mediaType)
  response.setHeader('content-length', Buffer.byteLength(body))
  // Node leaves the body out for HEAD.
  response.end(body)
}

/** Sends a file from the disk, and removes it: it is not fetched again. */
async function sendFile(response: ServerResponse, { mediaType, path }: OfferedFile): Promise<void> {
  await using file = await open(path)
  response.setHeader('content-type', mediaType)
  response.setHeader('content-length', (await file.stat()).size)
  try {
    await pipeline(file.createReadStream({ autoClose: false }), response)
  } finally {
    await rm(path, { force: true })
  }
}

function refuse(response: ServerResponse, { status, why }: { status: number; why: string }): void {
  response.statusCode = status
  if (status === 405) response.setHeader('allow', 'GET, HEAD')
  // What a refused visitor still has to say is not read.
  response.setHeader('connection', 'close')
  send(response, 'text/plain; charset=utf-8', `${why}\n`)
}

function refuseUpgrade(socket: Duplex, { status, why }: Refusal): void {
  // The visitor's own end need not follow: half a connection would stay open as long as they like.
  socket.once('finish', () => socket.destroy())
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(why)}\r\n\r\n${why}`,
  )
}
