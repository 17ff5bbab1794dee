import type { Story } from '../story/record.ts'

/** True for what Windows keeps for devices, whatever the ending. */
export function isReservedName(stem: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(stem)
}

/**
 * A file name without its ending, from the slug or else the headline: letters and digits of any
 * script; the version where it is not the first.
 */
export function fileStem({
  slugline,
  headline,
  id,
  version,
}: Pick<Story, 'slugline' | 'headline' | 'id' | 'version'>): string {
  const words = (slugline ?? headline ?? '').normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let stem = ''
  for (const word of words) {
    const longer = stem === '' ? word : `${stem}-${word}`
    if (longer.length > 60) break
    stem = longer
  }
  const safe = stem === '' || isReservedName(stem) ? `story-${id}` : stem
  return version > 1 ? `${safe}-v${version}` : safe
}
