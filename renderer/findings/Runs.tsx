import type { ComparedRun } from '../../shared/checks/finding.ts'

/** The words of one place of a repeat, with those marked that the other lacks: by their shape, not by colour alone. */
export function Runs({ runs }: { readonly runs: readonly ComparedRun[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />)
}

function Run({ run: { kind, text } }: { readonly run: ComparedRun }) {
  switch (kind) {
    case 'same':
      return text
    case 'removed':
      return <del>{text}</del>
    case 'added':
      return <ins>{text}</ins>
    case 'figure-removed':
    case 'figure-added':
      return <b className="figure">{text}</b>
  }
}
