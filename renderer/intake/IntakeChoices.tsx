import type { InspectedStory, Inspection } from '../../shared/api/intake.ts'
import { encodings } from '../../shared/formats/encodings.ts'
import { encodingName } from './encoding-name.ts'
import { formatNames } from '../../shared/formats/format-names.ts'
import { Choice } from '../controls/Choice.tsx'
import { useDesk } from '../desk.ts'
import { fileSize } from '../i18n/file-size.ts'
import { languageName } from '../i18n/language-name.ts'
import type { Say } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import type { LookedAt } from './rows.ts'

interface IntakeChoicesProps {
  readonly looked: LookedAt
  readonly story: InspectedStory | undefined
}

/** What was recognised in a file and how it is known, and a person's word where they know better. */
export function IntakeChoices({ looked, story }: IntakeChoicesProps) {
  const desk = useDesk()
  const say = useSay()
  const locale = desk.locale()
  const { key, file, choice, inspection } = looked
  const name = (format: keyof typeof formatNames) => formatNames[format][locale]
  const facts = [
    inspection?.format && [name(inspection.format), story?.formatVersion].filter(Boolean).join(' '),
    inspection?.encoding && encodingLine(inspection.encoding, say),
    fileSize(file.data.size, locale),
    story && languageName(story.language, locale),
    story && say('intake.words', { count: story.words }),
  ].filter((fact) => fact !== undefined)
  const formats = inspection?.formats ?? []
  return (
    <header className="intake-facts">
      <p>
        <b>{file.name}</b> {facts.join(' · ')}
      </p>
      {inspection && (inspection.mayChooseEncoding || formats.length > 1) && (
        <div className="intake-choices">
          {inspection.mayChooseEncoding && (
            <Choice
              label={say('intake.encoding')}
              value={choice.encoding ?? ''}
              options={[
                { value: '', label: say('intake.asFound', { what: foundEncoding(looked, say) }) },
                ...encodingGroups(say),
              ]}
              onChange={(encoding) =>
                void desk.intake.reread(key, {
                  ...(choice.format !== undefined && { format: choice.format }),
                  ...(encoding !== '' && { encoding }),
                })
              }
            />
          )}
          {(formats.length > 1 || choice.format !== undefined) && (
            <Choice
              label={say('intake.format')}
              value={choice.format ?? ''}
              options={[
                {
                  value: '' as const,
                  label: say('intake.asFound', { what: formats[0] ? name(formats[0]) : '–' }),
                },
                ...formats.map((format) => ({ value: format, label: name(format) })),
              ]}
              onChange={(format) =>
                void desk.intake.reread(key, {
                  ...(choice.encoding !== undefined && { encoding: choice.encoding }),
                  ...(format !== '' && { format }),
                })
              }
            />
          )}
        </div>
      )}
    </header>
  )
}

function encodingLine({ id, known }: NonNullable<Inspection['encoding']>, say: Say): string {
  return `${encodingName(id)} (${say(`intake.known.${known}`)})`
}

/** What the desk found by itself: known only while nothing else was chosen. */
function foundEncoding({ found, inspection }: LookedAt, say: Say): string {
  const encoding = found ?? inspection?.encoding
  return encoding && encoding.known !== 'chosen' ? encodingName(encoding.id) : say('intake.unread')
}

function encodingGroups(say: Say) {
  const scripts = [...new Set(encodings.map(({ script }) => script))]
  return scripts.map((script) => ({
    heading: say(`intake.script.${script}`),
    options: encodings
      .filter((one) => one.script === script)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
}
