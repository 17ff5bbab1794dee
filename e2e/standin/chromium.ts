import { type Browser, type BrowserContext, chromium } from 'playwright'

let browser: Browser | undefined

/** Switches that the app sets before it is ready; Chromium starts with them. */
export const switches: string[] = []

/** A context of the one Chromium that plays Electron's; the test's process joins it at `STANDIN_PORT`. */
export async function browserContext(
  viewport: { width: number; height: number },
  javaScriptEnabled = true,
): Promise<BrowserContext> {
  const executablePath = process.env['COPYDESK_CHROMIUM']
  browser ??= await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      ...switches,
      `--remote-debugging-port=${process.env['STANDIN_PORT'] ?? '0'}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser.newContext({ viewport, javaScriptEnabled, locale: 'en-GB', timezoneId: 'UTC' })
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
}
