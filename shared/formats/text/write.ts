import { own } from '../../own.ts'
import type { Said } from '../../locale.ts'
import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { filedBody, isPrinted } from '../filed.ts'
import { lostFields, lostForeign } from '../lost-fields.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { type Letters, refusesSevenBit, sevenBit } from '../wire/seven-bit.ts'
import { readByline } from './byline.ts'
import { writeTextBody } from './write-body.ts'

/**
 * A story as plain text: handling line, slug, headline, byline, text, credit, end mark, a blank line
 * between; lines end with LF and are not wrapped. A kill carries its headline and its note, not the text.
 */
export function writeText(story: Story, letters: Letters = everyLetter): Exported<string> {
  const put = (field: string, text: string) => (text === '' ? '' : letters.write(text, field))
  const isKill = story.pubStatus === 'canceled'
  const body = isKill ? '' : writeTextBody(filedBody(story))
  const sections = [
    put('corrects', handlingLines(story).join('\n')),
    put('slugline', story.slugline === undefined ? '' : `SLUG: ${oneLine(story.slugline)}`),
    put('kicker', oneLine(story.kicker ?? '')),
    [put('headline', oneLine(story.headline ?? '')), put('subHeadline', oneLine(story.subHeadline ?? ''))]
      .filter(Boolean)
      .join('\n'),
    put('by', bylineOf(story)),
    isKill ? put('edNote', printable(story.edNote ?? story.corrects?.note ?? '').trim()) : put('body', body),
    put('infoSources', isKill ? '' : creditLine(story, body)),
    endMark(story.language, letters),
  ]
  return {
    fileName: `${fileStem(story)}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    content: `${sections.filter((section) => section !== '').join('\n\n')}\n`,
    notes: [...letters.notes(), ...notesOn(story)],
  }
}

/** Plain text in the 7 bits of ASCII, each substitution noted. */
export function writeText7Bit(story: Story): Exported<string> {
  const written = writeText(story, sevenBit(story.language))
  return { ...written, mediaType: 'text/plain; charset=us-ascii' }
}

/** Why a story cannot be plain text in 7 bits: letters that have no form there. */
export function refusesText7Bit(story: Story): Said | undefined {
  return refusesSevenBit(
    [
      ['headline', `${story.headline ?? ''} ${story.subHeadline ?? ''} ${story.kicker ?? ''}`],
      ['byline', story.by],
      ['slug', story.slugline],
      ['text', story.pubStatus === 'canceled' ? '' : writeTextBody(filedBody(story))],
      ['credit', story.infoSources.find(({ role }) => role === 'credit')?.name],
      ['desk note', story.pubStatus === 'canceled' ? story.edNote : undefined],
      ['correction', story.corrects?.note],
    ],
    story.language,
    { en: 'This plain text', ko: '이 일반 텍스트' },
  )
}

const everyLetter: Letters = { write: (text) => text, hasAll: () => true, notes: () => [], missing: () => [] }

/** In the story's language where its letters can be written. */
function endMark(language: string, letters: Letters): string {
  return language.startsWith('ko') && letters.hasAll('(끝)') ? '(끝)' : '(END)'
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

const markNames: Readonly<Record<string, Said>> = {
  strong: { en: 'bold', ko: '굵은 글씨' },
  em: { en: 'italic', ko: '기울임' },
  underline: { en: 'underlining', ko: '밑줄' },
  strike: { en: 'strike-through', ko: '취소선' },
  sub: { en: 'subscript', ko: '아래 첨자' },
  sup: { en: 'superscript', ko: '위 첨자' },
}

const homeless = [
  'title',
  'abstract',
  'authors',
  'keywords',
  'subjects',
  'places',
  'people',
  'organisations',
  'genres',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
  'expires',
] as const

/** What plain text has no place for. */
function notesOn(story: Story): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const lost = (field: string, detail: string, korean: string) =>
    notes.push({ level: 'lost', field, detail, korean })
  const { dateline } = story
  if (story.pubStatus === 'canceled') {
    lost(
      'body',
      'A kill carries the headline and the note, not the text.',
      '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
    )
  } else {
    const marks = [...marksOf(story.body)]
      .flatMap((mark) => own(markNames, mark) ?? [])
      .toSorted((a, b) => (a.en < b.en ? -1 : 1))
    if (marks.length > 0)
      lost(
        'body',
        `Plain text has no ${marks.map(({ en }) => en).join(', ')}; the words stay.`,
        `일반 텍스트에는 ${marks.map(({ ko }) => ko).join(', ')}이(가) 없습니다. 글은 남습니다.`,
      )
    if (story.edNote !== undefined)
      lost(
        'edNote',
        'The desk note is not for publication; it was left out.',
        '데스크 메모는 싣지 않는 것이라 뺐습니다.',
      )
  }
  if (dateline && !dateline.inBody && !isPrinted(dateline)) {
    lost(
      'dateline',
      `The date “${dateline.text}” names no place or source; plain text leaves it out.`,
      `날짜 ‘${dateline.text}’에 지명도 출처도 없어 일반 텍스트에서는 뺐습니다.`,
    )
  }
  if (story.urgency !== 5)
    lost(
      'urgency',
      'Plain text has no place for the urgency; it was left out.',
      '일반 텍스트에는 긴급도를 둘 자리가 없어 뺐습니다.',
    )
  if (story.signals.some((signal) => signal !== 'sig:correction')) {
    lost(
      'signals',
      'Plain text marks corrections and kills; other signals were left out.',
      '일반 텍스트는 정정과 취소만 표시하므로 다른 신호는 뺐습니다.',
    )
  }
  return [...notes, ...lostFields(story, 'Plain text', homeless), ...lostForeign(story, 'plain text')]
}

function marksOf(node: BodyNode, found = new Set<string>()): ReadonlySet<string> {
  for (const { type } of node.marks ?? []) found.add(type)
  for (const inner of node.content ?? []) marksOf(inner, found)
  return found
}
