import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { HostOptions } from './host.ts'

const chromium =
  process.env['COPYDESK_CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) => existsSync(path))

/** The same specs, in every shell the desk has. */
export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../test-results',
  // Each spec starts a desk of its own; two cores run one at a time as fast as two.
  workers: 1,
  timeout: 120_000,
  // A machine that is busy with other things answers late; a wait is no assertion about speed.
  expect: { timeout: 20_000 },
  retries: 2,
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'standin', use: { host: 'standin' }, grep: /@shell/ },
    { name: 'electron', use: { host: 'electron' }, grep: /@shell/ },
  ],
})
