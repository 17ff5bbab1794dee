import type { MessageKey, Say } from '../i18n/say.ts'

const names: Readonly<Record<string, MessageKey>> = {
  headline: 'field.headline',
  slugline: 'field.slug',
  by: 'field.byline',
  dateline: 'field.dateline',
  body: 'field.body',
  keywords: 'field.tags',
  subjects: 'field.tags',
  infoSources: 'field.credit',
  edNote: 'field.edNote',
  language: 'field.language',
  uri: 'field.uri',
  versionCreated: 'field.versionCreated',
  firstCreated: 'field.firstCreated',
  source: 'field.source',
  subHeadline: 'field.subHeadline',
  foreign: 'field.foreign',
  urgency: 'field.urgency',
  embargoedUntil: 'field.embargoedUntil',
  version: 'field.version',
  pubStatus: 'field.pubStatus',
  places: 'tag.field.places',
  people: 'tag.field.people',
  organisations: 'tag.field.organisations',
  altIds: 'field.altIds',
  kicker: 'field.kicker',
  abstract: 'field.abstract',
  expires: 'field.expires',
  copyrightHolder: 'field.copyrightHolder',
  copyrightNotice: 'field.copyrightNotice',
  usageTerms: 'field.usageTerms',
  provenance: 'origin.title',
}

/** What the page calls a field of the record; the record's own name where the page has no word for it. */
export function fieldName(field: string, say: Say): string {
  const key = names[field]
  return key === undefined ? field : say(key)
}
