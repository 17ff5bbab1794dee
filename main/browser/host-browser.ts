import { ok } from '../../shared/result.ts'
import type { Host, OutgoingFile } from '../desk/host.ts'
import { downloadPath } from './guard.ts'
import type { OneTime } from './one-time.ts'
import { printPdf } from './print-pdf.ts'

/** The browser edition's Host: a file is offered once, at an address of the page's own origin. */
export function createBrowserHost(downloads: OneTime<OutgoingFile>): Host {
  return {
    edition: 'browser',
    capabilities: { saveDialog: false, systemMenu: false },
    deliver: (file) => Promise.resolve(ok({ how: 'download', url: downloadPath + downloads.keep(file) })),
    printPdf: (html) => printPdf(html),
  }
}
