import type { Said } from '../../locale.ts'
import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { filedBody } from '../filed.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { isRule } from '../text/tail.ts'
import { writeTextBody } from '../text/write-body.ts'
import { endsSentence } from '../text/wrapping.ts'
import { categoryOf, generalCategory } from '../wire/categories.ts'
import { breakLine, lineLength, oneLine } from '../wire/columns.ts'
import { wireLosses } from '../wire/losses.ts'
import { type Letters, refusesSevenBit, sevenBit } from '../wire/seven-bit.ts'
import { keptOf, serialNumber, sourceLetters } from '../wire/source.ts'
import { leadOf } from '../wire/take.ts'
import { longestHeading } from './blocks.ts'
import { written } from './signs.ts'

/** The columns of the keyword (ANPA 1312). */
const keywordLength = 24

/** Why a story cannot be an ANPA 1312 message: letters that 7 bits cannot write. */
export function refusesAnpa1312(story: Story): Said | undefined {
  return refusesSevenBit(
    [
      ['headline', `${story.headline ?? ''} ${story.subHeadline ?? ''}`],
      ['byline', story.by],
      ['slug', story.slugline],
      ['abstract', story.abstract],
      ['text', story.pubStatus === 'canceled' ? '' : writeTextBody(filedBody(story))],
      ['desk note', story.edNote ?? story.corrects?.note],
    ],
    story.language,
    { en: 'ANPA 1312', ko: 'ANPA 1312' },
  )
}

/**
 * A story as a message of ANPA 1312 (formats.md §2.5): 7 bits, lines of 69 columns, CR LF. A kill carries its headline
 * and its note, not the text.
 */
export function writeAnpa1312(story: Story): Exported<string> {
  const bits = sevenBit(story.language, written)
  const notes: ImportNote[] = []
  const blocks = story.pubStatus === 'canceled' ? [] : withText(filedBody(story))
  const words = countWords(writeTextBody(blocks))
  const broken = (text: string, field: string): readonly string[] => {
    const { lines, cut } = breakLine(text, lineLength)
    for (const value of cut) {
      const detail = `“${value}” is longer than the ${lineLength} columns of a line: it was cut.`
      const korean = `‘${value}’: 한 줄 ${lineLength}칸보다 길어 잘랐습니다.`
      notes.push({ level: 'changed', field, detail, korean, value })
    }
    return lines
  }
  const text = blocks.flatMap((block) => unitsOf(block, bits, broken))
  const slug = oneLine(bits.write(story.slugline ?? story.headline ?? 'story', 'slugline'))
  const tabular = blocks.length > 0 && blocks.every(({ type }) => type === 'preformatted' || type === 'table')
  const message = [
    `\u0016\u0016\u0001${messageLine(story)}`,
    keywordLine(story, slug, words, tabular, notes),
    `\u0002${headerLines(story, slug, words, bits, broken).join('\r\n')}`,
    ...text,
    '',
    `\t   \u0003${trailerOf(story)}<`,
    '\u0004',
  ]
  return {
    fileName: `${fileStem(story)}.anpa.txt`,
    mediaType: 'text/plain; charset=us-ascii',
    content: `${message.join('\r\n')}\r\n`,
    notes: [...bits.notes(), ...notes, ...lossesOf(story)],
  }
}

/** A message of crossheads alone would be read as a list of headlines: they are its text. */
function withText(blocks: readonly BodyNode[]): readonly BodyNode[] {
  const isCrosshead = ({ type }: BodyNode) => type === 'heading' || type === 'horizontal_rule'
  return blocks.every(isCrosshead)
    ? blocks.map((block) => (block.type === 'heading' ? { ...block, type: 'paragraph' } : block))
    : blocks
}

type Break = (text: string, field: string) => readonly string[]

function messageLine(story: Story): string {
  const kept = /^(?<number>[A-Za-z]\d{3,4})(?: (?<selector>[!-~ ]*))?$/.exec(
    keptOf(story, 'anpa1312', 'message') ?? '',
  )
  const { number, selector } = kept?.groups ?? {}
  return `${number ?? `a${serialNumber(story.uri)}`}\u001F${selector ?? '-----'}`
}

const priorities = ['f', 'b', 'u', 'r', 'z', 'd', 'd', 'd', 'd']

function keywordLine(
  story: Story,
  slug: string,
  words: number,
  tabular: boolean,
  notes: ImportNote[],
): string {
  const kept = /^[a-z] (?<category>[a-z]) (?<keyword>\S+)/i.exec(
    keptOf(story, 'anpa1312', 'keyword') ?? '',
  )?.groups
  const keyword = slug.replaceAll(' ', '').replaceAll(/[<,]/g, '').slice(0, keywordLength) || 'story'
  if (keyword !== slug) {
    const detail = `The keyword has ${keywordLength} letters and no spaces: it is “${keyword}”. The keyline has the whole slug.`
    const korean = `키워드는 빈칸 없는 ${keywordLength}자라 ‘${keyword}’이(가) 됩니다. 키라인에 슬러그가 다 있습니다.`
    notes.push({ level: 'changed', field: 'slugline', detail, korean, value: slug })
  }
  const category = kept?.['category'] ?? categoryOf(story.subjects)?.slice(0, 1) ?? generalCategory
  const take = story.signals.includes('sig:update')
    ? ` ${leadOf(story.version, 'Ld-Writethru').replace(' ', '')}`
    : ''
  // In Greenwich, as the trailer's.
  const [, month, day] = new Date(story.versionCreated).toISOString().slice(0, 10).split('-')
  const controls = tabular ? '\u0014\u0012' : '\u0013\u0011'
  const line = `${priorities[story.urgency - 1] ?? 'z'} ${category}${controls} ${keyword}${take}   ${month}-${day}`
  return `${line} ${String(words).padStart(4, '0')}`
}

