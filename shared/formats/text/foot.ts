import type { ImportNote } from '../report.ts'
import { readSignOff } from './credit.ts'
import type { Line } from './lines.ts'
import type { Piece } from './pieces.ts'
import { quoted, where } from './say.ts'
import { type Tail, isAddress, isEndMark, isMoreMark } from './tail.ts'

/** What stands below a story's text, and the text without it. */
export interface Foot {
  readonly pieces: readonly Piece[]
  readonly credits: readonly string[]
  readonly edNotes: readonly string[]
  readonly notes: readonly ImportNote[]
}

/** Takes the sign-off, the writer's address, the end mark and the desk note off the end of the text. */
export function readFoot(text: readonly Piece[], lines: readonly Line[], tail: Tail): Foot {
  const pieces = [...text]
  const credits: string[] = []
  const edNotes: string[] = []
  const notes: ImportNote[] = []
  const signedOff = (piece: Piece): boolean => {
    const sign = piece.lines.length === 1 ? readSignOff(piece.text) : undefined
    if (sign) {
      credits.unshift(sign.name)
      notes.push({
        level: 'guessed',
        field: 'infoSources',
        detail: `${quoted(piece.text)} was read as the credit, and left the text.`,
        korean: `${quoted(piece.text)}: 크레디트로 읽고 글에서 뺐습니다.`,
        value: sign.name,
        at: where(piece),
      })
      if (sign.rest !== '') {
        notes.push({
          level: 'lost',
          field: 'infoSources',
          detail: `${quoted(sign.rest)} after the credit are the desk's initials; they were left out.`,
          korean: `${quoted(sign.rest)}: 크레디트 뒤의 데스크 이니셜이라 뺐습니다.`,
          value: sign.rest,
          at: where(piece),
        })
      }
      return true
    }
    if (isAddress(piece.text)) {
      edNotes.unshift(piece.text)
      notes.push({
        level: 'guessed',
        field: 'edNote',
        detail: `${quoted(piece.text)} reads as the writer's address: it stands in the desk note.`,
        korean: `${quoted(piece.text)}: 기자의 연락처로 보여 데스크 메모에 두었습니다.`,
        value: piece.text,
        at: where(piece),
      })
      return true
    }
    if (isMoreMark(piece.text) || isEndMark(piece.text)) {
      notes.push(lostMark(piece.text, where(piece)))
      return true
    }
    return false
  }
  // Under the sign-off a page may still print its own lines; those stay in sight.
  for (let index = pieces.length - 1; index > 0; index--) {
    const piece = pieces[index]
    if (!piece || piece.kind === 'furniture') continue
    if (!signedOff(piece)) break
    pieces.splice(index, 1)
  }
  if (tail.mark) notes.push(lostMark(tail.mark.text, `line ${tail.mark.number}`))
  if (tail.note !== undefined) {
    const note = lines.slice(tail.note)
    const words = note
      .map(({ text: line }) => line)
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
    edNotes.push(words)
    notes.push({
      level: 'guessed',
      field: 'edNote',
      detail: 'What follows the end of the story was read as the desk note, which is not published.',
      korean: '기사가 끝난 뒤의 글은 싣지 않는 데스크 메모로 읽었습니다.',
      at: `line ${note[0]?.number ?? 1}`,
    })
  }
  return { pieces, credits, edNotes, notes }
}

function lostMark(mark: string, at: string): ImportNote {
  const what = isMoreMark(mark) ? 'says that more follows' : 'marks the end of the story'
  return {
    level: 'lost',
    field: 'body',
    detail: `${quoted(mark)} ${what}; it was left out.`,
    korean: `${quoted(mark)}: ${isMoreMark(mark) ? '이어진다는' : '기사의 끝이라는'} 표시라 뺐습니다.`,
    value: mark,
    at,
  }
}
