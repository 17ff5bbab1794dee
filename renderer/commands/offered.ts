import type { CommandId } from '../../shared/commands/table.ts'
import type { Story } from '../../shared/story/record.ts'
import { type Move, tryMove } from '../../shared/story/states.ts'

const moves: Readonly<Partial<Record<CommandId, Move>>> = {
  'story.submit': 'submit',
  'story.approve': 'approve',
  'story.return': 'return',
  'story.revise': 'revise',
  'story.spike': 'spike',
  'story.unspike': 'unspike',
}

/** Whether a menu should offer a command for a story in its state. The keys still work, and say why not. */
export function isOffered(id: CommandId, story: Story | undefined): boolean {
  if (!story) return true
  const move = moves[id]
  if (move !== undefined) return tryMove(story, move).ok
  if (id === 'story.approval') return story.desk.approval !== undefined
  // An approval that no longer holds is worth exporting over: the refusal shows the words that differ.
  return id !== 'story.export' || (story.desk.approval !== undefined && story.desk.state !== 'spiked')
}
