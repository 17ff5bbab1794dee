import type { Difference } from '../../shared/api/errors.ts'
import { useSay } from '../i18n/use-say.ts'
import { fieldName } from './field-name.ts'
import { shortened } from './shortened.ts'

/** Two texts, field by field: the words taken out struck through, those put in underlined. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const say = useSay()
  return (
    <dl className="differences">
      {differences.map(({ field, runs }) => (
        <div key={field}>
          <dt>{fieldName(field, say)}</dt>
          <dd>
            {shortened(runs).map(({ kind, text }, index) => {
              if (kind === 'removed') return <del key={index}>{text}</del>
              if (kind === 'added') return <ins key={index}>{text}</ins>
              return <span key={index}>{text}</span>
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
