import { nameIn } from '../../shared/vocabulary/names.ts'
import type { Term } from '../../shared/vocabulary/vocabulary.ts'
import { useSay } from '../i18n/use-say.ts'

interface PickerCrumbsProps {
  /** From the top down to where one is. */
  readonly path: readonly Term[]
  readonly languages: readonly string[]
  /** Goes to a term of the path, or to the top. */
  readonly onGo: (id: string | undefined) => void
}

/** Where in a vocabulary one is, each step a way back. */
export function PickerCrumbs({ path, languages, onGo }: PickerCrumbsProps) {
  const say = useSay()
  return (
    <nav className="picker-crumbs" aria-label={say('tag.crumbs')}>
      <Crumb label={say('tag.top')} onPress={() => onGo(undefined)} />
      {path.map((term, index) => (
        <Crumb
          key={term.id}
          label={nameIn(term, languages).name}
          isLast={index === path.length - 1}
          onPress={() => onGo(term.id)}
        />
      ))}
    </nav>
  )
}

function Crumb({
  label,
  isLast = false,
  onPress,
}: {
  readonly label: string
  readonly isLast?: boolean
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      className="picker-crumb"
      {...(isLast && { 'aria-current': 'true' })}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label}
    </button>
  )
}
