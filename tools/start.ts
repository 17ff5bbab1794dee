import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hasDisplay } from '../main/browser/find-browser.ts'
import { serve } from '../main/browser/serve.ts'
import { defaultLibrary } from '../main/desk/default-library.ts'
import { buildStale } from './build.ts'
import { electronBinary, fetchElectron } from './electron-binary.ts'

const usage = 'npm start -- [--library FOLDER] [--port N] [--browser] [--no-open]'
const say = (line: string): void => console.log(line)

process.exitCode = await start().catch((error: unknown) => {
  // Whatever went wrong, a person gets a sentence; the rest is for whoever sets COPYDESK_DEBUG.
  say(`Copydesk could not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  if (process.env['COPYDESK_DEBUG']) console.error(error)
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
  const desktop = given.browser || !given.open ? { why: undefined } : await desktopEdition()
  if ('binary' in desktop) {
    await buildStale(['page', 'electron-main', 'electron-preload'], say)
    return runDesktop(desktop.binary, library)
  }
  if (desktop.why !== undefined) say(`${desktop.why}: the browser edition opens instead.`)
  await buildStale(['page'], say)
  return serve({ library, open: given.open, say, ...(port !== undefined && { port }) })
}

async function desktopEdition(): Promise<{ readonly binary: string } | { readonly why: string }> {
  if (!hasDisplay({ platform: process.platform, env: process.env })) {
    return { why: 'There is no display here' }
  }
  const binary = electronBinary()
  return binary === undefined ? fetchElectron() : { binary }
}

function runDesktop(binary: string, library: string): Promise<number> {
  const root = resolve(import.meta.dirname, '..')
  const child = spawn(binary, [root, '--library', library], { stdio: 'inherit' })
  return new Promise((ended) => {
    child.once('error', (error) => {
      say(`The desktop edition did not start: ${error.message}. Try npm start -- --browser.`)
      ended(2)
    })
    child.once('exit', (code) => ended(code ?? 0))
  })
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
