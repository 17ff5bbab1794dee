import type { ExportPreview, StoryPreview } from '../../shared/api/exports.ts'
import { useDesk, useFrom } from '../desk.ts'
import { Notes } from '../dialogs/Notes.tsx'
import { Choices } from '../house/fields.tsx'
import { errorSentence, toldSentence } from '../i18n/say.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { chosenOf, waysOf } from './export-choice.ts'
import { FileHead } from './FileHead.tsx'

/** What would be written, before it is: the file's name and place, what it would not carry, and its first lines. */
export function ExportReport() {
  const { exports, session, say: speak } = useDesk()
  const say = useSay()
  const { ids, key, together, preview, failure } = useFrom(exports.store, (state) => state)
  const presets = useFrom(session.store, ({ settings }) => settings.presets)
  const chosen = chosenOf(key, presets)
  const ways = chosen ? waysOf(chosen, ids.length) : []
  return (
    <section
      className="export-report"
      aria-label={say('export.report')}
      aria-live="polite"
      aria-busy={!preview && !failure}
    >
      {ways.length > 1 && together !== undefined && (
        <Choices
          label={say('export.together')}
          value={together}
          options={ways.map((value) => ({ value, label: say(`export.together.${value}`) }))}
          onChange={exports.join}
        />
      )}
      {failure && <p className="export-refusal">{errorSentence(speak, failure)}</p>}
      {preview &&
        (ids.length > 1 ? (
          <OfMany preview={preview} isFeed={together === 'feed'} />
        ) : (
          <OfOne preview={preview} />
        ))}
    </section>
  )
}

function OfOne({ preview }: { readonly preview: ExportPreview }) {
  const { locale } = useDesk()
  const say = useSay()
  const [story] = preview.stories
  if (!story) return undefined
  if (story.refusal) return <p className="export-refusal">{toldSentence(say, story.refusal)}</p>
  return (
    <>
      <Goes fileName={story.fileName ?? ''} folder={preview.folder} />
      {story.embargo !== undefined && (
        <p className="export-embargo">
          {say('export.embargo', { until: fullTime(story.embargo, locale()) })}
        </p>
      )}
      <h3>{say('export.notCarried', { count: story.notes.length })}</h3>
      <Notes notes={story.notes} />
      {preview.head && <FileHead lines={preview.head} />}
    </>
  )
}

function OfMany({ preview, isFeed }: { readonly preview: ExportPreview; readonly isFeed: boolean }) {
  const say = useSay()
  const staying = preview.stories.filter(({ refusal }) => refusal)
  return (
    <>
      {preview.fileName !== undefined && <Goes fileName={preview.fileName} folder={preview.folder} />}
      {staying.length > 0 && (
        <p className="export-refusal">{say('export.stay', { count: staying.length })}</p>
      )}
      <ul className="export-stories">
        {preview.stories.map((story) => (
          <li key={story.id}>
            <Line story={story} isFeed={isFeed} />
          </li>
        ))}
      </ul>
      {preview.head && <FileHead lines={preview.head} />}
    </>
  )
}

function Line({ story, isFeed }: { readonly story: StoryPreview; readonly isFeed: boolean }) {
  const say = useSay()
  const name = story.slugline ?? story.headline ?? say('story.untitled')
  if (story.refusal) {
    return (
      <p className="export-stays">
        <b>{name}</b> {toldSentence(say, story.refusal)}
      </p>
    )
  }
  return (
    <details>
      <summary>
        <b>{name}</b> <span className="export-name">{isFeed ? '' : story.fileName}</span>
        <small>{say('export.noted', { count: story.notes.length })}</small>
      </summary>
      <Notes notes={story.notes} />
    </details>
  )
}

function Goes({ fileName, folder }: { readonly fileName: string; readonly folder: string | undefined }) {
  const { session } = useDesk()
  const say = useSay()
  const saveDialog = useFrom(session.store, ({ greeting }) => greeting?.capabilities.saveDialog)
  return (
    <p className="export-goes">
      <span className="export-name">{fileName}</span>
      <small>
        {folder === undefined
          ? say(saveDialog ? 'export.goes.asked' : 'export.goes.download')
          : say('export.goes.folder', { folder })}
      </small>
    </p>
  )
}
