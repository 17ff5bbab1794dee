import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** How long the copy is and how easily it reads. It holds nothing up. */
export function ReadabilityLine() {
  const { findings, locale } = useDesk()
  const say = useSay()
  const reads = useFrom(findings.store, (state) => state.report?.readability)
  if (!reads || reads.sentences === 0) return undefined
  const { words, sentences, wordsPerSentence, flesch } = reads
  const length = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(wordsPerSentence)
  return (
    <p className="readability" title={say('readability.what')}>
      {say('readability.length', { words, sentences, length })}
      {flesch !== undefined && ` · ${say('readability.flesch', { flesch: Math.round(flesch) })}`}
    </p>
  )
}
