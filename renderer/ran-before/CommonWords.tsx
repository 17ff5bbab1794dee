import type { ComparedRun } from '../../shared/checks/finding.ts'

/** The words of a passage, with those marked that the other has too; figures that differ are marked as such. */
export function CommonWords({ runs }: { readonly runs: readonly ComparedRun[] }) {
  return runs.map(({ kind, text }, index) => {
    if (kind === 'same') return text.trim() === '' ? text : <mark key={index}>{text}</mark>
    if (kind === 'figure-added' || kind === 'figure-removed') {
      return (
        <b key={index} className="figure">
          {text}
        </b>
      )
    }
    return <span key={index}>{text}</span>
  })
}
