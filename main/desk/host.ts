import type { Delivery, Greeting } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'

/** A file the desk hands to a person. */
export interface OutgoingFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file that lies on the disk and is offered from there; it is removed once it was fetched. */
export interface OfferedFile {
  readonly name: string
  readonly mediaType: string
  /** Absolute. */
  readonly path: string
}

/** Where a file is written, and how it then reaches the person. */
export interface FilePlace {
  /** Absolute. */
  readonly path: string
  /** Says that the file is whole. */
  deliver(): Exclude<Delivery, { readonly how: 'cancelled' }>
}

/** What the core asks of the shell it runs in. Each shell brings its own; nothing here is a silent no-op. */
export interface Host {
  readonly edition: Greeting['edition']
  readonly capabilities: Greeting['capabilities']
  /** Asks where, and writes; or offers a download. Resolves when the person has answered. */
  deliver(file: OutgoingFile): Promise<Result<Delivery, DeskError>>
  /**
   * Where a file too long for memory is to be written: a place the person chose, or one in `folder` from which it is
   * offered. Nothing where they decline. Absent where the shell has no person to ask.
   */
  placeFile?(name: string, folder: string): Promise<FilePlace | undefined>
  /** Prints a page of the desk's own as a PDF; absent where the shell has nothing to print with. */
  printPdf?(html: string): Promise<Result<Uint8Array, DeskError>>
  /** Asks the person for a folder, absolute; nothing where they decline. Absent where the shell has no such dialog. */
  pickFolder?(): Promise<string | undefined>
}
