/** One line of a file, without its line end. */
export interface Line {
  readonly text: string
  /** Where it begins, in bytes. */
  readonly from: number
  /** Where the next one begins, in bytes. */
  readonly to: number
  /** False for what stands after the last line end. */
  readonly complete: boolean
}

const newline = 0x0a

/**
 * The lines of a stream of UTF-8 whose first byte is at offset `start` of its file. Holds one line and one
 * chunk in memory.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, start = 0): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let from = start
  let parts: Uint8Array[] = []
  const take = (length: number, complete: boolean): Line => {
    const text = decoder.decode(parts.length === 1 ? parts[0] : joined(parts, length))
    const line = { text, from, to: from + length + (complete ? 1 : 0), complete }
    from = line.to
    parts = []
    return line
  }
  let pending = 0
  for await (const chunk of stream) {
    let begin = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, begin)) {
      parts.push(chunk.subarray(begin, end))
      yield take(pending + end - begin, true)
      pending = 0
      begin = end + 1
    }
    if (begin < chunk.length) {
      parts.push(chunk.subarray(begin))
      pending += chunk.length - begin
    }
  }
  if (pending > 0) yield take(pending, false)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
