import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { noNetworkArgument } from '../desk/no-network.ts'
import { findBrowser } from './find-browser.ts'

const run = promisify(execFile)

/** In ms. A page of text is printed in one or two seconds, on a busy machine in ten. */
const patience = 60_000

/** Prints a page of the desk's own as a PDF, by this machine's Chromium, Chrome or Edge without a window. */
export async function printPdf(
  html: string,
  browser: string | undefined = findBrowser({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  }),
): Promise<Result<Uint8Array, DeskError>> {
  if (browser === undefined) {
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: 'A PDF is printed by Chromium, Chrome or Edge, and none was found here. Install one, or export HTML and print that.',
          ko: 'PDF는 Chromium·Chrome·Edge로 만드는데 이 컴퓨터에서 찾지 못했습니다. 하나를 설치하거나 HTML로 내보내 인쇄하십시오.',
        },
        { what: 'format' },
      ),
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-print-'))
  const page = join(folder, 'story.html')
  const file = join(folder, 'story.pdf')
  try {
    await writeFile(page, html)
    await run(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-pdf-header-footer',
        '--disable-background-networking',
        noNetworkArgument,
        `--user-data-dir=${join(folder, 'profile')}`,
        // Chromium has no sandbox for root; the page is ours and has no scripts.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--print-to-pdf=${file}`,
        pathToFileURL(page).href,
      ],
      { timeout: patience },
    )
    return ok(new Uint8Array(await readFile(file)))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: `The browser could not print the PDF (${reason}). Export HTML and print that.`,
          ko: `브라우저가 PDF를 만들지 못했습니다(${reason}). HTML로 내보내 인쇄하십시오.`,
        },
        {
          what: 'format',
        },
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
