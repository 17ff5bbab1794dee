import type { Story } from '../story/record.ts'

/*
 * What notes call a field of the story in their English sentences.
 */

const fields: Readonly<Partial<Record<keyof Story, string>>> = {
  by: 'byline',
  edNote: 'desk note, which is not for publication',
  embargoedUntil: 'embargo',
  expires: 'expiry',
  subHeadline: 'sub-headline',
  copyrightHolder: 'copyright holder',
  copyrightNotice: 'copyright notice',
  usageTerms: 'usage terms',
  infoSources: 'sources',
  pubStatus: 'publishing status',
  corrects: 'corrected story',
  contentCreated: 'time of writing',
  firstCreated: 'time of creation',
  versionCreated: 'time of this version',
  altIds: 'other identifiers',
  foreign: 'pieces kept from the source’s own format',
  title: 'internal title',
}

/** A field of the story in English; its own name where that is a word. */
export function fieldInEnglish(field: keyof Story): string {
  return fields[field] ?? field
}
