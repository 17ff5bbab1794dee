import type { Said } from '../../locale.ts'
import type { Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { filedBody } from '../filed.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { writeTextBody } from '../text/write-body.ts'
import { categoryOf, generalCategory } from '../wire/categories.ts'
import { breakLine, inColumns, lineLength, oneLine } from '../wire/columns.ts'
import { wireLosses } from '../wire/losses.ts'
import { noteSentence } from '../wire/note.ts'
import { type Letters, refusesSevenBit, sevenBit } from '../wire/seven-bit.ts'
import { keptOf, serialNumber, sourceLetters } from '../wire/source.ts'
import { leadOf } from '../wire/take.ts'
import { headerPattern } from './frame.ts'

/** Why a story cannot be an IPTC 7901 message: letters that 7 bits cannot write. */
export function refusesIptc7901(story: Story): Said | undefined {
  return refusesSevenBit(
    [
      ['headline', `${story.headline ?? ''} ${story.subHeadline ?? ''}`],
      ['byline', story.by],
      ['slug', story.slugline],
      ['text', story.pubStatus === 'canceled' ? '' : writeTextBody(filedBody(story))],
      ['desk note', story.edNote ?? story.corrects?.note],
    ],
    story.language,
    { en: 'IPTC 7901', ko: 'IPTC 7901' },
  )
}

/**
 * A story as a message of IPTC 7901 (formats.md §2.4): 7 bits, lines of 69 columns, CR LF. A kill carries its headline
 * and its note, not the text.
 */
export function writeIptc7901(story: Story): Exported<string> {
  const bits = sevenBit(story.language)
  const notes: ImportNote[] = []
  const isKill = story.pubStatus === 'canceled'
  const body = isKill ? '' : inColumns(bits.write(writeTextBody(filedBody(story)), 'body'))
  const text = lines(body, 'body', notes)
  const note = noteLines(story, bits, notes)
  const slug = oneLine(bits.write(story.slugline ?? '', 'slugline'))
  const slugLines = slug === '' ? [] : lines(slug.endsWith('/') ? slug : `${slug}/`, 'slugline', notes)
  const message = [
    `\u0001${headerOf(story, body)}`,
    '',
    ...slugLines,
    `\u0002${headOf(story, bits, notes).join('\r\n')} =`,
    '',
    ...(text.length > 0 ? [...text, ''] : []),
    ...(note.length > 0 ? ['* * * *', noteSentence, '', ...note, ''] : []),
    `\u0003${dateLine(story.versionCreated)}`,
    '\u007F\u007F\u0004',
  ]
  return {
    fileName: `${fileStem(story)}.7901.txt`,
    mediaType: 'text/plain; charset=us-ascii',
    content: `${message.join('\r\n')}\r\n`,
    notes: [...bits.notes(), ...notes, ...wireLosses(story, 'IPTC 7901')],
  }
}

function lines(text: string, field: string, notes: ImportNote[]): readonly string[] {
  if (text.trim() === '') return []
  return text.split('\n').flatMap((line) => {
    const broken = breakLine(line.replaceAll('\t', '  '), lineLength)
    for (const value of broken.cut) {
      const detail = `“${value}” is longer than the ${lineLength} columns of a line: it was cut.`
      const korean = `‘${value}’: 한 줄 ${lineLength}칸보다 길어 잘랐습니다.`
      notes.push({ level: 'changed', field, detail, korean, value })
    }
    return broken.lines
  })
}

/** The header the story came with, brought up to date; or one of its own. */
function headerOf(story: Story, body: string): string {
  const kept = headerPattern.exec(keptOf(story, 'iptc7901', 'header') ?? '')?.groups
  const source = kept?.['source'] ?? sourceLetters(story)
  const number = kept?.['number'] ?? serialNumber(story.uri)
  const category = kept?.['category'] ?? categoryOf(story.subjects) ?? generalCategory
  const option = (kept?.['option'] ?? '').replaceAll(/[^ -~]/g, '')
  return `${source}${number} ${story.urgency} ${category} ${countWords(body)}${option}`.slice(0, lineLength)
}

function headOf(story: Story, bits: Letters, notes: ImportNote[]): readonly string[] {
  const heading = (text: string | undefined, field: string) =>
    lines(oneLine(bits.write(text ?? '', field)), field, notes)
  const name = oneLine(bits.write(story.by ?? '', 'by'))
  const printed = story.dateline?.inBody === true && story.dateline.text.includes(story.by ?? '\u0000')
  const head = [
    ...takesOf(story),
    ...heading(story.subHeadline, 'subHeadline'),
    ...heading(story.headline, 'headline'),
    ...(name === '' || printed ? [] : lines(readByline(name) === name ? name : `By ${name}`, 'by', notes)),
  ]
  return head.length > 0 ? head : ['(no headline)']
}

/** Lines above the headline that say which version this is. */
function takesOf({ pubStatus, signals, version }: Story): readonly string[] {
  if (pubStatus === 'canceled') return ['MANDATORY KILL']
  return [
    ...(signals.includes('sig:correction') ? ['CORRECTION'] : []),
    ...(signals.includes('sig:repeat') ? ['REPEAT'] : []),
    ...(signals.includes('sig:update') ? [leadOf(version, 'LEAD')] : []),
  ]
}

function noteLines(story: Story, bits: Letters, notes: ImportNote[]): readonly string[] {
  const words = story.edNote ?? story.corrects?.note ?? ''
  return [
    ...(story.embargoedUntil === undefined ? [] : [`EMBARGOED UNTIL ${story.embargoedUntil}`]),
    // A line that is nearly full would be read as going on; one of a list never is.
    ...lines(
      bits
        .write(words, 'edNote')
        .trim()
        .replaceAll(/\n+(?!- )/g, '\n\n'),
      'edNote',
      notes,
    ),
  ]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `212101 GMT Nov 18` */
function dateLine(moment: string): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getUTCDate())}${two(at.getUTCHours())}${two(at.getUTCMinutes())} GMT ${months[at.getUTCMonth()]} ${two(at.getUTCFullYear() % 100)}`
}
