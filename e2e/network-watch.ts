import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

/*
 * Loaded before a process of the desk by `node --import`: writes every attempt to reach something beyond this machine
 * into the file that `NETWORK_WATCH` names. Children inherit it by `NODE_OPTIONS`. What is tried is written before it is
 * done, so that it does not matter whether the machine has a network.
 */

const file = process.env['NETWORK_WATCH']

/** Addresses of this machine itself: where a desk's own page, and the browser that a test drives, are. */
export function isHere(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
}

function tell(what: string): void {
  if (file !== undefined) appendFileSync(file, `${what}\n`)
}

/** Has `look` see the arguments of a method before it runs. */
function watch(owner: object, name: string, look: (given: readonly unknown[]) => void): void {
  const method: unknown = Reflect.get(owner, name)
  if (typeof method !== 'function') return
  Reflect.set(owner, name, function watched(this: unknown, ...given: unknown[]) {
    look(given)
    return Reflect.apply(method, this, given) as unknown
  })
}

/** The host of a connection's arguments: options, or a port and a host; a pipe has none. */
function hostOf(given: readonly unknown[]): string | undefined {
  const first = Array.isArray(given[0]) ? (given[0][0] as unknown) : given[0]
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return undefined
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost'
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined
  return typeof given[1] === 'string' ? given[1] : 'localhost'
}

if (file !== undefined) {
  watch(net.Socket.prototype, 'connect', (given) => {
    const host = hostOf(given)
    if (host !== undefined && !isHere(host)) tell(`connect ${host}`)
  })
  watch(dgram.Socket.prototype, 'send', () => tell('send a datagram'))
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of [
      'lookup',
      'resolve',
      'resolve4',
      'resolve6',
      'resolveAny',
      'resolveTxt',
      'resolveSrv',
      'reverse',
    ]) {
      watch(owner, name, ([host]) => {
        if (typeof host === 'string' && !isHere(host)) tell(`look up ${host}`)
      })
    }
  }
  tell('watching')
}
