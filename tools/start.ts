import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hasDisplay } from '../main/browser/find-browser.ts'
import { serve } from '../main/browser/serve.ts'
import { defaultLibrary } from '../main/desk/default-library.ts'
import { buildStale } from './build.ts'
import { electronBinary, fetchElectron } from './electron-binary.ts'
import { runDesktop } from './run-desktop.ts'
import { toldToStop } from './told-to-stop.ts'

const usage = 'npm start -- [--library FOLDER] [--port N] [--browser] [--no-open]'
const say = (line: string): void => console.log(line)

// Whatever went wrong, a person gets a sentence; the rest is for whoever sets COPYDESK_DEBUG.
const sayFault = (what: string, error: unknown): void => {
  say(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  if (process.env['COPYDESK_DEBUG']) console.error(error)
}
process.on('uncaughtException', (error) => {
  sayFault('Copydesk has to close, for something in it went wrong. What was saved is safe', error)
  process.exit(1)
})

process.exitCode = await start().catch((error: unknown) => {
  sayFault('Copydesk could not start', error)
  return 2
})

/** Opens the desktop edition if it can be had, and otherwise says why and opens the browser edition. */
async function start(): Promise<number> {
  const given = options()
  if (typeof given === 'string') {
    say(`${given} Usage: ${usage}`)
    return 2
  }
  const { library, port } = given
  const until = toldToStop()
  let desktop = given.browser || !given.open ? { why: undefined } : await desktopEdition(until)
  if (until.aborted) return 0
  if ('binary' in desktop) {
    await buildStale(['page', 'electron-main', 'electron-archive', 'electron-preload'], say)
    const end = await runDesktop(desktop.binary, library, until, say)
    if ('exit' in end) return end.exit
    desktop = end
  }
  if (desktop.why !== undefined) say(`${desktop.why}: the browser edition opens instead.`)
  await buildStale(['page'], say)
  if (until.aborted) return 0
  // That there is no display has been said.
  const open = given.open && hasDisplay({ platform: process.platform, env: process.env })
  return serve({ library, open, say, until, ...(port !== undefined && { port }) })
}

async function desktopEdition(
  until: AbortSignal,
): Promise<{ readonly binary: string } | { readonly why: string }> {
  if (!hasDisplay({ platform: process.platform, env: process.env })) {
    return { why: 'There is no display here' }
  }
  const binary = electronBinary()
  return binary === undefined ? fetchElectron(until) : { binary }
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
      return `--port takes a number up to 65535; this was “${values.port}”.`
    }
    // npm runs scripts in the project's folder; a path is relative to where the person stood.
    const library = resolve(process.env['INIT_CWD'] ?? '.', values.library ?? defaultLibrary(process.env))
    return { library, port, browser: values.browser === true, open: values['no-open'] !== true }
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The options could not be read.'
  }
}
