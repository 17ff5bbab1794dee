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
  const lost = (field: string, detail: string, korean: string) =>
    notes.push({ level: 'lost', field, detail, korean })
  const { dateline, version, signals } = story
  if (story.pubStatus === 'canceled') {
    lost(
      'body',
      'A kill carries the headline and the note, not the text.',
      '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
    )
  } else if (hasMarks(story.body)) {
    lost(
      'body',
      `${format} has no bold, italic or links; the words stay.`,
      `${format}에는 굵은 글씨, 기울임, 링크가 없습니다. 글은 남습니다.`,
    )
  }
  if (dateline && !dateline.inBody && !isPrinted(dateline)) {
    lost(
      'dateline',
      `The date “${dateline.text}” names no place or source; ${format} leaves it out.`,
      `날짜 ‘${dateline.text}’에 지명도 출처도 없어 ${format}에서는 뺐습니다.`,
    )
  }
  if (story.pubStatus === 'withheld')
    lost(
      'pubStatus',
      `${format} cannot say that a story is withheld.`,
      `${format}(으)로는 배포 보류라고 적을 수 없습니다.`,
    )
  if (signals.includes('sig:cwarn'))
    lost(
      'signals',
      `${format} has no warning of content; it was left out.`,
      `${format}에는 내용 경고가 없어 뺐습니다.`,
    )
  if (version > 1 && !signals.includes('sig:update')) {
    lost(
      'version',
      `${format} tells the version of leads only; version ${version} was left out.`,
      `${format}에는 새 판 표시만 있어 ${version}판이라는 것은 뺐습니다.`,
    )
  }
  if (story.corrects) {
    const kept = story.edNote === undefined ? '; its note is the desk note' : ''
    lost(
      'corrects',
      `${format} cannot name the story that this one corrects${kept}.`,
      `${format}(으)로는 어느 기사를 정정하는지 적을 수 없습니다${story.edNote === undefined ? '. 그 메모를 데스크 메모로 적습니다' : ''}.`,
    )
  }
  if (story.subjects.length > 0) {
    lost(
      'subjects',
      `${format} has one category letter: the subjects were left out.`,
      `${format}에는 분류 글자 하나뿐이라 주제를 뺐습니다.`,
    )
  }
  if (story.infoSources.some(({ role }) => role !== 'provider')) {
    lost(
      'infoSources',
      `${format} names the provider only; other sources were left out.`,
      `${format}에는 제공사만 적혀 다른 출처를 뺐습니다.`,
    )
  }
  if (story.firstCreated !== story.versionCreated) {
    lost(
      'firstCreated',
      `${format} carries the time of this version only.`,
      `${format}에는 이 판의 시각만 적힙니다.`,
    )
  }
  if (!/:00(?:\.0+)?(?:Z|[+-])/.test(story.versionCreated)) {
    const detail = `${format} carries the time to the minute.`
    const korean = `${format}에는 시각이 분까지만 적힙니다.`
    notes.push({ level: 'changed', field: 'versionCreated', detail, korean })
  }
  lost('language', `${format} does not say its language.`, `${format}에는 언어가 적히지 않습니다.`)
  lost('uri', `${format} does not carry the story’s URI.`, `${format}에는 기사의 URI가 적히지 않습니다.`)
  const own = format === 'ANPA 1312' ? 'anpa1312' : 'iptc7901'
  const others = story.foreign.filter((one) => one.format !== own)
  if (others.length > 0) {
    lost(
      'foreign',
      `${others.length} pieces kept from the source’s own format were left out of ${format}.`,
      `원래 형식에서 따로 둔 ${others.length}가지를 ${format}에서 뺐습니다.`,
    )
  }
  return [...notes, ...lostFields(story, format, homeless)]
}

function hasMarks(node: BodyNode): boolean {
  return (node.marks ?? []).length > 0 || (node.content ?? []).some(hasMarks)
}
