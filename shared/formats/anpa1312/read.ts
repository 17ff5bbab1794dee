import { languageInKorean } from '../language-name.ts'
import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Foreign } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readDateline } from '../text/dateline.ts'
import { quoted } from '../text/say.ts'
import { subjectOf } from '../wire/categories.ts'
import { fullYear } from '../wire/moments.ts'
import { readTake } from '../wire/take.ts'
import { blocksOf } from './blocks.ts'
import { type Frame, framesOf } from './frame.ts'
import { readHead } from './head.ts'

/** Reads ANPA 1312: a message a story. */
export const readAnpa1312: Reader = async ({ text, file, now }) => {
  const items = framesOf(text).map((frame) => itemOf(frame, now))
  if (items.some(({ content: { headline, body } }) => headline !== undefined || hasText(body)))
    return ok(items)
  return refused({
    code: 'no-story',
    message: `${file} is an ANPA 1312 message without a story in it. Ask for it to be sent again.`,
    korean: `${file}: 기사가 들어 있지 않은 ANPA 1312 전문입니다. 다시 보내 달라고 하십시오.`,
  })
}

function hasText(node: BodyNode): boolean {
  return node.type === 'text' || (node.content ?? []).some(hasText)
}

/** `f l BC-LT--Argentina-CancerB 1stLd-Writethru 11-13 1049` */
const keywordLine =
  /^(?<priority>[a-z]) (?<category>[a-z]) (?<keyword>\S+)(?<version>(?: .*?)?)(?: (?<day>\d\d-\d\d))?(?: (?<words>\d{1,5}))?$/i

const urgencies: Readonly<Record<string, Content['urgency']>> = { f: 1, b: 2, u: 3, r: 4, z: 5, d: 6 }

