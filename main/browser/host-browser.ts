import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { ok } from '../../shared/result.ts'
import type { Host, OutgoingFile } from '../desk/host.ts'
import { findBrowser } from './find-browser.ts'
import { downloadPath } from './guard.ts'
import type { OneTime } from './one-time.ts'
import { printPdf } from './print-pdf.ts'

/**
 * The browser edition's Host: a file is offered once, at an address of the page's own origin. It asks for no folder: its
 * page may stand on another machine than the core.
 */
export function createBrowserHost(downloads: OneTime<OutgoingFile>): Host {
  const browser = findBrowser({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  })
  return {
    edition: 'browser',
    capabilities: {
      saveDialog: false,
      systemMenu: false,
      printPdf: browser !== undefined,
      pickFolder: false,
    },
    deliver: (file) => Promise.resolve(ok({ how: 'download', url: downloadPath + downloads.keep(file) })),
    printPdf: (html) => printPdf(html, browser),
  }
}
