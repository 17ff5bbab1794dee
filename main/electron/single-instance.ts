import { app } from 'electron'

/**
 * True if this is the library's first desk. A second start ends, having told the first, which then calls
 * `foundAgain`.
 */
export function setUpSingleInstance(foundAgain: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', foundAgain)
  return true
}
