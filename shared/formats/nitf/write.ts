import { fieldInKorean } from '../in-korean.ts'
import type { Concept, Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { lostFields } from '../lost-fields.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from '../text/write-body.ts'
import { type XmlTree, el, running, writeXml } from '../xml/write-xml.ts'
import { bareByline, printedByline } from './byline.ts'
import { datelineTree, readBack } from './dateline.ts'
import { withForeign } from './foreign.ts'
import { writeNorm } from './moments.ts'
import { iptcScheme } from './read-docdata.ts'
import { said, spaceFor } from './white-space.ts'
import { bodyContentTree, nitfNamespace, nitfVersion } from './write-body.ts'

/**
 * A story as NITF 3.6 (IPTC), fields as formats.md §5 maps them: always valid against the official schema. A kill
 * carries no text.
 */
export async function writeNitf(story: Story): Promise<Exported<string>> {
  const body = bodyContentTree(story)
  const tree: XmlTree = {
    ...el(
      'nitf',
      { version: nitfVersion, 'xml:lang': languageTag(story.language) },
      headTree(story),
      el('body', {}, bodyHeadTree(story), body.tree),
    ),
    namespaces: { '': nitfNamespace },
  }
  const { tree: whole, notes: foreignNotes } = withForeign(tree, story)
  const { xml, dropped } = await writeXml(whole)
  const notes: readonly ImportNote[] = [...fieldNotes(story), ...body.notes, ...foreignNotes]
  return {
    fileName: `${fileStem(story)}.nitf.xml`,
    mediaType: 'application/nitf+xml',
    content: xml,
    notes:
      dropped === 0
        ? notes
        : [
            ...notes,
            {
              level: 'lost',
              field: 'body',
              detail: `${dropped} control characters that XML does not allow were left out.`,
              korean: `XML이 허용하지 않는 제어 문자 ${dropped}개를 뺐습니다.`,
            },
          ],
  }
}

/** `xml:lang` takes language tags only. */
function languageTag(language: string): string | undefined {
  return isLanguageTag(language) ? language : undefined
}

function isLanguageTag(language: string): boolean {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)
}

function headTree(story: Story): XmlTree {
  const { title = story.headline, genres, subjects, pubStatus, signals, corrects } = story
  const embargo = embargoOf(story)
  const status = pubStatus === 'usable' && embargo !== undefined ? 'embargoed' : pubStatus
  const words = countWords(writeTextBody(story.body.content ?? []))
  return el(
    'head',
    {},
    said('title', title),
    el(
      'tobject',
      { 'tobject.type': 'news' },
      ...genres.map(({ name }) => el('tobject.property', { 'tobject.property.type': name })),
      ...subjects.map(subjectTree),
    ),
    el(
      'docdata',
      {
        'management-status': status,
        'management-idref-status':
          signals.length > 0 ? signals.map((signal) => signal.slice('sig:'.length)).join(' ') : undefined,
      },
      corrects && el('correction', { info: corrects.note, 'id-string': corrects.uri }),
      el('doc-id', { regsrc: registrarOf(story), 'id-string': story.uri }),
      delivery(story),
      el('urgency', { 'ed-urg': String(Math.min(story.urgency, 8)) }),
      el('date.issue', { norm: writeNorm(story.firstCreated) }),
      embargo !== undefined && el('date.release', { norm: writeNorm(embargo) }),
      story.expires !== undefined && el('date.expire', { norm: writeNorm(story.expires) }),
      story.edNote !== undefined && el('ed-msg', { info: story.edNote }),
      el('du-key', { version: String(story.version), key: story.slugline }),
      story.copyrightHolder !== undefined &&
        el('doc.copyright', { year: story.firstCreated.slice(0, 4), holder: story.copyrightHolder }),
      story.usageTerms !== undefined && el('doc.rights', { limitations: story.usageTerms }),
      story.keywords.length > 0 &&
        el('key-list', {}, ...story.keywords.map((keyword) => el('keyword', { key: keyword }))),
      identified(story),
    ),
    pubStatus !== 'canceled' && el('pubdata', { 'item-length': String(words), 'unit-of-measure': 'word' }),
    el('revision-history', { norm: writeNorm(story.versionCreated) }),
  )
}

/** When a story that is not usable may be released is only told where it lies ahead of its issue. */
function embargoOf({ embargoedUntil, pubStatus, firstCreated }: Story): string | undefined {
  if (embargoedUntil === undefined || pubStatus === 'usable') return embargoedUntil
  return Date.parse(embargoedUntil) > Date.parse(firstCreated) ? embargoedUntil : undefined
}

function providerOf({ infoSources }: Story) {
  return infoSources.find(({ role }) => role === 'provider')
}

function registrarOf(story: Story): string | undefined {
  return providerOf(story)?.code
}

