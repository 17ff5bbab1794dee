import { useMemo } from 'react'
import { comparedPassages } from '../../shared/duplicates/compared-passages.ts'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { type Origin, percentOf } from './cards.ts'
import { type MarkedStretch, Marked, StoryReader } from './StoryReader.tsx'
import { storyLine, storyName } from './story-line.ts'
import '../findings/side-by-side.css'

interface SidePanesProps {
  readonly origin: Origin
  /** The words here, a paragraph each, by the id that the passages name. */
  readonly here: ReadonlyMap<string, string>
  readonly hereName: string
}

/** A passage and the story that had it before, beside each other: the words that differ are marked in both. */
export function SidePanes({ origin, here, hereName }: SidePanesProps) {
  const { locale } = useDesk()
  const say = useSay()
  const { story, pairings } = origin
  const compared = useMemo(
    () =>
      pairings.map(({ passage, place }) => ({
        passage,
        there: place.there,
        detail: comparedPassages(place.there.text, passage.text, story.language),
      })),
    [pairings, story.language],
  )
  const there: readonly MarkedStretch[] = compared.map(({ there: place, detail }) => ({
    paragraph: place.paragraph,
    from: place.from,
    text: place.text,
    runs: detail.first,
  }))
  const ids = [...new Set(pairings.map(({ passage }) => passage.paragraph))]
  return (
    <div className="sides sides-last ran-sides">
      <figure className="place">
        <figcaption>
          <b>{hereName}</b>
          <span className="place-share">{say('ran.share', { percent: percentOf(origin) })}</span>
        </figcaption>
        {ids.map((id) => (
          <p key={id} className="place-words">
            <Marked
              paragraph={{ text: here.get(id) ?? '' }}
              stretches={compared
                .filter(({ passage }) => passage.paragraph === id)
                .map(({ passage, detail }) => ({
                  paragraph: 0,
                  from: passage.from,
                  text: passage.text,
                  runs: detail.second,
                }))}
            />
          </p>
        ))}
      </figure>
      <figure className="place">
        <figcaption>
          <b>{storyName(story, say)}</b> <span>{storyLine(story, say, locale())}</span>
        </figcaption>
        <StoryReader id={story.id} label={storyName(story, say)} stretches={there} />
      </figure>
    </div>
  )
}
