import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { changePresets } from './change-presets.ts'
import type { Desk } from './context.ts'

interface Which {
  readonly id: string
  readonly by: string
}

/** Takes a preset from the desk. One that is not there is no error. */
export function removePreset(desk: Desk, { id, by }: Which): Promise<Result<Settings, DeskError>> {
  return changePresets(desk, by, (presets) => {
    const removed = presets.find((one) => one.id === id)
    if (!removed) return ok({ presets, detail: {} })
    desk.removedPresets.set(id, removed)
    return ok({
      presets: presets.filter((one) => one !== removed),
      detail: { preset: removed.name, removed: true },
    })
  })
}

/** Takes the removal of a preset back: it comes with its folder and its count, which no page could say. */
export function restorePreset(desk: Desk, { id, by }: Which): Promise<Result<Settings, DeskError>> {
  return changePresets(desk, by, (presets) => {
    const removed = desk.removedPresets.get(id)
    if (presets.some((one) => one.id === id)) return ok({ presets, detail: {} })
    if (!removed) {
      return refused(
        deskError(
          'NOT_FOUND',
          {
            en: 'This preset was removed too long ago to be brought back.',
            ko: '지운 지 오래된 프리셋이라 되살릴 수 없습니다.',
          },
          { id },
        ),
      )
    }
    return ok({ presets: [...presets, removed], detail: { preset: removed.name, restored: true } })
  })
}
