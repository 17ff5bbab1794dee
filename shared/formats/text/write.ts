import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import { filedBody, isPrinted } from '../filed.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from './byline.ts'
import { writeTextBody } from './write-body.ts'

/**
 * A story as plain text: handling line, slug, headline, byline, text, credit, end mark, a blank line
 * between; lines end with LF and are not wrapped. A kill carries its headline and its note, not the text.
 */
export function writeText(story: Story): { readonly content: string; readonly notes: readonly ImportNote[] } {
  const isKill = story.pubStatus === 'canceled'
  const body = isKill ? '' : writeTextBody(filedBody(story))
  const sections = [
    handlingLines(story).join('\n'),
    story.slugline === undefined ? '' : `SLUG: ${oneLine(story.slugline)}`,
    [story.kicker, story.headline, story.subHeadline]
      .map((line) => oneLine(line ?? ''))
      .filter(Boolean)
      .join('\n'),
    bylineOf(story),
    isKill ? printable(story.edNote ?? story.corrects?.note ?? '').trim() : body,
    isKill ? '' : creditLine(story, body),
    '(END)',
  ]
  const content = `${sections.filter((section) => section !== '').join('\n\n')}\n`
  return { content, notes: notesOn(story) }
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim()
}

function handlingLines(story: Story): readonly string[] {
  const note = story.corrects?.note
  return [
    ...(story.embargoedUntil === undefined ? [] : [`EMBARGOED UNTIL ${story.embargoedUntil}`]),
    ...(story.pubStatus === 'canceled' ? ['KILL'] : []),
    ...(story.pubStatus !== 'canceled' && story.signals.includes('sig:correction')
      ? [note === undefined ? 'CORRECTION' : `CORRECTION: ${oneLine(note)}`]
      : []),
  ]
}

const by: Readonly<Record<string, string>> = { de: 'von', fr: 'par', es: 'por', pt: 'por' }

/** The byline, unless the dateline in the text already carries it, as Korean copy does. */
function bylineOf(story: Story): string {
  const name = oneLine(story.by ?? '')
  if (name === '') return ''
  if (story.dateline?.inBody && story.dateline.text.includes(name)) return ''
  // "김하늘 기자" is a byline as it stands.
  if (readByline(name) === name) return name
  return `${by[story.language.split('-')[0] ?? ''] ?? 'By'} ${name}`
}

function creditLine(story: Story, body: string): string {
  const [credit] = story.infoSources.filter(({ role }) => role === 'credit')
  const line = credit && `(${oneLine(credit.name)})`
  return line === undefined || body.endsWith(line) ? '' : line
}

const quiet: Readonly<Record<string, string>> = {
  strong: 'Bold',
  em: 'Italic',
  underline: 'Underlining',
  strike: 'Strike-through',
  sub: 'Subscript',
  sup: 'Superscript',
}

/** What plain text has no place for. */
function notesOn(story: Story): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const lost = (field: string, detail: string) => notes.push({ level: 'lost', field, detail })
  const isKill = story.pubStatus === 'canceled'
  for (const mark of [...marksOf(story.body)].toSorted()) {
    const name = quiet[mark]
    if (name !== undefined && !isKill) lost('body', `${name} is not kept in plain text.`)
  }
  if (isKill) lost('body', 'A kill carries the headline and the note, not the text.')
  if (story.edNote !== undefined && !isKill) {
    lost('edNote', 'The desk note is not for publication; it was left out.')
  }
  if (story.dateline && !story.dateline.inBody && !isPrinted(story.dateline)) {
    lost('dateline', `The date “${story.dateline.text}” names no place or source; plain text leaves it out.`)
  }
  const fields: readonly (readonly [keyof Story, string, boolean])[] = [
    ['title', 'The title', story.title !== undefined],
    ['abstract', 'The abstract', story.abstract !== undefined],
    ['authors', 'The list of authors', story.authors.length > 0],
    ['keywords', 'The keywords', story.keywords.length > 0],
    ['subjects', 'The subjects', story.subjects.length > 0],
    ['places', 'The places', story.places.length > 0],
    ['people', 'The people', story.people.length > 0],
    ['organisations', 'The organisations', story.organisations.length > 0],
    ['genres', 'The genres', story.genres.length > 0],
    ['urgency', 'The urgency', story.urgency !== 5],
    ['signals', 'The signals', story.signals.some((signal) => signal !== 'sig:correction')],
    ['copyrightHolder', 'The copyright holder', story.copyrightHolder !== undefined],
    ['copyrightNotice', 'The copyright notice', story.copyrightNotice !== undefined],
    ['usageTerms', 'The terms of use', story.usageTerms !== undefined],
    ['expires', 'The date of expiry', story.expires !== undefined],
    ['altIds', 'Other identifiers', story.altIds.length > 0],
    ['foreign', 'What the import kept aside', story.foreign.length > 0],
  ]
  for (const [field, name, there] of fields) {
    if (there) lost(field, `${name} found no place in plain text.`)
  }
  return notes
}

function marksOf(node: BodyNode, found = new Set<string>()): ReadonlySet<string> {
  for (const { type } of node.marks ?? []) found.add(type)
  for (const inner of node.content ?? []) marksOf(inner, found)
  return found
}
