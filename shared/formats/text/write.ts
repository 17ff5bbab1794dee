import type { Body, BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { lostFields, lostForeign } from '../lost-fields.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from './write-body.ts'

/**
 * A story as plain text in UTF-8, as a wire desk sends it: slug, headline, byline, body, credit, end mark
 * (formats.md §2.7). Lines are not wrapped. The desk note is for editors and stays here.
 */
export function writeText(story: Story): Exported {
  const body = withDateline(story, writeTextBody(story.body))
  const killed = story.pubStatus === 'canceled'
  const pieces = [
    ...(killed ? ['KILL'] : story.signals.includes('sig:correction') ? ['CORRECTION'] : []),
    ...(story.embargoedUntil === undefined ? [] : [`EMBARGOED UNTIL ${story.embargoedUntil}`]),
    story.slugline === undefined ? '' : `SLUG: ${story.slugline}`,
    story.headline,
    story.subHeadline,
    story.by === undefined ? '' : byline(story.by),
    // A killed story goes out as its headline and the reason alone.
    ...(killed ? [story.edNote] : [body, credit(story, body)]),
    story.language.startsWith('ko') ? '(끝)' : '(END)',
  ]
  return {
    fileName: `${fileStem(story)}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    content: `${pieces.filter((piece) => piece !== undefined && piece !== '').join('\n\n')}\n`,
    notes: [
      ...lostFields(story, 'Plain text', [
        'title',
        'kicker',
        'abstract',
        'authors',
        'keywords',
        'subjects',
        'places',
        'people',
        'organisations',
        'genres',
        ...(killed ? [] : (['edNote'] as const)),
        'copyrightHolder',
        'copyrightNotice',
        'usageTerms',
        'expires',
      ]),
      ...lostMarks(story.body),
      ...lostForeign(story, 'plain text'),
    ],
  }
}

function byline(by: string): string {
  return /[\p{sc=Hang}\p{sc=Han}\p{sc=Kana}]/u.test(by) ? by : `By ${by}`
}

/** A dateline that names a place and stands in a field alone is put before the lede. */
function withDateline({ dateline }: Story, body: string): string {
  if (dateline === undefined || dateline.inBody || dateline.place === undefined) return body
  const separator = /(--|[-–—=_])\s*$/.test(dateline.text) ? ' ' : ' -- '
  return `${dateline.text}${separator}${body}`
}

function credit({ infoSources }: Story, body: string): string | undefined {
  const name = infoSources.find(({ role }) => role === 'credit')?.name
  return name === undefined || body.endsWith(`(${name})`) ? undefined : `(${name})`
}

function lostMarks(body: Body): readonly ImportNote[] {
  const used = new Set<string>()
  const visit = (node: BodyNode): void => {
    for (const { type } of node.marks ?? []) used.add(type)
    for (const child of node.content ?? []) visit(child)
  }
  visit(body)
  const lost = [...used].filter((type) => type !== 'link').toSorted()
  return [
    ...(lost.length === 0
      ? []
      : [
          {
            level: 'lost' as const,
            field: 'body',
            detail: `Plain text has no ${lost.join(', ')}; the words stay.`,
          },
        ]),
    ...(used.has('link')
      ? [
          {
            level: 'changed' as const,
            field: 'body',
            detail: 'Each link’s address stands in brackets after its words.',
          },
        ]
      : []),
  ]
}
