import type { VocabularyInfo } from '../../shared/vocabulary/vocabulary.ts'
import { useDesk } from '../desk.ts'
import { languageName } from '../i18n/language-name.ts'
import { useSay } from '../i18n/use-say.ts'

/** What a vocabulary holds and where it comes from. */
export function VocabularyFacts({
  info,
}: {
  readonly info: Omit<VocabularyInfo, 'id' | 'field' | 'shipped' | 'name'>
}) {
  const { locale } = useDesk()
  const say = useSay()
  const { terms, retired, languages, unofficial = [], released, source, licence, scheme } = info
  const tongues = languages
    .filter((tag) => tag !== 'und')
    .map((tag) => {
      const language = languageName(tag, locale())
      return unofficial.includes(tag) ? say('vocabulary.unofficial', { language }) : language
    })
  const facts = [
    say('vocabulary.terms', { count: terms }),
    retired > 0 ? say('vocabulary.retired', { count: retired }) : undefined,
    scheme === undefined ? undefined : say('vocabulary.scheme', { scheme }),
    released === undefined ? undefined : say('vocabulary.released', { date: released.slice(0, 10) }),
  ].filter((fact) => fact !== undefined)
  return (
    <dl className="vocabulary-facts">
      <dt>{say('vocabulary.holds')}</dt>
      <dd>{facts.join(' · ')}</dd>
      {tongues.length > 0 && (
        <>
          <dt>{say('vocabulary.languages')}</dt>
          <dd>{tongues.join(', ')}</dd>
        </>
      )}
      {source !== undefined && (
        <>
          <dt>{say('vocabulary.source')}</dt>
          <dd>{source}</dd>
        </>
      )}
      {licence !== undefined && (
        <>
          <dt>{say('vocabulary.licence')}</dt>
          <dd>{licence}</dd>
        </>
      )}
    </dl>
  )
}
