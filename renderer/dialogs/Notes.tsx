import type { ImportNote } from '../../shared/formats/report.ts'
import { type Say, toldSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { fieldName } from './field-name.ts'

/** What reading a file did to it: what was lost, changed, guessed, or against the rules. */
export function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const say = useSay()
  return (
    <ul className="notes">
      {notes.map(({ level, field, detail, korean, value, at }, index) => {
        const sentence = toldSentence(say, { message: detail, korean })
        return (
          <li key={index}>
            <span className={`level level-${level}`}>{say(`level.${level}`)}</span>
            <span className="note-words">
              <b>{fieldName(field, say)}</b> {sentence}
              {value !== undefined && !sentence.includes(value) && <q>{value}</q>}
            </span>
            {at !== undefined && <span className="note-at">{placeName(at, say)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** Where in the source: a line as the page says it; a path as it is. */
function placeName(at: string, say: Say): string {
  const line = /^line (\d+)$/.exec(at)?.[1]
  return line === undefined ? at : say('note.line', { line })
}
