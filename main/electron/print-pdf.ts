import { BrowserWindow, session } from 'electron'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { isPrintPage, lockedDownToPrint, printAddress, printPartition } from './policy.ts'

/** In ms. A page of text is printed in a second or two, on a busy machine in ten. */
const patience = 60_000

/**
 * Prints a page of the desk's own as a PDF, in a window that nobody sees: sandboxed, without scripts or preload, in a
 * session that keeps nothing and reaches nothing but the page it is given.
 */
export async function printPdf(html: string): Promise<Result<Uint8Array, DeskError>> {
  const quarters = session.fromPartition(printPartition)
  quarters.protocol.handle('app', ({ url }) => answerPrintPage(url, html))
  quarters.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isPrintPage(url) }))
  quarters.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  quarters.setPermissionCheckHandler(() => false)
  const window = new BrowserWindow({ show: false, webPreferences: lockedDownToPrint(quarters) })
  try {
    const printed = await within(
      patience,
      window.loadURL(printAddress).then(() =>
        window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
        }),
      ),
    )
    return ok(new Uint8Array(printed))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: `The PDF could not be printed (${reason}). Export HTML and print that.`,
          ko: `PDF를 만들지 못했습니다(${reason}). HTML로 내보내 인쇄하십시오.`,
        },
        {
          what: 'format',
        },
      ),
    )
  } finally {
    if (!window.isDestroyed()) window.destroy()
    quarters.protocol.unhandle('app')
  }
}

/** The page to be printed, at its one address. */
function answerPrintPage(url: string, html: string): Response {
  if (!isPrintPage(url)) return new Response(null, { status: 404 })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    },
  })
}

/** The promise, or a failure when it takes longer. `most` in ms. */
async function within<Value>(most: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${most / 1000} s`)), most)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
