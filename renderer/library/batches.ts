import { largestImport } from '../../shared/formats/report.ts'

/** A file as the page holds it before the core has seen it. */
export interface HeldFile {
  readonly name: string
  readonly data: Blob
}

/**
 * Files sent in one message, by number and by size in bytes. The core refuses longer messages, and reads a
 * message to its end before it hears that the person has stopped: few files keep that short.
 */
const mostFiles = 10
const mostBytes = largestImport

/**
 * Divides files into messages, in their order. A file over the desk's limit is put aside as `tooLarge`:
 * sending it would only break the line.
 */
export function batches(files: readonly HeldFile[]): {
  readonly batches: readonly (readonly HeldFile[])[]
  readonly tooLarge: readonly HeldFile[]
} {
  const made: HeldFile[][] = []
  let bytes = 0
  for (const file of files) {
    if (file.data.size > largestImport) continue
    const last = made.at(-1)
    if (!last || last.length >= mostFiles || bytes + file.data.size > mostBytes) {
      made.push([file])
      bytes = file.data.size
    } else {
      last.push(file)
      bytes += file.data.size
    }
  }
  return { batches: made, tooLarge: files.filter(({ data }) => data.size > largestImport) }
}
