import type { PageDesk } from '../desk.ts'
import { type RanCard, cardWith } from './cards.ts'
import { standingCards } from './use-ran-before.ts'

/** What can be done about a passage that ran before; the digit key is its place in the list, from 1. */
export type RanAction = 'go' | 'side' | 'open' | 'background' | 'dismiss'

/** What can be done about a card, in the order of its buttons and keys. */
export function ranActionsOf({ kind }: RanCard): readonly RanAction[] {
  return kind === 'background'
    ? ['background', 'go', 'dismiss']
    : ['go', 'side', 'open', 'background', 'dismiss']
}

/** The card that a person has chosen. */
export function chosenCard({ ranBefore }: PageDesk): RanCard | undefined {
  const state = ranBefore.store.getState()
  return cardWith(standingCards(state), state.chosen)
}

/** The chosen card or, while nothing else is chosen, the one under the caret. */
export function cardAtHand(desk: PageDesk): RanCard | undefined {
  const chosen = chosenCard(desk)
  if (chosen || !desk.editor.focused || desk.findings.store.getState().chosen !== undefined) return chosen
  return cardWith(standingCards(desk.ranBefore.store.getState()), desk.editor.current?.passageAtCaret())
}

/** Does the action with this number, from 1, about the chosen card. False where there is none. */
export function actOnChosenCard(desk: PageDesk, number: number): boolean {
  const card = chosenCard(desk)
  const action = card && ranActionsOf(card)[number - 1]
  if (!card || !action) return false
  actOnCard(desk, card, action)
  return true
}

/** Does one of the things that can be done about a card. */
export function actOnCard(desk: PageDesk, card: RanCard, action: RanAction): void {
  const { editor, ranBefore, shell } = desk
  const [origin] = card.origins
  switch (action) {
    case 'go':
      editor.current?.goToPassage(card.id)
      break
    case 'side':
      if (origin) shell.ask({ kind: 'ran-side', origin })
      break
    case 'open':
      if (origin) void ranBefore.open(origin.story)
      break
    case 'background':
      void ranBefore.confirm(card)
      break
    case 'dismiss':
      ranBefore.dismiss(card)
      break
  }
}
