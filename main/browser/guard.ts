import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Result, ok, refused } from '../../shared/result.ts'
import { contentSecurityPolicy } from '../desk/content-security-policy.ts'

/*
 * Who may speak to the loopback server. Any program and any web page on this machine can reach its port, so
 * trust belongs to a request and never to the process: each is judged by what it carries, as plain data.
 */

/** A request as it came: nothing is decoded or trimmed. */
export interface Visit {
  readonly method: string
  /** The request target, `/assets/page.js?x`. */
  readonly target: string
  /** Each as often as it came: a header that is to be there once is not believed when it comes twice. */
  readonly headers: Headers
}

type Headers = IncomingMessage['headersDistinct']

/** What the running server knows and a visitor has to match. */
export interface Gate {
  readonly port: number
  /** The session cookie's value: known only to a browser that came through a launch address. */
  readonly session: string
  /** The secret in the library's lock file: known only to who may read the library. */
  readonly secret: string
}

/** Why a visitor is turned away: an HTTP status, and a sentence for whoever looks at it. */
export interface Refusal {
  readonly status: 403 | 404 | 405 | 413 | 421 | 503
  readonly why: string
}

/** Where an admitted request goes. `launch` still has to redeem its token. */
export type Route =
  | { readonly to: 'launch'; readonly token: string }
  | { readonly to: 'open' | 'backup' }
  | { readonly to: 'download'; readonly token: string }
  | { readonly to: 'page'; readonly path: string }

/** The header in which a second start shows the lock file's secret. */
export const secretHeader = 'x-copydesk-secret'

export const launchPath = '/launch/'
/** Asked by a second process on this machine, which shows the lock file's secret. */
export const controlPaths = { open: '/control/open', backup: '/control/backup' } as const
export const downloadPath = '/download/'
export const socketPath = '/api'

/** Said to a browser that has no session: by far the most likely visitor is a person with an old address. */
export const stalePlace =
  'This address has been used, or has expired. Start Copydesk again for a fresh one: the running desk is found and kept.'

/** Judges an ordinary request: exact Host, reading only, not from another site, and with the session's cookie. */
export function judgeVisit(visit: Visit, gate: Gate): Result<Route, Refusal> {
  const host = judgeHost(visit, gate)
  if (!host.ok) return host
  if (visit.method !== 'GET' && visit.method !== 'HEAD') {
    return refused({ status: 405, why: 'This server only answers GET.' })
  }
  if (hasBody(visit.headers)) return refused({ status: 413, why: 'Nothing is sent to this server by HTTP.' })
  const path = pathOf(visit.target)
  if (path === undefined) return refused({ status: 404, why: 'There is nothing here.' })
  if (path.startsWith(launchPath)) return judgeLaunch(visit, path)

  if (!isSameSite(visit.headers)) {
    return refused({ status: 403, why: 'Another site asked for this, and may not.' })
  }
  const control = path === controlPaths.open ? 'open' : path === controlPaths.backup ? 'backup' : undefined
  if (control) {
    return sameSecret(one(visit.headers[secretHeader]), gate.secret)
      ? ok({ to: control })
      : refused({ status: 403, why: 'The secret of the library is missing or wrong.' })
  }
  if (!hasSession(visit.headers, gate)) return refused({ status: 403, why: stalePlace })
  return path.startsWith(downloadPath)
    ? ok({ to: 'download', token: path.slice(downloadPath.length) })
    : ok({ to: 'page', path })
}

/**
 * Judges the opening of the WebSocket, over which everything is changed. Browsers let any page open one to
 * any address and send the cookies along, so Origin must be there and be our own.
 */
export function judgeUpgrade(visit: Visit, gate: Gate): Result<undefined, Refusal> {
  const host = judgeHost(visit, gate)
  if (!host.ok) return host
  if (visit.method !== 'GET') return refused({ status: 405, why: 'This server only answers GET.' })
  if (pathOf(visit.target) !== socketPath) return refused({ status: 404, why: 'There is no socket here.' })
  if (one(visit.headers.origin) !== originOf(gate.port) || !isSameSite(visit.headers)) {
    return refused({ status: 403, why: 'Only the page of this desk may connect.' })
  }
  if (!hasSession(visit.headers, gate)) return refused({ status: 403, why: stalePlace })
  return ok(undefined)
}

/** The page's own origin. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`
}

/** Cookies ignore ports, so the name carries it: two desks on one machine do not sign each other out. */
export function cookieName(port: number): string {
  return `copydesk-${port}`
}

/** The `Set-Cookie` value that opens a session. Without an age, it ends with the browser. */
export function sessionCookie({ port, session }: Gate): string {
  return `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`
}

/** The headers every answer carries, refusals included. No CORS header is among them. */
export function securityHeaders(port: number, target = '/'): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy({
      connect: [`ws://127.0.0.1:${port}`],
      path: pathOf(target) ?? '/',
    }),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Else a browser looks up the host of every link in a story, unasked.
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-store',
  }
}

/** The path of a request target; nothing for a proxy's absolute form or for `*`. */
function pathOf(target: string): string | undefined {
  return target.startsWith('/') ? target.split(/[?#]/u, 1)[0] : undefined
}

/** Against DNS rebinding: a name that was made to point here arrives with its own name as Host. */
function judgeHost({ headers }: Visit, { port }: Gate): Result<undefined, Refusal> {
  return one(headers.host) === `127.0.0.1:${port}`
    ? ok(undefined)
    : refused({ status: 421, why: `This server answers only as 127.0.0.1:${port}.` })
}

/**
 * The launch address is opened from a file, which browsers call cross-site, so its token alone decides.
 * A browser that only fetches ahead must not use the token up.
 */
function judgeLaunch({ method, headers }: Visit, path: string): Result<Route, Refusal> {
  if (method !== 'GET') return refused({ status: 405, why: 'A launch address is opened, not examined.' })
  const purpose = [headers['sec-purpose'], headers['purpose']].join(' ')
  if (/prefetch|preview/iu.test(purpose)) {
    return refused({ status: 503, why: 'A launch address is not fetched ahead.' })
  }
  return ok({ to: 'launch', token: path.slice(launchPath.length) })
}

/** True where the browser says the request is the page's own or the person's, and where nothing is said. */
function isSameSite(headers: Headers): boolean {
  return (headers['sec-fetch-site'] ?? []).every((site) => site === 'same-origin' || site === 'none')
}

/** True where something is to follow the headers. No request of ours has a body, so none is read. */
function hasBody(headers: Headers): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && one(length) !== '0')
}

/** Any cookie of our name may match: another server on this machine can add one of the same name. */
function hasSession(headers: Headers, { port, session }: Gate): boolean {
  const prefix = `${cookieName(port)}=`
  return (one(headers.cookie) ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(prefix))
    .some((cookie) => sameSecret(cookie.slice(prefix.length), session))
}

/** Compares without telling by its duration where the two differ. Digests, so that lengths never differ. */
function sameSecret(given: string | undefined, expected: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A header that came once; one that came several times counts as absent. */
function one(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined
}
