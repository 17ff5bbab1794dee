import { cpus } from 'node:os'
import { chromium } from 'playwright'
import { buildStale } from '../tools/build.ts'
import { ensureChromium } from '../tools/chromium.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'

/*
 * `npm run bench [-- start typing]`: each speed beside something named, measured in the same run. Numbers of
 * two runs do not compare; ratios do.
 */
const benches = { start: benchStart, typing: benchTyping } as const

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  await buildStale(['page'], (line) => console.log(line))
  const executablePath = ensureChromium((line) => console.log(line))
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      // The screen's own rhythm would hide what a keystroke costs.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  })
  console.log(
    `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  )
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) await bench(browser)
  }
  await browser.close()
}
