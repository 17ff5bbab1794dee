import type { ComparedRun, RepeatDetail } from '../checks/finding.ts'
import { type Units, unitFlag } from './passage.ts'
import type { Repeat, RepeatPlace } from './repeat.ts'

/**
 * The two places of a repeat word by word. Joined, each side's runs are that place's text again. `textOf`
 * gives the words at a place.
 */
export function comparedRuns(repeat: Repeat, textOf: (place: RepeatPlace) => string): RepeatDetail {
  const [first] = repeat.related
  const before = first ? textOf(first) : ''
  const after = textOf(repeat.at)
  const { difference, score } = repeat
  if (!difference || !first) {
    return { score, first: [{ kind: 'same', text: before }], second: [{ kind: 'same', text: after }] }
  }
  const { alignment } = difference.comparison
  return {
    score,
    first: runs(before, difference.first, alignment.first, 'removed'),
    second: runs(after, difference.second, alignment.second, 'added'),
  }
}

type Changed = 'removed' | 'added'

function runs(text: string, units: Units, same: readonly number[], changed: Changed): readonly ComparedRun[] {
  const inBoth = new Set(same)
  const found: { kind: ComparedRun['kind']; text: string }[] = []
  let at = 0
  const add = (kind: ComparedRun['kind'], to: number): void => {
    if (to <= at) return
    const last = found.at(-1)
    const piece = text.slice(at, to)
    if (last?.kind === kind) last.text += piece
    else found.push({ kind, text: piece })
    at = to
  }
  for (let index = 0; index < units.count; index += 1) {
    const kind = inBoth.has(index) ? 'same' : figureOr(units.flags[index] ?? 0, changed)
    const from = units.from[index] ?? 0
    // The space between two units that only one side has is theirs; else it stands with what both have.
    add(found.at(-1)?.kind === kind ? kind : 'same', from)
    add(kind, units.to[index] ?? 0)
  }
  add('same', text.length)
  return found
}

function figureOr(flags: number, changed: Changed): ComparedRun['kind'] {
  return (flags & (unitFlag.figure | unitFlag.weakFigure)) === 0 ? changed : `figure-${changed}`
}
