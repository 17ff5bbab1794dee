import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'
import { printPdf } from './print-pdf.ts'

const here = findBrowser({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
})

describe('printPdf', () => {
  it.skipIf(here === undefined)(
    'prints a page',
    async () => {
      const printed = await printPdf('<!doctype html><p>The ferry left at dawn.</p>')
      expect(printed.ok && new TextDecoder('latin1').decode(printed.value.slice(0, 5))).toBe('%PDF-')
    },
    90_000,
  )

  it('says so where the browser does not print', async () => {
    const printed = await printPdf('<p>x', '/nowhere/chromium')
    expect(printed.ok ? '' : printed.error.message).toContain('Export HTML and print that')
  })
})
