import type { ExportChoice } from '../../shared/api/exports.ts'
import { type WrittenFormat, isWritten } from '../../shared/formats/endings.ts'
import type { Preset } from '../../shared/presets/preset.ts'

/** What is chosen in the list, as the list and the settings name it: `format:text`, `preset:ID`. */
export type ChoiceKey = string

export const formatKey = (format: WrittenFormat): ChoiceKey => `format:${format}`
export const presetKey = (id: string): ChoiceKey => `preset:${id}`

/** What a choice means; undefined where it is no longer there. */
export interface Chosen {
  readonly as: ExportChoice
  readonly format: WrittenFormat
  readonly preset?: Preset
}

/** The format or preset of a key. */
export function chosenOf(key: ChoiceKey, presets: readonly Preset[]): Chosen | undefined {
  const [kind, name] = split(key)
  if (kind === 'format') return isWritten(name) ? { as: { form: { format: name } }, format: name } : undefined
  const preset = presets.find(({ id }) => id === name)
  return preset && { as: { preset: preset.id }, format: preset.format, preset }
}

function split(key: ChoiceKey): readonly [string, string] {
  const at = key.indexOf(':')
  return [key.slice(0, at), key.slice(at + 1)]
}

/** How several stories leave: one feed, a zip, or each by itself into the preset's folder. */
export type Together = 'feed' | 'zip' | 'each'

/** The ways that several stories can leave as chosen, the likeliest first; none where it is one. */
export function waysOf({ format, preset }: Chosen, count: number): readonly Together[] {
  if (count < 2) return []
  const apart: Together = preset?.folder === undefined ? 'zip' : 'each'
  return format === 'rss' || format === 'atom' ? ['feed', apart] : [apart]
}
