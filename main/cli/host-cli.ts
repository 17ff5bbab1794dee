import { homedir } from 'node:os'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, refused } from '../../shared/result.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { printPdf } from '../browser/print-pdf.ts'
import type { Host } from '../desk/host.ts'
import { whyNotWritten } from '../desk/why-not-written.ts'
import { writeNew, writeWhole } from '../desk/write-whole.ts'

/**
 * The command line as a shell: a delivered file is written into `folder`, beside what is there already. With `file` it
 * is that very file, and takes the place of what stood there.
 */
export function commandLineHost(
  folder: string,
  { file, env = process.env }: { readonly file?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Host {
  const browser = () => findBrowser({ platform: process.platform, env, home: homedir(), exists: existsSync })
  return {
    edition: 'command-line',
    capabilities: {
      saveDialog: false,
      systemMenu: false,
      printPdf: browser() !== undefined,
      pickFolder: false,
    },
    async deliver({ name, bytes }) {
      const path = file ?? join(folder, name)
      try {
        await mkdir(dirname(path), { recursive: true })
        if (file === undefined) return ok({ how: 'saved', path: await writeNew(folder, name, bytes) })
        await writeWhole(file, bytes)
        return ok({ how: 'saved', path: file })
      } catch (error) {
        return refused(whyNotWritten(path, error))
      }
    },
    printPdf: (html) => printPdf(html, browser()),
  }
}
