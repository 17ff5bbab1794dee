import type { Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { LedgerEvent } from '../store/store.ts'
import type { Desk } from './context.ts'

/** Changes some of the library's settings and tells every page. */
export function changeSettings(
  desk: Desk,
  change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined },
): Promise<Result<Settings, DeskError>> {
  return desk.serial('settings', async () => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const settings: Settings = { ...desk.store.settings, ...given }
    return storeSettings(desk, settings, { what: 'settings', detail: given })
  })
}

/** Stores settings with what is to be remembered of the change, and tells every page. In turn with other changes of them. */
export async function storeSettings(
  desk: Desk,
  settings: Settings,
  event: Omit<LedgerEvent, 'at'>,
): Promise<Result<Settings, DeskError>> {
  const stored = await desk.store.commit({
    stories: [],
    settings,
    events: [{ ...event, at: desk.now().toISOString() }],
  })
  if (!stored.ok) return stored
  desk.events.publish('event', { event: 'settings-changed', settings })
  return ok(settings)
}
