import type { ImportNote } from '../../shared/formats/report.ts'
import type { Io } from './io.ts'

/** Prints an import or export report for a person. */
export function printNotes(io: Io, notes: readonly ImportNote[]): void {
  for (const { level, detail, at } of notes) io.out(`  ${level.padEnd(7)} ${detail}${at ? ` (${at})` : ''}`)
}
