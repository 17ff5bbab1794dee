import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ok } from '../../shared/result.ts'
import type { Host, OfferedFile, OutgoingFile } from '../desk/host.ts'
import { findBrowser } from './find-browser.ts'
import { downloadPath } from './guard.ts'
import type { OneTime } from './one-time.ts'
import { printPdf } from './print-pdf.ts'

/**
 * The browser edition's Host: a file is offered once, at an address of the page's own origin. It asks for no folder: its
 * page may stand on another machine than the core.
 */
export function createBrowserHost(downloads: OneTime<OutgoingFile | OfferedFile>): Host {
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
    async placeFile(name, folder) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // One at a time, in the place of the last one: what no one has fetched does not pile up.
      const path = join(folder, 'download.backup.zip')
      const file = { name, mediaType: 'application/zip', path }
      return { path, deliver: () => ({ how: 'download', url: downloadPath + downloads.keep(file) }) }
    },
    printPdf: (html) => printPdf(html, browser),
  }
}
