import type { FormatId, Story } from '../../story/record.ts'
import { asciiWords } from '../story-uri.ts'

/** The letters a wire's message begins with: the provider's own, else the first of its name. */
export function sourceLetters(story: Story): string {
  const providers = [
    ...story.infoSources.filter(({ role }) => role === 'provider'),
    ...story.infoSources.filter(({ role }) => role !== 'provider'),
  ]
  for (const { code, name } of providers) {
    if (code !== undefined && /^[A-Za-z]{1,6}$/.test(code)) return code
    const letters = asciiWords(name, 3).replaceAll(/[^a-z]/g, '')
    if (letters !== '') return letters.slice(0, 3)
  }
  return 'cpd'
}

/** Four figures that one story always has, and another seldom: FNV-1a of its URI. */
export function serialNumber(uri: string): string {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < uri.length; index++) {
    hash = Math.imul(hash ^ uri.charCodeAt(index), 0x01_00_01_93) >>> 0
  }
  return String(hash % 10_000).padStart(4, '0')
}

/** What was kept of a story's own message in the same format. */
export function keptOf(story: Story, format: FormatId, path: string): string | undefined {
  return story.foreign.find((one) => one.format === format && one.path === path)?.value
}
