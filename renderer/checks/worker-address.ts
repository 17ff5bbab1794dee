// oxlint-disable-next-line import/default -- Vite makes this module out of the query
import address from './worker.ts?worker&url'

/** As much of the browser's Trusted Types as the desk needs; TypeScript's DOM does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/**
 * Where the checks' worker lies. The content security policy takes a script's address only from the policy
 * of this name, and this policy vouches for the one address that the build put in.
 */
export function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('copydesk-worker', {
    createScriptURL: (url) => (url === address ? url : ''),
  })
  return policy?.createScriptURL(address) ?? address
}

/** A name can be taken once in a page. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined
