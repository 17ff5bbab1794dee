/** What differs between the shells: addresses besides the page's own origin that the page may talk to. */
export interface PolicySources {
  /** Origins with their scheme, e.g. `ws://127.0.0.1:8123`; none in the desktop edition. */
  readonly connect: readonly string[]
}

/**
 * ProseMirror parses pasted HTML through a policy of its name; without it, pasting throws. The page starts
 * its checks' worker through the other, which vouches for one address.
 */
const trustedTypePolicies = 'ProseMirrorClipboard copydesk-worker'

/**
 * The page's Content-Security-Policy, as a header's value. Everything comes from the page's own origin,
 * nothing is evaluated, and markup and script addresses pass only through the named Trusted Types policies. `blob:`
 * and `data:` images are the editor's own (icons in style sheets, previews of what was dropped).
 */
export function contentSecurityPolicy({ connect }: PolicySources): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
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
