import { useRef, useState } from 'react'
import { isWritten } from '../../shared/formats/endings.ts'
import {
  type EncodingName,
  encodingsOf,
  escapeOf,
  hasLineEnds,
  hasLines,
} from '../../shared/presets/encodings.ts'
import { tokenNames } from '../../shared/presets/file-name.ts'
import { lineLengths } from '../../shared/presets/preset.ts'
import { Button } from '../controls/Button.tsx'
import { SelectField } from '../controls/SelectField.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { exportFormats } from '../exports/export-formats.ts'
import { Choices } from '../house/fields.tsx'
import { useSay } from '../i18n/use-say.ts'
import type { Draft } from './presets-desk.ts'

/** What can be said of a preset: only what its format has. */
export function PresetForm({ draft }: { readonly draft: Draft }) {
  const { presets, session } = useDesk()
  const say = useSay()
  const capabilities = useFrom(session.store, ({ greeting }) => greeting?.capabilities)
  const { preset } = draft
  const { format, name, lineEnd = 'lf', unwritable = 'refuse' } = preset
  const encodings = encodingsOf(format)
  const encoding: EncodingName | undefined = preset.encoding ?? encodings[0]
  const lacks = escapeOf(format) === 'none' && encoding !== undefined && !encoding.startsWith('utf-')
  return (
    <div className="preset-form">
      <TextField
        label={say('presets.name')}
        value={name}
        maxLength={60}
        error={name.trim() === '' ? say('presets.nameless') : undefined}
        onChange={(typed) => presets.change({ name: typed })}
      />
      <SelectField
        label={say('presets.format')}
        value={format}
        options={exportFormats({ printPdf: capabilities?.printPdf ?? false }).map(({ id, name: key }) => ({
          value: id,
          label: say(key),
        }))}
        onChange={(chosen) => isWritten(chosen) && presets.change({ format: chosen })}
      />
      {encodings.length > 1 && encoding !== undefined && (
        <SelectField
          label={say('presets.encoding')}
          hint={lacks ? undefined : say('presets.losesNothing')}
          value={encoding}
          options={encodings.map((value) => ({ value, label: say(`encoding.${value}`) }))}
          onChange={(chosen) => presets.change({ encoding: chosen })}
        />
      )}
      {lacks && (
        <Choices
          label={say('presets.unwritable')}
          value={unwritable}
          options={[
            { value: 'refuse', label: say('presets.unwritable.refuse') },
            { value: 'replace', label: say('presets.unwritable.replace') },
          ]}
          onChange={(chosen) => presets.change({ unwritable: chosen })}
        />
      )}
      {hasLines(format) && <LineLength key={format} value={preset.lineLength} />}
      {hasLineEnds(format) && (
        <Choices
          label={say('presets.lineEnd')}
          value={lineEnd}
          options={[
            { value: 'lf', label: 'LF' },
            { value: 'crlf', label: 'CR LF' },
          ]}
          onChange={(chosen) => presets.change({ lineEnd: chosen })}
        />
      )}
      <Naming value={preset.naming ?? ''} />
      <Folder draft={draft} />
    </div>
  )
}

/** Columns of a line, or nothing for lines that are not broken. What is no such number stands as it was typed. */
function LineLength({ value }: { readonly value: number | undefined }) {
  const { presets } = useDesk()
  const say = useSay()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const { least, most } = lineLengths
  const read = (typed: string): number | undefined => {
    const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
    return count >= least && count <= most ? count : undefined
  }
  return (
    <TextField
      label={say('presets.lineLength')}
      inputMode="numeric"
      placeholder={say('presets.unbroken')}
      value={text}
      error={
        text.trim() === '' || read(text) !== undefined
          ? undefined
          : say('presets.notColumns', { least, most })
      }
      onChange={(typed) => {
        setText(typed)
        const lineLength = read(typed)
        presets.changeLineLength(lineLength)
      }}
    />
  )
}

/** The pattern of a file's name. A token is put in where the caret stands. */
function Naming({ value }: { readonly value: string }) {
  const { presets } = useDesk()
  const say = useSay()
  const field = useRef<HTMLDivElement>(null)

  function insert(token: string): void {
    const input = field.current?.querySelector('input')
    const at = input?.selectionEnd ?? value.length
    presets.change({ naming: `${value.slice(0, at)}{${token}}${value.slice(at)}` })
    input?.focus()
  }

  return (
    <div ref={field}>
      <TextField
        label={say('presets.naming')}
        hint={say('presets.namingHint')}
        placeholder="{slug}-v{version}"
        value={value}
        maxLength={120}
        onChange={(naming) => presets.change({ naming })}
      />
      <div className="preset-tokens" role="group" aria-label={say('presets.tokens')}>
        {tokenNames.map((name) => (
          <Button key={name} tone="quiet" onPress={() => insert(name)}>
            {`{${name}}`}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Where its files go. A page cannot say a path: it asks the shell for one, or says how one is set. */
function Folder({ draft }: { readonly draft: Draft }) {
  const { presets, session } = useDesk()
  const say = useSay()
  const canPick = useFrom(session.store, ({ greeting }) => greeting?.capabilities.pickFolder)
  const saveDialog = useFrom(session.store, ({ greeting }) => greeting?.capabilities.saveDialog)
  const kept = useFrom(
    session.store,
    ({ settings }) => settings.presets.find(({ id }) => id === draft.preset.id)?.folder,
  )
  const folder =
    draft.where.folder === 'keep' ? kept : draft.where.folder === 'picked' ? draft.path : undefined
  return (
    <div className="field">
      <span className="field-label">{say('presets.folder')}</span>
      <p className="preset-folder">
        {folder === undefined ? (
          <span>{say(saveDialog ? 'export.goes.asked' : 'export.goes.download')}</span>
        ) : (
          <span className="export-name">{folder}</span>
        )}
        {canPick && <Button onPress={() => void presets.pickFolder()}>{say('presets.pickFolder')}</Button>}
        {folder !== undefined && (
          <Button tone="quiet" onPress={presets.dropFolder}>
            {say('presets.noFolder')}
          </Button>
        )}
      </p>
      {!canPick && (
        <p className="field-hint">
          {say('presets.folderHint')} <code>{`copydesk preset "${draft.preset.name}" --folder …`}</code>
        </p>
      )}
    </div>
  )
}
