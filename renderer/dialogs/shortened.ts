import type { Difference } from '../../shared/api/errors.ts'

type Runs = Difference['runs']

/** Characters of unchanged text kept on either side of a change. */
const around = 60

/** Runs of a comparison with the long unchanged stretches cut to what is needed to find one's place. */
export function shortened(runs: Runs): Runs {
  return runs.map((run, index) => {
    if (run.kind !== 'same') return run
    const isFirst = index === 0
    const isLast = index === runs.length - 1
    const limit = isFirst || isLast ? around : 2 * around
    if (run.text.length <= limit + 1) return run
    const head = isFirst ? '' : upToWord(run.text.slice(0, around))
    const tail = isLast ? '' : fromWord(run.text.slice(-around))
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

function upToWord(text: string): string {
  const space = text.lastIndexOf(' ')
  return space > 0 ? text.slice(0, space + 1) : text
}

function fromWord(text: string): string {
  const space = text.indexOf(' ')
  return space >= 0 ? text.slice(space) : text
}
