import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Page, chromium } from '@playwright/test'
import type { Order } from './electron.ts'

/** A desktop edition that runs on the stand-in. */
export interface RunningStandin {
  readonly page: Page
  /** The next save dialog is answered with this path; without an answer it is cancelled. */
  answerSaveDialog(path: string): void
  /** The next folder dialog is answered with this path; without an answer it is cancelled. */
  answerFolderDialog(path: string): void
  /** The file name that the last save dialog offered. */
  lastSuggestedName(): string | undefined
  /** Links that were handed to the system. */
  readonly openedOutside: readonly string[]
  /** Chooses an entry of the menu by its command's id. */
  chooseMenu(id: string): void
  /** Ends the app as its menu does, and waits until the process is gone. Resolves to its exit code. */
  quit(): Promise<number>
}

interface Told {
  readonly tell: string
  readonly defaultPath?: string
  readonly url?: string
  readonly content?: string
}

/** Starts the built main bundle in a process of its own, on the stand-in, and joins its page. */
export async function launchStandin({
  library,
  chromium: executablePath,
}: {
  readonly library: string
  readonly chromium?: string | undefined
}): Promise<RunningStandin> {
  const port = await freePort()
  const home = await mkdtemp(join(tmpdir(), 'copydesk-standin-'))
  const child = fork(resolve(import.meta.dirname, 'run.ts'), ['--library', library], {
    env: {
      ...process.env,
      STANDIN_PORT: String(port),
      STANDIN_HOME: home,
      ...(executablePath && { COPYDESK_CHROMIUM: executablePath }),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const order = (given: Order): void => void child.send(given)
  const openedOutside: string[] = []
  let suggested: string | undefined
  let ended = false
  const exit = new Promise<number>((done) =>
    child.once('exit', (code) => {
      ended = true
      done(code ?? 1)
    }),
  )
  await new Promise<void>((ready, failed) => {
    child.on('message', (told: Told) => {
      if (told.tell === 'window') ready()
      if (told.tell === 'save-dialog') suggested = basename(told.defaultPath ?? '')
      if (told.tell === 'open-external') openedOutside.push(told.url ?? '')
      if (told.tell === 'error-box') failed(new Error(told.content))
    })
    void exit.then((code) =>
      failed(new Error(`the desktop edition ended with ${code} before its window opened`)),
    )
  })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((open) => open.url().startsWith('https://bundle.app.test'))
  if (!page) throw new Error('the stand-in opened no page')
  return {
    page,
    answerSaveDialog: (path) => order({ order: 'answer-save-dialog', path }),
    answerFolderDialog: (path) => order({ order: 'answer-folder-dialog', path }),
    lastSuggestedName: () => suggested,
    openedOutside,
    chooseMenu: (id) => order({ order: 'menu', id }),
    async quit() {
      if (!ended) order({ order: 'quit' })
      const code = await exit
      await rm(home, { recursive: true, force: true })
      return code
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
