import { type Result, ok, refused } from '../result.ts'
import type { State, Story, StoryIn } from './record.ts'

/*
 * draft → submitted → approved → exported, with `spiked` reachable from the first two and back, and
 * approved → draft on any edit. A desk of one person may approve a draft without submitting it first.
 * After export the text is frozen; a revision starts a new version (see `desk/revise`).
 */

const moves = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'draft' },
  approve: { from: ['draft', 'submitted'], to: 'approved' },
  export: { from: ['approved', 'exported'], to: 'exported' },
  revise: { from: ['exported'], to: 'draft' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>

export type Move = keyof typeof moves | 'spike' | 'unspike'

/** The states a move may start from. */
export type From<M extends keyof typeof moves> = (typeof moves)[M]['from'][number]

/** Refused because the story's state does not allow the move. */
export interface IllegalMove {
  readonly code: 'ILLEGAL_MOVE'
  readonly move: Move | 'edit'
  readonly state: State
}

/**
 * Moves a story whose state the compiler knows. An illegal move is a type error: use `tryMove` where the
 * state is known only at run time.
 */
export function move<M extends keyof typeof moves>(
  story: StoryIn<From<M>>,
  name: M,
): StoryIn<(typeof moves)[M]['to']> {
  return inState(story, moves[name].to)
}

/** Puts a story aside. It remembers where it came from. */
export function spike(story: StoryIn<'draft' | 'submitted'>): StoryIn<'spiked'> {
  return { ...story, desk: { ...story.desk, state: 'spiked', spikedFrom: story.desk.state } }
}

/** Takes a story back from the spike to where it was. */
export function unspike(story: StoryIn<'spiked'>): StoryIn<'draft' | 'submitted'> {
  const { spikedFrom = 'draft', ...desk } = story.desk
  return { ...story, desk: { ...desk, state: spikedFrom } }
}

/** Moves a story whose state is known only now, or refuses with the move and the state. */
export function tryMove(story: Story, name: Move): Result<Story, IllegalMove> {
  if (name === 'spike' && isIn(story, 'draft', 'submitted')) return ok(spike(story))
  if (name === 'unspike' && isIn(story, 'spiked')) return ok(unspike(story))
  if (name !== 'spike' && name !== 'unspike' && isIn(story, ...moves[name].from)) {
    return ok(inState(story, moves[name].to))
  }
  return refused({ code: 'ILLEGAL_MOVE', move: name, state: story.desk.state })
}

/** True while an editor may change the words: an approved story may be edited, and is a draft again then. */
export function isEditable(state: State): boolean {
  return state === 'draft' || state === 'submitted' || state === 'approved'
}

/** Narrows a story to the named states. */
export function isIn<const S extends State>(story: Story, ...states: readonly S[]): story is StoryIn<S> {
  return (states as readonly State[]).includes(story.desk.state)
}

function inState<S extends State>(story: Story, state: S): StoryIn<S> {
  return { ...story, desk: { ...story.desk, state } }
}
