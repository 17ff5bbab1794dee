import type { Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Preset } from '../../shared/presets/preset.ts'
import { type Result, ok } from '../../shared/result.ts'
import { storeSettings } from './change-settings.ts'
import type { Desk } from './context.ts'

/** The desk's presets after a change, and what the ledger is to remember of it. */
export interface PresetsChange {
  readonly presets: readonly Preset[]
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * Changes the desk's export presets, in turn with other changes of its settings, and tells every page. A change that
 * leaves the list as it is (the same object) stores nothing.
 */
export function changePresets(
  desk: Desk,
  by: string,
  change: (presets: readonly Preset[]) => Result<PresetsChange, DeskError>,
): Promise<Result<Settings, DeskError>> {
  return desk.serial('settings', async () => {
    const before = desk.store.settings
    const changed = change(before.presets)
    if (!changed.ok) return changed
    const { presets, detail } = changed.value
    if (presets === before.presets) return ok(before)
    return storeSettings(desk, { ...before, presets }, { what: 'preset', by, detail })
  })
}
