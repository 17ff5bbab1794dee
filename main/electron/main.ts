import { join } from 'node:path'
import { app, dialog, protocol, session } from 'electron'
import { defaultLibrary } from '../desk/default-library.ts'
import { noNetwork } from '../desk/no-network.ts'
import { startArchiveProcess } from './archive-process.ts'
import { readArguments } from './arguments.ts'
import { setUpClosing } from './closing.ts'
import { openCore } from './core.ts'
import { setUpFaults } from './faults.ts'
import { setUpGateway } from './gateway.ts'
import { electronHost } from './host-electron.ts'
import { setUpLifecycle } from './lifecycle.ts'
import { setUpMenu } from './menu.ts'
import { setUpPermissions } from './permissions.ts'
import { profileFolder } from './profile.ts'
import { registerPageScheme, setUpProtocol } from './protocol.ts'
import { setUpSingleInstance } from './single-instance.ts'
import { setUpTheme } from './theme.ts'
import { setUpWebContentsGuard } from './web-contents-guard.ts'
import { bringForward, openWindow } from './window.ts'

/*
 * The desktop edition from its first line to its window. Every handler stands before the window opens, so
 * that no page is ever without one.
 */

const pageFolder = join(import.meta.dirname, '../page')
const preload = join(import.meta.dirname, 'preload.cjs')

async function start(): Promise<void> {
  setUpFaults()
  registerPageScheme()
  app.commandLine.appendSwitch(noNetwork.name, noNetwork.value)

  const usual = defaultLibrary(process.env)
  const given = readArguments(process.argv.slice(1), { cwd: process.cwd(), defaultLibrary: usual })
  if (!given.ok) return refuse(given.error)
  const { library } = given.value
  app.setPath('userData', profileFolder(app.getPath('userData'), library, usual))
  if (!setUpSingleInstance(bringForward)) return app.quit()

  setUpWebContentsGuard()
  await app.whenReady()
  setUpPermissions(session.defaultSession)
  setUpProtocol(protocol, pageFolder)

  const opened = await openCore(given.value, electronHost(), startArchiveProcess)
  if (!opened.ok) return refuse(opened.error.message)
  const core = opened.value
  setUpGateway(core)
  setUpClosing()
  setUpTheme(core)
  setUpMenu(core)
  setUpLifecycle(core)

  openWindow({ preload, stateFile: join(app.getPath('userData'), 'window.json') })
}

/** Says in one sentence why the desk cannot open, and ends. */
function refuse(sentence: string): void {
  dialog.showErrorBox('Copydesk cannot open', sentence)
  app.exit(2)
}

void start()
