import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import { isPrinted } from '../filed.ts'
import { lostFields } from '../lost-fields.ts'
import type { ImportNote } from '../report.ts'

const homeless = [
  'title',
  'kicker',
  'abstract',
  'authors',
  'keywords',
  'places',
  'people',
  'organisations',
  'genres',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
  'expires',
  'contentCreated',
] as const

/** What neither of the teletype formats has a place for (formats.md §5). */
export function wireLosses(story: Story, format: string): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const lost = (field: string, detail: string) => notes.push({ level: 'lost', field, detail })
  const { dateline, version, signals } = story
  if (story.pubStatus === 'canceled') {
    lost('body', 'A kill carries the headline and the note, not the text.')
  } else if (hasMarks(story.body)) {
    lost('body', `${format} has no bold, italic or links; the words stay.`)
  }
  if (dateline && !dateline.inBody && !isPrinted(dateline)) {
    lost('dateline', `The date “${dateline.text}” names no place or source; ${format} leaves it out.`)
  }
  if (story.pubStatus === 'withheld') lost('pubStatus', `${format} cannot say that a story is withheld.`)
  if (signals.includes('sig:cwarn')) lost('signals', `${format} has no warning of content; it was left out.`)
  if (version > 1 && !signals.includes('sig:update')) {
    lost('version', `${format} tells the version of leads only; version ${version} was left out.`)
  }
  if (story.corrects) {
    const kept = story.edNote === undefined ? '; its note is the desk note' : ''
    lost('corrects', `${format} cannot name the story that this one corrects${kept}.`)
  }
  if (story.subjects.length > 0) {
    lost('subjects', `${format} has one category letter: the subjects were left out.`)
  }
  if (story.infoSources.some(({ role }) => role !== 'provider')) {
    lost('infoSources', `${format} names the provider only; other sources were left out.`)
  }
  if (story.firstCreated !== story.versionCreated) {
    lost('firstCreated', `${format} carries the time of this version only.`)
  }
  if (!/:00(?:\.0+)?(?:Z|[+-])/.test(story.versionCreated)) {
    const detail = `${format} carries the time to the minute.`
    notes.push({ level: 'changed', field: 'versionCreated', detail })
  }
  lost('language', `${format} does not say its language.`)
  lost('uri', `${format} does not carry the story’s URI.`)
  const own = format === 'ANPA 1312' ? 'anpa1312' : 'iptc7901'
  const others = story.foreign.filter((one) => one.format !== own)
  if (others.length > 0) {
    lost('foreign', `${others.length} pieces kept from the source’s own format were left out of ${format}.`)
  }
  return [...notes, ...lostFields(story, format, homeless)]
}

function hasMarks(node: BodyNode): boolean {
  return (node.marks ?? []).length > 0 || (node.content ?? []).some(hasMarks)
}
