import { isAbsolute } from 'node:path'
import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { FolderWish } from '../../shared/api/exports.ts'
import { type Preset, type PresetDraft, formFault, mostPresets } from '../../shared/presets/preset.ts'
import type { Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { changePresets } from './change-presets.ts'
import type { Desk } from './context.ts'

/** Where a preset's files go from now on. A path comes from this machine alone: its command line, or its own dialog. */
export type Where =
  | { readonly folder: 'keep' }
  | { readonly folder: 'none' }
  | { readonly folder: 'at'; readonly path: string }

/** Stores a preset: in the place of the one with its id, or as another. Refused in a sentence where it is at fault. */
export function savePreset(
  desk: Desk,
  { preset, where, by }: { readonly preset: PresetDraft; readonly where: Where; readonly by: string },
): Promise<Result<Settings, DeskError>> {
  return changePresets(desk, by, (presets) => {
    const before = presets.find(({ id }) => id === preset.id)
    const others = presets.filter((other) => other !== before)
    const fault = faultOf(preset, others) ?? faultOfFolder(where)
    if (fault !== undefined) return refused(deskError('BAD_INPUT', fault, { what: `preset ${preset.name}` }))
    const folder = where.folder === 'keep' ? before?.folder : where.folder === 'at' ? where.path : undefined
    const after: Preset = { ...preset, ...(folder !== undefined && { folder }), sent: before?.sent ?? 0 }
    const detail = { preset: after.name, now: after, ...(before && { before }) }
    if (!before) return ok({ presets: [...presets, after], detail })
    if (stableJson(before) === stableJson(after)) return ok({ presets, detail })
    return ok({ presets: presets.map((other) => (other === before ? after : other)), detail })
  })
}

/**
 * The same for a page, which never says a path: a folder that was picked in the shell's own dialog is named by the
 * token that came with it.
 */
export async function savePagesPreset(
  desk: Desk,
  { preset, where, by }: { readonly preset: PresetDraft; readonly where: FolderWish; readonly by: string },
): Promise<Result<Settings, DeskError>> {
  if (where.folder !== 'picked') return savePreset(desk, { preset, where, by })
  const path = desk.pickedFolders.get(where.token)
  if (path === undefined) {
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: 'The folder was picked too long ago. Pick it again.',
          ko: '폴더를 고른 지 오래되었습니다. 다시 고르십시오.',
        },
        { what: 'folder' },
      ),
    )
  }
  return savePreset(desk, { preset, where: { folder: 'at', path }, by })
}

function faultOf(preset: PresetDraft, others: readonly Preset[]): Said | undefined {
  if (others.length >= mostPresets)
    return {
      en: `A desk has at most ${mostPresets} presets: remove one first.`,
      ko: `프리셋은 ${mostPresets}개까지입니다. 하나를 먼저 지우십시오.`,
    }
  const name = preset.name.trim().toLowerCase()
  if (others.some((other) => other.name.trim().toLowerCase() === name))
    return {
      en: `Another preset is called “${preset.name}” already: give this one another name.`,
      ko: `‘${preset.name}’ 프리셋이 이미 있습니다. 다른 이름을 붙이십시오.`,
    }
  return formFault(preset)
}

function faultOfFolder(where: Where): Said | undefined {
  if (where.folder !== 'at' || isAbsolute(where.path)) return undefined
  return {
    en: `“${where.path}” is no whole path of a folder: say it from the root.`,
    ko: `‘${where.path}’: 폴더의 전체 경로가 아닙니다. 루트부터 적으십시오.`,
  }
}
