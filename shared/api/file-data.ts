import * as v from 'valibot'

/** The part of a Blob that the core reads: pages and Node have Blobs, this room does not know them. */
export interface FileData {
  /** Bytes. */
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A file that a page sends. */
export const fileData = v.custom<FileData>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    'size' in input &&
    'arrayBuffer' in input &&
    typeof input.arrayBuffer === 'function',
  'not a file',
)