function delivery({ infoSources }: Story): XmlTree | undefined {
  const sources = infoSources.filter(({ role }) => role === 'source')
  if (sources.length === 0) return undefined
  const trees = sources.map(({ name }, index) =>
    el('from-src', { 'src-name': name, 'level-number': String(index + 1) }),
  )
  return el('del-list', {}, ...trees)
}

/** Whether a code may stand where the schema takes a name token. */
function isToken(code: string | undefined): code is string {
  return code !== undefined && /^[A-Za-z0-9._:-]+$/.test(code) && !/^0*$/.test(code)
}

function subjectTree({ name, scheme, code }: Concept): XmlTree {
  const known = isToken(code) ? code : undefined
  // Readers know IPTC's own lists by the number; a scheme they would not guess is named.
  const ipr = scheme === undefined || (known !== undefined && iptcScheme(known) === scheme) ? 'IPTC' : scheme
  const level = known === undefined || scheme === undefined ? 'type' : levelOf(known)
  return el('tobject.subject', {
    'tobject.subject.ipr': ipr,
    'tobject.subject.refnum': known ?? '00000000',
    [`tobject.subject.${level}`]: name,
  })
}

/** Subject Codes have three levels, two of them told by zeros at the end. */
function levelOf(code: string): 'type' | 'matter' | 'detail' {
  if (!/^\d{8}$/.test(code) || code.endsWith('000000') || code.startsWith('2')) return 'type'
  return code.endsWith('000') ? 'matter' : 'detail'
}

function identified({ people, organisations, places }: Story): XmlTree | undefined {
  if (people.length + organisations.length + places.length === 0) return undefined
  const tree = (name: string, code: string, scheme: string) => (concept: Concept) =>
    running(
      name,
      { ...spaceFor(concept.name), [scheme]: concept.scheme, [code]: concept.code ?? concept.uri },
      concept.name,
    )
  return el(
    'identified-content',
    {},
    ...people.map(tree('person', 'value', 'idsrc')),
    ...organisations.map(tree('org', 'value', 'idsrc')),
    ...places.map(tree('location', 'location-code', 'code-source')),
  )
}

function bodyHeadTree(story: Story): XmlTree {
  // Readers take the title where there is no headline.
  const main = story.headline ?? story.title
  const sub = story.subHeadline === main ? undefined : story.subHeadline
  const headline = said('hl1', main ?? (sub === undefined ? undefined : ''))
  const provider = providerOf(story)
  return el(
    'body.head',
    {},
    headline && el('hedline', {}, headline, said('hl2', sub)),
    bylineTree(story),
    provider && running('distributor', spaceFor(provider.name), provider.name),
    datelineTree(story),
    story.abstract !== undefined && el('abstract', {}, said('p', story.abstract)),
  )
}

/** The byline, with the authors marked whom it names in their order. */
function bylineTree({ by, authors }: Story): XmlTree | undefined {
  if (by === undefined) return undefined
  const parts: (XmlTree | string)[] = []
  const line = printedByline(by)
  let rest = line
  for (const { name, scheme, code } of authors) {
    const from = rest.indexOf(name)
    if (from < 0) continue
    parts.push(
      rest.slice(0, from),
      running('person', { ...spaceFor(name), idsrc: scheme, value: code }, name),
    )
    rest = rest.slice(from + name.length)
  }
  return running('byline', spaceFor(line), ...[...parts, rest].filter((part) => part !== ''))
}

function namedIn(by: string | undefined, authors: readonly Concept[]): number {
  let rest = by === undefined ? '' : printedByline(by)
  let count = 0
  for (const { name } of authors) {
    const from = rest.indexOf(name)
    if (from < 0) continue
    count += 1
    rest = rest.slice(from + name.length)
  }
  return count
}

