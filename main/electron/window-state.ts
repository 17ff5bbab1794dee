import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { type WindowState, windowStateSchema } from './window-bounds.ts'

/** How the window last stood; undefined at the first start, or where the file cannot be made sense of. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const read = v.safeParse(windowStateSchema, JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.output : undefined
  } catch {
    // A window's place is worth no message: it opens where a first one would.
    return undefined
  }
}

/** Remembers how the window stands. Synchronous, because the window is about to close. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.next`, JSON.stringify(state))
    renameSync(`${file}.next`, file)
  } catch (error) {
    console.warn(`The window’s place was not remembered: ${String(error)}`)
  }
}
