import type { ImportNote } from '../report.ts'
import { type Line, linesOf } from '../text/lines.ts'
import { piecesOf } from '../text/pieces.ts'
import { quoted } from '../text/say.ts'
import { readSignal } from '../text/signals.ts'
import { isNoteCue, isRule } from '../text/tail.ts'

/** The sentence that says that what follows is for editors only; it says nothing else. */
export const noteSentence = 'The following information is not intended for publication'

const sentence = /^The following information is not (?:intended )?for publication\.?$/i

/** Where the message to editors begins, of a wire's text; its length when there is none. */
export function noteStart(lines: readonly Line[]): number {
  const cue = lines.findIndex(({ text }) => isNoteCue(text))
  if (cue < 0) return lines.length
  const before = lines.findLastIndex(({ text }, index) => index < cue && text !== '')
  return before >= 0 && isRule(lines[before]?.text ?? '') ? before : cue
}

/** A message to editors, and an embargo that it states. */
export interface WireNote {
  readonly edNote?: string
  readonly embargoedUntil?: string
  readonly notes: readonly ImportNote[]
}

/** Reads the lines of a message to editors, which are broken as the text is. */
export function readNote(lines: readonly Line[], now: string, setAt: number): WireNote {
  const notes: ImportNote[] = []
  const kept: string[] = []
  let embargoedUntil: string | undefined
  for (const { text, lines: from } of piecesOf(lines, now, setAt).pieces) {
    const at = `line ${from[0].number}`
    const until = readSignal(text, now)?.embargo?.until
    if (until !== undefined && embargoedUntil === undefined) {
      embargoedUntil = until
      notes.push({
        level: 'guessed',
        field: 'embargoedUntil',
        detail: `${quoted(text)} was read as an embargo until ${until}.`,
        korean: `${quoted(text)}: ${until}까지의 엠바고로 읽었습니다.`,
        value: text,
        at,
      })
      if (/^EMBARGOED UNTIL \S+$/.test(text)) continue
    }
    if (sentence.test(text)) {
      const detail = `${quoted(text)} only says that a desk note follows; it was left out.`
      const korean = `${quoted(text)}: 데스크 메모가 이어진다는 말뿐이라 뺐습니다.`
      notes.push({ level: 'lost', field: 'edNote', detail, korean, value: text, at })
    } else if (!isRule(text)) {
      kept.push(text)
    }
  }
  const edNote = kept.join('\n')
  return {
    notes,
    ...(edNote !== '' && { edNote }),
    ...(embargoedUntil !== undefined && { embargoedUntil }),
  }
}

/** Lines of a frame as the readers of text know them, with their numbers in the file. */
export function numbered(lines: readonly { readonly text: string; readonly number: number }[]): Line[] {
  const read = linesOf(lines.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'))
  return read.map((line, index) => ({ ...line, number: lines[index]?.number ?? line.number }))
}
