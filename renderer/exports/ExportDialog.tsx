import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { ExportReport } from './ExportReport.tsx'
import { formatKey, presetKey } from './export-choice.ts'
import { leavingOf } from './export-desk.ts'
import { exportFormats } from './export-formats.ts'
import './exports.css'

/** Exports stories: as what, what each file would not carry, and then the files. */
export function ExportDialog() {
  const { exports, shell } = useDesk()
  const say = useSay()
  const { ids, preview, busy } = useFrom(exports.store, (state) => state)
  const leaving = preview ? leavingOf(preview).length : 0
  const differs = ids.length === 1 && preview?.stories[0]?.refusal?.code === 'CHANGED_SINCE_APPROVAL'
  return (
    <Dialog
      title={say('export.title', { count: ids.length })}
      width="full"
      onClose={shell.closeDialog}
      actions={
        <>
          <span className="export-presets">
            <Button tone="link" onPress={() => shell.ask({ kind: 'presets' })}>
              {say('export.presets')}
            </Button>
          </span>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button
            tone="primary"
            keys="Enter"
            isDisabled={busy || (leaving === 0 && !differs)}
            onPress={() => void exports.carryOut()}
          >
            {differs
              ? say('export.showDifferences')
              : ids.length > 1
                ? say('export.doMany', { count: leaving })
                : say('export.do')}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <Choices />
        <ExportReport />
      </div>
    </Dialog>
  )
}

/** The desk's presets and the formats. Enter on one exports as it says, once its report stands. */
function Choices() {
  const { exports, session } = useDesk()
  const say = useSay()
  const key = useFrom(exports.store, (state) => state.key)
  const presets = useFrom(session.store, ({ settings }) => settings.presets)
  const capabilities = useFrom(session.store, ({ greeting }) => greeting?.capabilities)
  const formats = exportFormats({ printPdf: capabilities?.printPdf ?? false })
  return (
    <ListBox
      className="export-choices"
      aria-label={say('export.as')}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[key]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : keys
        if (chosen !== undefined && chosen !== key) exports.choose(String(chosen))
      }}
      onAction={() => void exports.carryOut()}
    >
      {presets.length > 0 && (
        <ListBoxSection>
          <Header className="export-heading">{say('export.ofPresets')}</Header>
          {presets.map(({ id, name, format }) => (
            <ListBoxItem key={id} id={presetKey(id)} textValue={name} className="export-choice">
              <span>{name}</span> <small>{say(`format.${format}`)}</small>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
      <ListBoxSection>
        <Header className="export-heading">{say('export.ofFormats')}</Header>
        {formats.map(({ id, name, ending }) => (
          <ListBoxItem key={id} id={formatKey(id)} textValue={say(name)} className="export-choice">
            <span>{say(name)}</span> <small>{ending}</small>
          </ListBoxItem>
        ))}
      </ListBoxSection>
    </ListBox>
  )
}
