import type { ImportNote } from '../../shared/formats/report.ts'
import { useSay } from '../i18n/use-say.ts'
import { fieldName } from './field-name.ts'

/** What reading a file did to it: what was lost, changed, guessed, or against the rules. */
export function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const say = useSay()
  return (
    <ul className="notes">
      {notes.map(({ level, field, detail, value, at }, index) => (
        <li key={index}>
          <span className={`level level-${level}`}>{say(`level.${level}`)}</span>
          <span className="note-words">
            <b>{fieldName(field, say)}</b> {detail}
            {value !== undefined && !detail.includes(value) && <q>{value}</q>}
          </span>
          {at !== undefined && <span className="note-at">{at}</span>}
        </li>
      ))}
    </ul>
  )
}