/** What NITF has no place for, or holds in another form. */
function fieldNotes(story: Story): readonly ImportNote[] {
  const notes: ImportNote[] = [...lostFields(story, 'NITF', ['kicker', 'copyrightNotice'])]
  const note = (level: ImportNote['level'], field: string, detail: string, korean: string, value?: string) =>
    notes.push({ level, field, detail, korean, ...(value !== undefined && { value }) })
  const { urgency, altIds, infoSources, corrects, headline, title, authors, by } = story
  if (urgency === 9)
    note(
      'changed',
      'urgency',
      'NITF’s lowest urgency is 8; it was written for 9.',
      'NITF의 가장 낮은 긴급도는 8이라 9를 8로 적었습니다.',
    )
  if (altIds.length > 0) {
    note(
      'lost',
      'altIds',
      'NITF has one id for a story; the others were left out.',
      'NITF에는 기사의 아이디가 하나뿐이라 나머지를 뺐습니다.',
      altIds.map(({ value }) => value).join('; '),
    )
  }
  if (!isLanguageTag(story.language)) {
    note(
      'lost',
      'language',
      `“${story.language}” is no language tag; it was left out.`,
      `‘${story.language}’: 언어 태그가 아니어서 뺐습니다.`,
      story.language,
    )
  }
  if (title !== undefined && (headline === undefined || headline === title)) {
    note(
      'changed',
      'title',
      'The document’s title and its headline are one; the internal title is not told apart.',
      '문서의 제목과 기사 제목이 하나라 내부 제목이 따로 남지 않습니다.',
    )
    if (headline === undefined) {
      note(
        'changed',
        'headline',
        'The story has no headline: readers will take the internal title for it.',
        '기사에 제목이 없어 읽는 쪽이 내부 제목을 제목으로 볼 것입니다.',
      )
    }
  }
  if (story.subHeadline !== undefined && story.subHeadline === (headline ?? title)) {
    note(
      'lost',
      'subHeadline',
      'A sub-headline that only repeats the headline will not be read.',
      '제목을 되풀이하는 부제목은 읽히지 않습니다.',
      story.subHeadline,
    )
  }
  if (story.embargoedUntil !== undefined && embargoOf(story) === undefined) {
    note(
      'lost',
      'embargoedUntil',
      'An embargo that ends before the story’s issue was left out.',
      '기사가 나가기 전에 끝나는 엠바고를 뺐습니다.',
      story.embargoedUntil,
    )
  }
  if (corrects?.version !== undefined) {
    note(
      'lost',
      'corrects',
      `NITF does not say which version is corrected; ${corrects.version} was left out.`,
      `NITF에는 몇 판을 정정하는지 적히지 않아 ${corrects.version}판이라는 것을 뺐습니다.`,
    )
  }
  if (by !== undefined && bareByline(printedByline(by)) !== by) {
    note(
      'changed',
      'by',
      'A reader of the byline will take away what stands around the name.',
      '기자 이름을 읽는 쪽은 이름 앞뒤의 것을 떼어 낼 것입니다.',
      by,
    )
  }
  if (namedIn(by, authors) < authors.length) {
    const names = authors.map(({ name }) => name).join('; ')
    note(
      'lost',
      'authors',
      'NITF has authors only within the byline; those it does not name were left out.',
      'NITF에는 기자 이름에 든 사람만 적혀, 거기 없는 기자를 뺐습니다.',
      names,
    )
  }
  notes.push(...datelineNotes(story))
  const unplaced = infoSources.filter(
    (source) => source.role === 'credit' || (source.role === 'provider' && source !== providerOf(story)),
  )
  if (unplaced.length > 0) {
    const names = unplaced.map(({ name }) => name).join('; ')
    note(
      'lost',
      'infoSources',
      'NITF names one provider and no credit; the rest was left out.',
      'NITF에는 제공사 하나만 적고 크레디트는 적지 않아 나머지를 뺐습니다.',
      names,
    )
  }
  if (infoSources.some(({ role, code }) => role === 'source' && code !== undefined)) {
    note(
      'lost',
      'infoSources',
      'NITF has no codes for sources; they were left out.',
      'NITF에는 출처의 코드가 없어 뺐습니다.',
    )
  }
  notes.push(...conceptNotes(story))
  return notes
}

function datelineNotes({ dateline, versionCreated }: Story): readonly ImportNote[] {
  if (dateline === undefined) return []
  const back = readBack(dateline, versionCreated)
  return (['place', 'date', 'source'] as const).flatMap((part): readonly ImportNote[] => {
    const [meant, read] = [dateline[part], back[part]]
    if (meant === read) return []
    return read === undefined
      ? [
          {
            level: 'lost',
            field: 'dateline',
            detail: `The dateline does not print its ${part}; it was left out.`,
            korean: `발신에 ${fieldInKorean(part)}이(가) 찍히지 않아 뺐습니다.`,
            value: meant ?? '',
          },
        ]
      : [
          {
            level: 'changed',
            field: 'dateline',
            detail: `A reader of the dateline will take “${read}” for its ${part}.`,
            korean: `발신을 읽는 쪽은 ‘${read}’을(를) ${fieldInKorean(part)}(으)로 볼 것입니다.`,
            value: meant ?? read,
          },
        ]
  })
}

function conceptNotes(story: Story): readonly ImportNote[] {
  const fields = ['authors', 'subjects', 'places', 'people', 'organisations', 'genres'] as const
  return fields.flatMap((field): readonly ImportNote[] => {
    const lost = story[field].some(
      ({ names, rel, uri, code, scheme }) =>
        names !== undefined ||
        rel !== undefined ||
        (uri !== undefined &&
          (code !== undefined || field === 'subjects' || field === 'authors' || field === 'genres')) ||
        (field === 'genres' && (code ?? scheme) !== undefined) ||
        (field === 'subjects' && code !== undefined && !isToken(code)),
    )
    const detail = `Of the ${field}, NITF holds the name and one code; other names, addresses and relations were left out.`
    const korean = `${fieldInKorean(field)}에서 NITF가 담는 것은 이름과 코드 하나입니다. 다른 이름과 주소, 관계는 뺐습니다.`
    return lost ? [{ level: 'lost', field, detail, korean }] : []
  })
}
