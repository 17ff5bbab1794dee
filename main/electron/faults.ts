import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'

/** Faults of the program itself: the details go to a log, the person is told in a sentence, the desk closes. */
export function setUpFaults(): void {
  process.on('uncaughtException', closeWithFault)
  process.on('unhandledRejection', closeWithFault)
}

function closeWithFault(fault: unknown): void {
  const log = noted(fault)
  dialog.showErrorBox(
    'Copydesk has to close',
    `Something in Copydesk went wrong that it cannot work past. What was saved is safe. ${log}`,
  )
  app.exit(1)
}

/** Writes the fault down, and says where. */
function noted(fault: unknown): string {
  console.error(fault)
  const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  try {
    const log = join(app.getPath('logs'), 'faults.log')
    appendFileSync(log, `${new Date().toISOString()} ${details}\n`)
    return `The details are in ${log}.`
  } catch {
    // Nothing can be written: standard error has had it.
    return 'The details could not be written down.'
  }
}