function headerLines(
  story: Story,
  slug: string,
  words: number,
  bits: Letters,
  broken: Break,
): readonly string[] {
  const unit = (text: string | undefined, field: string, end = '<') => {
    const line = oneLine(bits.write(text ?? '', field))
    return line === '' ? [] : broken(`^${line.replace(/[<=]+$/, '')}${end}`, field)
  }
  const take = story.signals.includes('sig:update') ? `, ${leadOf(story.version, 'Ld-Writethru')}` : ''
  const note = story.edNote ?? story.corrects?.note ?? ''
  const by = oneLine(story.by ?? '')
  const printed = by !== '' && story.dateline?.inBody === true && story.dateline.text.includes(by)
  return [
    ...broken(`^${slug}${take},${words}<`, 'slugline'),
    ...(story.embargoedUntil === undefined
      ? []
      : unit(`EMBARGOED UNTIL ${story.embargoedUntil}`, 'embargoedUntil')),
    ...(story.pubStatus === 'canceled' ? unit('MANDATORY KILL', 'pubStatus') : []),
    ...(story.signals.includes('sig:correction') ? unit('CORRECTION', 'signals') : []),
    ...(story.signals.includes('sig:repeat') ? unit('REPEAT', 'signals') : []),
    ...unit(story.headline, 'headline'),
    ...unit(story.subHeadline, 'subHeadline'),
    ...(tellsStory(story.abstract) ? unit(story.abstract, 'abstract') : []),
    ...note
      .split('\n')
      .flatMap((line) =>
        line.trim() === ''
          ? []
          : unit(
              /^(?:\(?Eds\b|[A-Z]{2,4} (?:Photo|Video|Graphic))/.test(line) ? line : `Eds: ${line}`,
              'edNote',
            ),
      ),
    ...(by === '' || printed ? [] : unit(readByline(by) === by ? by : `By ${by}`, 'by', '=')),
  ]
}

/** Only a sentence is read back as an abstract; a shorter line would be a second headline. */
function tellsStory(abstract: string | undefined): boolean {
  return abstract !== undefined && endsSentence(abstract.trim())
}

function unitsOf(block: BodyNode, bits: Letters, broken: Break): readonly string[] {
  const text = bits.write(writeTextBody([block]), 'body')
  switch (block.type) {
    case 'horizontal_rule':
      return [rule]
    case 'preformatted':
    case 'table':
      return text.split('\n').flatMap((line) => {
        if (line.trim() === '') return []
        // The tabs of the format are RS; each part of a row that had to be broken is a row.
        // Readers take several tabs for one: a cell without words has a dash.
        const filled = line.trimEnd().replaceAll(/(?<=^|\t)(?=\t)/g, '-')
        return broken(filled, 'body').map((row) => `\b${row.replaceAll('\t', '\u001E')}`)
      })
    case 'heading':
      return text
        .split('\n')
        .flatMap((line) =>
          line.trim() === ''
            ? []
            : line.length > longestHeading
              ? paragraph(line, broken)
              : broken(`^${oneLine(line).replace(/[<=]+$/, '')}<`, 'body'),
        )
    default:
      return text
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : isRule(line.trim()) ? [rule] : paragraph(line, broken)))
  }
}

const rule = '\t   ___'

function paragraph(line: string, broken: Break): readonly string[] {
  return broken(oneLine(line), 'body').map((one, at) => (at === 0 ? `\t   ${one}` : one))
}

/** `AP-WF-11-13-13 1509GMT` */
function trailerOf(story: Story): string {
  const at = new Date(story.versionCreated)
  const two = (value: number) => String(value).padStart(2, '0')
  const kept = /^[A-Z][A-Za-z]*-[A-Z]{2}-/.exec(keptOf(story, 'anpa1312', 'trailer') ?? '')?.[0]
  const source = kept ?? `${sourceLetters(story).toUpperCase()}-WX-`
  const day = [at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCFullYear() % 100].map(two).join('-')
  return `${source}${day} ${two(at.getUTCHours())}${two(at.getUTCMinutes())}GMT`
}

function lossesOf(story: Story): readonly ImportNote[] {
  const urgency: readonly ImportNote[] =
    story.urgency > 6
      ? [
          {
            level: 'changed',
            field: 'urgency',
            detail: `ANPA 1312 has six priorities: urgency ${story.urgency} became deferred, 6.`,
            korean: `ANPA 1312의 우선순위는 여섯이라 긴급도 ${story.urgency}이(가) 6(보통 아래)이 되었습니다.`,
          },
        ]
      : []
  const losses = wireLosses(story, 'ANPA 1312')
  return [
    ...urgency,
    ...(tellsStory(story.abstract) ? losses.filter(({ field }) => field !== 'abstract') : losses),
  ]
}
