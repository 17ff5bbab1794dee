/** What differs between the shells: addresses besides the page's own origin that the page may talk to. */
export interface PolicySources {
  /** Origins with their scheme, e.g. `ws://127.0.0.1:8123`; none in the desktop edition. */
  readonly connect: readonly string[]
  /** The address's path of what is served, as it came. */
  readonly path?: string
}

/**
 * ProseMirror parses pasted HTML through a policy of its name; without it, pasting throws. The page starts
 * its checks' worker through the other, which vouches for one address.
 */
const trustedTypePolicies = 'ProseMirrorClipboard copydesk-worker'

/**
 * The page's workers, by where the build puts them. A worker goes by the policy of its own script: the spelling of Korean
 * and the grammar are WebAssembly, which the page itself has no need of.
 */
const workers = /^\/workers\/[\w-]+\.js$/

/**
 * The page's Content-Security-Policy, as a header's value. Everything comes from the page's own origin,
 * nothing is evaluated, and markup and script addresses pass only through the named Trusted Types policies. `blob:`
 * and `data:` images are the editor's own (icons in style sheets, previews of what was dropped).
 */
export function contentSecurityPolicy({ connect, path = '/' }: PolicySources): string {
  return [
    "default-src 'none'",
    workers.test(path) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypePolicies}`,
  ].join('; ')
}
