import { useSay } from '../i18n/use-say.ts'

/** The first lines of a file, as they would be written. */
export function FileHead({ lines }: { readonly lines: readonly string[] }) {
  const say = useSay()
  return (
    <figure className="file-head">
      <figcaption>{say('export.head')}</figcaption>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only a stop can be scrolled from the keyboard */}
      <pre tabIndex={0} aria-label={say('export.head')}>
        {lines.join('\n')}
      </pre>
    </figure>
  )
}
