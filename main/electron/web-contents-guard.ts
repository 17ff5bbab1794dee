import { type WebContents, app } from 'electron'
import { openExternalLink } from './external-links.ts'
import { isOurPage, navigationAllowed, windowOpenDecision } from './policy.ts'

/** Guards every web contents there will ever be, at the moment it is made. */
export function setUpWebContentsGuard(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (navigationAllowed(event.url)) return
    event.preventDefault()
    // A link in a story was clicked; what is not ours opens where links open.
    if (!isOurPage(event.url)) openExternalLink(event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!navigationAllowed(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const { action, external } = windowOpenDecision(url)
    if (external !== undefined) openExternalLink(external)
    return { action }
  })
}
