// oxlint-disable-next-line import/default -- Vite makes this module out of the query
import checks from './worker.ts?worker&url'
// oxlint-disable-next-line import/default -- as above
import grammar from '../grammar/worker.ts?worker&url'

/** As much of the browser's Trusted Types as the desk needs; TypeScript's DOM does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/** Where the build put the page's workers. */
const addresses = { checks, grammar } as const

/**
 * Where a worker lies. The content security policy takes a script's address only from the policy of this name, and
 * this policy vouches for the addresses that the build put in.
 */
export function workerAddress(name: keyof typeof addresses): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('copydesk-worker', {
    createScriptURL: (url) => (url === checks || url === grammar ? url : ''),
  })
  return policy?.createScriptURL(addresses[name]) ?? addresses[name]
}

/** A name can be taken once in a page. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined
