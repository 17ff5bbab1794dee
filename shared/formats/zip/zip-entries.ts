import type { Said } from '../../locale.ts'
import { type Result, ok, refused } from '../../result.ts'
import { type ImportFailure, largestImport } from '../report.ts'

/** A file inside a zip. */
interface ZipEntry {
  /** Its path inside, e.g. `2026/11/harbour.xml`. */
  readonly name: string
  readonly bytes: Result<Uint8Array<ArrayBuffer>, ImportFailure>
}

/** A zip may unpack to so many times its own size, and to `slack` bytes more: wire copy packs to a third. */
const mostTimes = 100
const slack = 64 * 1024 * 1024

/** True for a file that goes by the name of a zip. */
export function isZipName(name: string): boolean {
  return /\.zip$/i.test(name)
}

/** True for a file to be unpacked: a DOCX is a zip, too, but is a story by its name. */
export function isZip(name: string, head: Uint8Array): boolean {
  return isZipName(name) && head[0] === 0x50 && head[1] === 0x4b
}

/**
 * The files of a zip in its order, unpacked as its bytes arrive: never more of it in memory than a chunk and the
 * files in that chunk. Folders, hidden files and what macOS adds are passed over. A file that cannot be unpacked
 * fails by name; damage to the zip itself, or one that unpacks without end, is a last entry called `zip`.
 */
export async function* zipEntries(chunks: AsyncIterable<Uint8Array>, zip: string): AsyncGenerator<ZipEntry> {
  const { Unzip, UnzipInflate } = await import('fflate')
  let ready: ZipEntry[] = []
  const open = new Set<string>()
  let packed = 0
  let unpacked = 0
  let endless = false
  const unzip = new Unzip((file) => {
    const { name } = file
    if (isNobodys(name)) return
    open.add(name)
    const parts: Uint8Array[] = []
    let size = 0
    const end = (bytes: ZipEntry['bytes']) => {
      if (open.delete(name)) ready.push({ name, bytes })
    }
    file.ondata = (error, data, final) => {
      if (error) {
        end(
          unreadable({
            en: `${name} in ${zip} cannot be unpacked. Unpack the zip and import what comes out.`,
            ko: `${zip} 안의 ${name}: 풀 수 없습니다. zip을 풀어 나온 것을 가져오십시오.`,
          }),
        )
        return
      }
      unpacked += data.length
      endless ||= unpacked > packed * mostTimes + slack
      size += data.length
      if (size > largestImport) {
        parts.length = 0
        const most = largestImport / (1024 * 1024)
        end(
          refused({
            code: 'too-large',
            message: `${name} in ${zip} is larger than ${most} MB; no story is.`,
            korean: `${zip} 안의 ${name}: ${most}MB보다 큽니다. 그런 기사는 없습니다.`,
          }),
        )
        return
      }
      parts.push(data)
      if (final) end(ok(joined(parts, size)))
    }
    try {
      file.start()
    } catch {
      end(
        unreadable({
          en: `${name} in ${zip} is packed in a way that this desk does not know. Pack it anew.`,
          ko: `${zip} 안의 ${name}: 데스크가 모르는 방식으로 묶여 있습니다. 새로 묶으십시오.`,
        }),
      )
    }
  })
  unzip.register(UnzipInflate)
  const push = (bytes: Uint8Array, final: boolean): ZipEntry | undefined => {
    try {
      unzip.push(bytes, final)
    } catch {
      const message = {
        en: `${zip} is damaged or incomplete; what stands after the damage was not read. Send it again.`,
        ko: `${zip}: 손상되었거나 온전하지 않습니다. 손상된 곳 뒤는 읽지 않았습니다. 다시 보내십시오.`,
      }
      return { name: 'zip', bytes: unreadable(message) }
    }
    if (!endless) return undefined
    const message = {
      en: `${zip} unpacks to more than ${mostTimes} times its size, as no copy does; the rest of it was left.`,
      ko: `${zip}: 풀면 ${mostTimes}배를 넘습니다. 그런 원고는 없어 나머지는 두었습니다.`,
    }
    return { name: 'zip', bytes: unreadable(message) }
  }
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += aPiece) {
      const piece = chunk.subarray(from, from + aPiece)
      packed += piece.length
      const broken = push(piece, false)
      yield* ready
      ready = []
      if (broken) {
        yield broken
        return
      }
    }
  }
  const broken = push(new Uint8Array(0), true)
  yield* ready
  if (broken || open.size > 0) {
    yield (
      broken ?? {
        name: 'zip',
        bytes: unreadable({
          en: `${zip} ends before ${[...open][0]} does. Send it again.`,
          ko: `${zip}: ${[...open][0]}이(가) 끝나기 전에 끊겼습니다. 다시 보내십시오.`,
        }),
      }
    )
  }
}

/** How many bytes are unpacked at a time: a piece of a bomb is a thousand times as much. */
const aPiece = 16 * 1024

/** The number of files and folders, as the end of a zip says it; undefined where it does not. */
export function zipCount(tail: Uint8Array): number | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const count = view.getUint16(at + 10, true)
    return count === 0xffff ? undefined : count
  }
  return undefined
}

/** How much of a zip's end `zipCount` needs at most, in bytes: its own record and the longest comment. */
export const zipTail = 22 + 0xffff

function unreadable({ en, ko }: Said): Result<never, ImportFailure> {
  return refused({ code: 'unreadable', message: en, korean: ko })
}

function isNobodys(name: string): boolean {
  return name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
