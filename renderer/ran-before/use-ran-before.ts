import { useMemo } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import type { PassageWishes } from '../editor/live-editor.ts'
import type { PassageMark } from '../editor/passages-plugin.ts'
import type { Say } from '../i18n/say.ts'
import { shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { type RanCard, cardsOf, percentOf } from './cards.ts'
import type { RanBeforeState } from './ran-before-desk.ts'

/** The cards whose words still stand and that nobody has dismissed, in reading order. */
export function standingCards({
  passages,
  standing,
  dismissed,
}: Pick<RanBeforeState, 'passages' | 'standing' | 'dismissed'>): readonly RanCard[] {
  return cardsOf(passages.filter(({ id, text }) => standing.has(id) && !dismissed.has(text)))
}

/** The cards of the open story. */
export function useCards(): readonly RanCard[] {
  const { ranBefore } = useDesk()
  const passages = useFrom(ranBefore.store, (state) => state.passages)
  const standing = useFrom(ranBefore.store, (state) => state.standing)
  const dismissed = useFrom(ranBefore.store, (state) => state.dismissed)
  return useMemo(() => standingCards({ passages, standing, dismissed }), [passages, standing, dismissed])
}

/** What the editor is to show of them. */
export function usePassageWishes(): PassageWishes {
  const { ranBefore, locale } = useDesk()
  const say = useSay()
  const passages = useFrom(ranBefore.store, (state) => state.passages)
  const dismissed = useFrom(ranBefore.store, (state) => state.dismissed)
  const chosen = useFrom(ranBefore.store, (state) => state.chosen)
  const spoken = locale()
  const marks = useMemo(
    () =>
      cardsOf(passages.filter(({ text }) => !dismissed.has(text))).flatMap((card) =>
        marksOf(card, say, spoken),
      ),
    [passages, dismissed, say, spoken],
  )
  return {
    marks,
    chosen,
    label: say('ran.title'),
    onChoose: ranBefore.choose,
    onStanding: ranBefore.showStanding,
  }
}

function marksOf(card: RanCard, say: Say, locale: string): readonly PassageMark[] {
  const note = noteOf(card, say, locale)
  return card.parts.map(({ id, kind, paragraph, from, to, text }) => ({
    id,
    group: card.id,
    kind,
    paragraph,
    from,
    to,
    text,
    note,
  }))
}

/** What the margin says of a card: a line each, the first of which could stand alone. */
function noteOf(card: RanCard, say: Say, locale: string): readonly string[] {
  const [origin] = card.origins
  if (card.kind === 'background' || !origin) {
    const count = card.parts[0]?.stories ?? 0
    return [say('ran.note.background'), say('ran.note.often', { count })]
  }
  const { story, pairings } = origin
  const day = shortDay(story.day, locale)
  const source = story.source ?? story.slugline ?? ''
  switch (card.kind) {
    case 'lifted':
      return [
        say('ran.lifted'),
        say('ran.note.day', { day }),
        source,
        say('ran.note.percent', { percent: percentOf(origin) }),
      ]
    case 'conflict': {
      const [figures] = pairings.flatMap(({ place }) => place.figures)
      return [
        say('ran.conflict'),
        ...(figures ? [say('ran.note.here', figures), say('ran.note.there', figures)] : []),
        day,
      ]
    }
    case 'reuse':
      return [say('ran.reuse'), say('ran.note.stories', { count: card.origins.length })]
  }
}
