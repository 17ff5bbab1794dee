import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How the desktop edition ended: with its own exit code, or without ever having got going. */
export type DesktopEnd = { readonly exit: number } | { readonly why: string }

/** Within this time, in milliseconds, a crash counts as not having started. */
const startTime = 15_000

/**
 * Runs the desktop edition until it ends or is told to. Electron's own chatter (and Chromium's) is for
 * whoever sets COPYDESK_DEBUG.
 */
export function runDesktop(
  program: string,
  library: string,
  until: AbortSignal,
  say: (line: string) => void,
): Promise<DesktopEnd> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) say('You are root, so the desktop edition runs without its sandbox.')
  const root = resolve(import.meta.dirname, '..')
  const started = Date.now()
  const child = spawn(program, [...(isRoot ? ['--no-sandbox'] : []), root, `--library=${library}`], {
    stdio: ['ignore', 'inherit', process.env['COPYDESK_DEBUG'] ? 'inherit' : 'ignore'],
  })
  until.addEventListener('abort', () => void child.kill())
  if (until.aborted) child.kill()
  return new Promise((ended) => {
    child.once('error', (error) => ended({ why: `The desktop edition did not start (${error.message})` }))
    child.once('exit', (code, signal) => ended(endOf(code, signal, Date.now() - started, until.aborted)))
  })
}

/**
 * What an end means. The shell's own codes from 126 up (a library of the system is missing, say) and a death
 * by a signal no one sent mean that the machine cannot run it.
 */
export function endOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  after: number,
  told: boolean,
): DesktopEnd {
  const crashed = code === null ? !told : code >= 126
  if (crashed && after < startTime) {
    return { why: `The desktop edition did not start (${signal ?? `exit code ${code}`})` }
  }
  return { exit: told ? 0 : (code ?? 1) }
}
