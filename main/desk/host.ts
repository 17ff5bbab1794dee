import type { Delivery, Greeting } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'

/** A file the desk hands to a person. */
export interface OutgoingFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What the core asks of the shell it runs in. Each shell brings its own; nothing here is a silent no-op. */
export interface Host {
  readonly edition: Greeting['edition']
  readonly capabilities: Greeting['capabilities']
  /** Asks where, and writes; or offers a download. Resolves when the person has answered. */
  deliver(file: OutgoingFile): Promise<Result<Delivery, DeskError>>
  /** Prints a page of the desk's own as a PDF; absent where the shell has nothing to print with. */
  printPdf?(html: string): Promise<Result<Uint8Array, DeskError>>
  /** Asks the person for a folder, absolute; nothing where they decline. Absent where the shell has no such dialog. */
  pickFolder?(): Promise<string | undefined>
}
