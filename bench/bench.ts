import { cpus } from 'node:os'
import { type Browser, chromium } from 'playwright'
import { buildStale } from '../tools/build.ts'
import { ensureChromium } from '../tools/chromium.ts'
import { benchArchive } from './archive.ts'
import { benchChecks } from './checks.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchFormats } from './formats.ts'
import { benchList } from './list.ts'
import { benchStart } from './start.ts'
import { benchStore } from './store.ts'
import { benchTyping } from './typing.ts'

/*
 * `npm run bench [-- start typing duplicates list archive checks formats store --stories 10000,100000]`: each speed beside something named, measured in the same run.
 * Numbers of two runs do not compare; ratios do.
 */
const inBrowser = { start: benchStart, typing: benchTyping } as const
const inNode = {
  duplicates: benchDuplicates,
  list: benchList,
  archive: benchArchive,
  checks: benchChecks,
  formats: benchFormats,
  store: benchStore,
} as const

const words = process.argv.slice(2)
const options = words.findIndex((word) => word.startsWith('--'))
// What follows is the benches' own.
const asked = options < 0 ? words : words.slice(0, options)
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name)
const known = [...Object.keys(inBrowser), ...Object.keys(inNode)]
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  for (const [name, bench] of Object.entries(inNode)) if (wanted(name)) await bench()
  const benches = Object.entries(inBrowser).filter(([name]) => wanted(name))
  if (benches.length > 0) {
    await buildStale(['page'], (line) => console.log(line))
    const browser = await openBrowser()
    console.log(`Chromium ${browser.version()}`)
    for (const [, bench] of benches) await bench(browser)
    await browser.close()
  }
}

async function openBrowser(): Promise<Browser> {
  const executablePath = ensureChromium((line) => console.log(line))
  return chromium.launch({
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
}
