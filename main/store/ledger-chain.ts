import { type Said, toTold } from '../../shared/locale.ts'
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
        korean: `원장 ${seq}번 항목(${entries}번째 줄)을 읽을 수 없습니다. 바뀌었거나 손상되었습니다.`,
      })
      end = { seq, hash: '' }
      continue
    }
    onEntry(entry)
    const what = complaint(entry, text, end)
    if (what) broken.push({ seq: entry.seq, ...toTold(what) })
    end = { seq: entry.seq, hash: entry.hash }
  }
  return { entries, broken: told(broken, entries) }
}

/** The first broken link says what it means for the rest. */
function told([first, ...others]: readonly BrokenLink[], entries: number): readonly BrokenLink[] {
  if (first === undefined) return []
  const message = `${first.message} Here the chain breaks first: what stands before it is proven; from it on, to entry ${Math.max(entries, first.seq)}, nothing is.`
  const korean = `${first.korean} 사슬이 처음 끊기는 곳입니다. 그 앞은 증명되지만 여기부터 ${Math.max(entries, first.seq)}번 항목까지는 아무것도 증명되지 않습니다.`
  return [{ ...first, message, korean }, ...others.slice(0, limit - 1)]
}

function complaint(entry: LedgerEntry, text: string, end: ChainEnd): Said | undefined {
  if (entryHash(entry) !== entry.hash || lineOf(entry) !== text) {
    return {
      en: `${called(entry)} was altered after it was written: its content does not match its hash.`,
      ko: `${calledInKorean(entry)}이 쓰인 뒤에 바뀌었습니다. 내용이 해시와 다릅니다.`,
    }
  }
  if (entry.seq !== end.seq + 1) {
    return {
      en: `${called(entry)} stands where entry ${end.seq + 1} is due: entries were taken out, put in or moved.`,
      ko: `${calledInKorean(entry)}이 ${end.seq + 1}번이 있어야 할 자리에 있습니다. 항목을 빼거나 넣거나 옮긴 것입니다.`,
    }
  }
  // After a line that cannot be read there is nothing to compare with; that line has been named.
  if (end.hash !== '' && entry.previous !== end.hash) {
    return {
      en: `${called(entry)} does not follow from entry ${end.seq}: one of them was replaced.`,
      ko: `${calledInKorean(entry)}이 ${end.seq}번 항목에 이어지지 않습니다. 둘 가운데 하나가 바꿔치기되었습니다.`,
    }
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

function calledInKorean({ seq, what, at, by, story }: LedgerEntry): string {
  const about = [what, ...(story === undefined ? [] : [story]), ...(by === undefined ? [] : [by]), at]
  return `원장 ${seq}번 항목(${about.join(', ')})`
}
