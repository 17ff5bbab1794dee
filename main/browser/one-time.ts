import { createHash, randomBytes } from 'node:crypto'

/** Things that can be fetched once, and not for long, by who holds their token. */
export interface OneTime<Value> {
  /** Keeps a value; returns its token, 256 bits as 43 characters fit for an address. */
  keep(value: Value): string
  /** Hands a value out and forgets it; nothing for a token that is unknown, used or expired. */
  take(token: string): Value | undefined
}

/** `lifetime` and the clock are in milliseconds. */
export function createOneTime<Value>(options: {
  readonly lifetime: number
  readonly now: () => number
}): OneTime<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>()
  return {
    keep: (value) => {
      const now = options.now()
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
      const token = newSecret()
      kept.set(keyOf(token), { value, until: now + options.lifetime })
      return token
    },
    take: (token) => {
      const key = keyOf(token)
      const found = kept.get(key)
      kept.delete(key)
      return found !== undefined && options.now() < found.until ? found.value : undefined
    },
  }
}

/** 256 random bits as 43 characters fit for an address, a header and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Looked up by digest, so that the duration of a look-up tells nothing of the token itself. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