function itemOf(frame: Frame, now: string): ReadItem {
  const notes: ImportNote[] = []
  const foreign: Foreign[] = []
  const keep = (path: string, value: string) => foreign.push({ format: 'anpa1312', path, value })
  keep('message', frame.message)
  if (frame.keyword !== '') keep('keyword', frame.keyword)
  if (frame.before) {
    const detail = 'Words stand outside the frame of the message; they were left out.'
    const korean = '전문의 틀 밖에 있는 글을 뺐습니다.'
    const { text: value, number } = frame.before
    notes.push({ level: 'lost', field: 'body', detail, korean, value, at: `line ${number}` })
  }
  const at = `line ${frame.number + 1}`
  const key = keywordLine.exec(frame.keyword)?.groups ?? {}
  if (key['keyword'] === undefined) {
    const detail = `${quoted(frame.keyword)} is not the keyword line of ANPA 1312: priority, category, keyword.`
    const korean = `${quoted(frame.keyword)}: ANPA 1312의 키워드 줄(우선순위, 분류, 키워드)이 아닙니다.`
    notes.push({ level: 'invalid', field: 'slugline', detail, korean, value: frame.keyword, at })
  }
  const urgency = urgencies[(key['priority'] ?? '').toLowerCase()]
  const subject = subjectOf(key['category'] ?? '')
  if (subject) {
    const detail = `The category ${quoted(key['category'] ?? '')} was read as the subject “${subject.name}”.`
    const korean = `분류 ${quoted(key['category'] ?? '')}을(를) 주제 ‘${subject.name}’(으)로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'subjects', detail, korean, value: key['category'] ?? '', at })
  }
  const { head, from } = readHead(frame.units, key['keyword'], now, notes, keep)
  const blocks = blocksOf(frame.units.slice(from), frame.tabular, notes)
  const take =
    head.take ?? readTake((key['version'] ?? '').replace(/(?<=\d(?:st|nd|rd|th))(?=[A-Z])/, ' '), now)
  if (take?.version !== undefined) {
    const detail = `${quoted(head.takeText ?? key['version']?.trim() ?? '')} was read as the take: version ${take.version}.`
    const korean = `${quoted(head.takeText ?? key['version']?.trim() ?? '')}: 테이크로 읽었습니다(${take.version}판).`
    notes.push({ level: 'guessed', field: 'version', detail, korean, at })
  }
  const moment = momentOf(frame, notes, keep)
  const lede = blocks.find(({ type }) => type === 'paragraph')
  const dateline = readDateline(lede?.content?.[0]?.text ?? '', now)
  if (dateline) {
    const detail = `${quoted(dateline.text)} was read as the dateline.`
    const korean = `${quoted(dateline.text)}: 발신으로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'dateline', detail, korean, value: dateline.text })
  }
  const language = guessLanguage(
    [head.headline ?? '', ...blocks.map(({ content }) => content?.[0]?.text ?? '')].join('\n'),
  )
  const said = `ANPA 1312 does not say its language; it reads as ${language}.`
  notes.push({
    level: 'guessed',
    field: 'language',
    detail: said,
    korean: `ANPA 1312에는 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`,
    value: language,
  })
  if (frame.units.some(({ text }) => /``|''|(?:^| )_(?: |$)/.test(text))) {
    const detail = 'The format’s signs for quotation marks and dashes became quotation marks and dashes.'
    const korean = '이 형식의 따옴표와 줄표 기호를 따옴표와 줄표로 바꾸었습니다.'
    notes.push({ level: 'changed', field: 'body', detail, korean })
  }
  const provider = /^(?<name>[A-Z][A-Za-z]*)-[A-Z]{2}-/.exec(frame.trailer?.text ?? '')?.groups?.['name']
  const { text: printed, place, date, source } = dateline ?? {}
  const signals = [...head.signals, ...(take?.signal === undefined ? [] : [take.signal])]
  const content: Content = {
    ...blankContent,
    language,
    ...head.fields,
    ...(head.headline !== undefined && { headline: head.headline }),
    ...(printed !== undefined && {
      dateline: {
        text: printed,
        ...(place !== undefined && { place }),
        ...(date !== undefined && { date }),
        ...(source !== undefined && { source }),
        guessed: true,
        inBody: true,
      },
    }),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
    urgency: urgency ?? 5,
    pubStatus: head.killed ? 'canceled' : 'usable',
    signals: [...new Set(signals)],
    subjects: subject ? [subject] : [],
    infoSources: [
      ...(provider === undefined ? [] : [{ name: provider, role: 'provider' } as const]),
      ...(source === undefined ? [] : [{ name: source, role: 'source' } as const]),
    ],
  }
  const number = /^[A-Za-z]\d{3,4}/.exec(frame.message)?.[0]
  return {
    content,
    format: 'anpa1312',
    languageGuessed: true,
    foreign,
    notes,
    altIds: number === undefined ? [] : [{ role: 'anpa1312', value: number }],
    ...(take?.version !== undefined && { version: take.version }),
    ...(moment !== undefined && { versionCreated: moment }),
  }
}

function momentOf(
  { trailer }: Frame,
  notes: ImportNote[],
  keep: (path: string, value: string) => void,
): string | undefined {
  if (!trailer) return undefined
  keep('trailer', trailer.text)
  const parts =
    /(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d)\s+(?<hour>\d\d):?(?<minute>\d\d)\s*(?<zone>[A-Z]{1,4})?/.exec(
      trailer.text,
    )?.groups
  const { month = '', day = '', year = '', hour = '', minute = '', zone } = parts ?? {}
  const moment = `${fullYear(year)}-${month}-${day}T${hour}:${minute}:00Z`
  const exists =
    parts !== undefined &&
    !Number.isNaN(Date.parse(moment)) &&
    new Date(moment).getUTCDate() === Number(day) &&
    (zone === undefined || /^(?:GMT|UTC|Z)$/.test(zone))
  const at = `line ${trailer.number}`
  if (!exists) {
    const detail = `${quoted(trailer.text)} names no time in GMT; it is kept aside.`
    const korean = `${quoted(trailer.text)}: GMT 시각이 없어 따로 두었습니다.`
    notes.push({ level: 'invalid', field: 'versionCreated', detail, korean, value: trailer.text, at })
    return undefined
  }
  if (zone === undefined) {
    const detail = `${quoted(trailer.text)} names no zone; it was read as GMT.`
    const korean = `${quoted(trailer.text)}: 시간대가 없어 GMT로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'versionCreated', detail, korean, value: trailer.text, at })
  }
  return moment
}
