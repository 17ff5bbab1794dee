import type { BrowserWindowConstructorOptions } from 'electron'

/*
 * What the desktop edition allows, as pure functions of what they rule, so that every line is tested
 * without Electron. Follows Electron's security tutorial item by item; whatever is not named is refused.
 */

/** The page's own scheme and host. */
export const pageScheme = 'app'
export const pageHost = 'bundle'
export const pageAddress = `${pageScheme}://${pageHost}/`

/** How every window is locked down. Nothing here is left to a default, for defaults have changed before. */
export function lockedDown(preload: string): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // Chromium's spellchecker downloads its dictionaries from the network.
    spellcheck: false,
    // Autosave must not slow down behind another window.
    backgroundThrottling: false,
  }
}

/** Where the page that is printed stands, and the session that it is printed in: in memory, of its own. */
export const printAddress = `${pageScheme}://print/`
export const printPartition = 'print'

/** How the window that prints is locked down: as every other, and without scripts. */
export function lockedDownToPrint(
  quarters: NonNullable<NonNullable<BrowserWindowConstructorOptions['webPreferences']>['session']>,
): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  const { preload: _none, ...rest } = lockedDown('')
  return { ...rest, session: quarters, javascript: false, images: false, webgl: false }
}

/** True for the page that is printed, and nothing else: what prints loads one document and no more. */
export function isPrintPage(address: string): boolean {
  return parse(address)?.href === printAddress
}

/**
 * True for addresses of the page's own origin. The URL parser decides, never a prefix: `app://bundle.evil/`
 * and `app://bundle@evil/` begin alike.
 */
export function isOurPage(address: string): boolean {
  const url = parse(address)
  return (
    url !== undefined &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === '' &&
    url.password === ''
  )
}

/** The page is one document: it may reload itself, and go nowhere. */
export function navigationAllowed(address: string): boolean {
  const url = parse(address)
  return url !== undefined && isOurPage(address) && (url.pathname === '/' || url.pathname === '/index.html')
}

/** What becomes of `window.open` and of links to a new window: never a window; perhaps the person's browser. */
export function windowOpenDecision(address: string): {
  readonly action: 'deny'
  readonly external?: string
} {
  const external = externalLink(address)
  return external === undefined ? { action: 'deny' } : { action: 'deny', external }
}

/** Fields a mail program may be handed. `attach` is not one: some programs would attach a local file. */
const mailFields: ReadonlySet<string> = new Set(['subject', 'body', 'cc', 'bcc'])

/** Windows cuts or refuses longer addresses. */
const longestLink = 2048

/**
 * The address as it may be given to the system, or undefined where it may not: only https and mailto, without
 * a user's name in front of the host. What is returned is what the parser understood, not what was written.
 */
export function externalLink(address: string): string | undefined {
  const url = parse(address)
  if (url === undefined || url.href.length > longestLink) return undefined
  if (url.protocol === 'https:') return url.username === '' && url.password === '' ? url.href : undefined
  if (url.protocol === 'mailto:') {
    return [...url.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase()))
      ? url.href
      : undefined
  }
  return undefined
}

/** Who asks for a permission: a frame's address, and whether it is the window's main frame. */
export interface Asking {
  readonly url: string
  readonly isMainFrame: boolean
}

/** The permissions the page may have, each with what it is for. Every other is refused. */
const permissions: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'copying a story or its address'],
  ['clipboard-read', '"Import from Clipboard", chosen from the menu or the palette'],
  ['fullscreen', 'reading without the desk around it'],
])

/** Refuses by default: a permission is given only if it is listed, and only to the page's own main frame. */
export function permissionAllowed(permission: string, asking: Asking): boolean {
  return permissions.has(permission) && asking.isMainFrame && isOurPage(asking.url)
}

/** Who sends a message to the main process. A frame that is gone is null. */
export interface Sender {
  readonly frame: { readonly url: string; readonly parent: unknown } | null
  /** True if the sender is the web contents of one of the desk's windows. */
  readonly ours: boolean
}

/** A message counts only from the main frame of one of our windows, showing our page. */
export function senderAllowed({ frame, ours }: Sender): boolean {
  return ours && frame !== null && frame.parent === null && isOurPage(frame.url)
}

function parse(address: string): URL | undefined {
  return URL.parse(address) ?? undefined
}
