import { type ChainEnd, chainStart, entryHash, lineOf, parseEntry } from './ledger-entry.ts'
import type { Line } from './lines.ts'
import type { BrokenLink, ChainReport, LedgerEntry } from './store.ts'

const limit = 20

/**
 * Walks a ledger's lines and recomputes the chain. Each entry that can be read is handed to `onEntry`. After
 * a broken link the walk goes on from what stands there, so that one change is named once or twice, not for
 * every entry behind it.
 */
export async function verifyChain(
  lines: AsyncIterable<Line>,
  onEntry: (entry: LedgerEntry) => void,
): Promise<ChainReport> {
  const broken: BrokenLink[] = []
  let end: ChainEnd = chainStart
  let entries = 0
  for await (const { text } of lines) {
    entries += 1
    const entry = parseEntry(text)
    if (entry === undefined) {
      const seq = end.seq + 1
      broken.push({
        seq,
        message: `Ledger entry ${seq} (line ${entries}) cannot be read: it was altered or damaged.`,
      })
      end = { seq, hash: '' }
      continue
    }
    onEntry(entry)
    const message = complaint(entry, text, end)
    if (message !== undefined) broken.push({ seq: entry.seq, message })
    end = { seq: entry.seq, hash: entry.hash }
  }
  return { entries, broken: told(broken, entries) }
}

/** The first broken link says what it means for the rest. */
function told([first, ...others]: readonly BrokenLink[], entries: number): readonly BrokenLink[] {
  if (first === undefined) return []
  const message = `${first.message} Here the chain breaks first: what stands before it is proven; from it on, to entry ${Math.max(entries, first.seq)}, nothing is.`
  return [{ ...first, message }, ...others.slice(0, limit - 1)]
}

function complaint(entry: LedgerEntry, text: string, end: ChainEnd): string | undefined {
  if (entryHash(entry) !== entry.hash || lineOf(entry) !== text) {
    return `${called(entry)} was altered after it was written: its content does not match its hash.`
  }
  if (entry.seq !== end.seq + 1) {
    return `${called(entry)} stands where entry ${end.seq + 1} is due: entries were taken out, put in or moved.`
  }
  // After a line that cannot be read there is nothing to compare with; that line has been named.
  if (end.hash !== '' && entry.previous !== end.hash) {
    return `${called(entry)} does not follow from entry ${end.seq}: one of them was replaced.`
  }
  return undefined
}

/** Begins a sentence: which entry, and what it says it was. */
function called({ seq, what, at, by, story }: LedgerEntry): string {
  const about = [what, story === undefined ? '' : ` of ${story}`, by === undefined ? '' : ` by ${by}`].join(
    '',
  )
  return `Ledger entry ${seq} (${about}, ${at})`
}
