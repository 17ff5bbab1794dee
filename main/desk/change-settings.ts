import type { Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Desk } from './context.ts'

/** Changes some of the library's settings and tells every page. */
export function changeSettings(
  desk: Desk,
  change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined },
): Promise<Result<Settings, DeskError>> {
  return desk.serial('settings', async () => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const settings: Settings = { ...desk.store.settings, ...given }
    const stored = await desk.store.commit({
      stories: [],
      settings,
      events: [{ what: 'settings', at: desk.now().toISOString(), detail: given }],
    })
    if (!stored.ok) return stored
    desk.events.publish('event', { event: 'settings-changed', settings })
    return ok(settings)
  })
}
