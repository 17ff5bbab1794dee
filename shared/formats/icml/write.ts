import type { BodyNode } from '../../story/body.ts'
import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { publishedBlocks } from '../html/projection.ts'
import { lostFields, lostForeign } from '../lost-fields.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { type XmlTree, el, running, writeXml } from '../xml/write-xml.ts'

/*
 * InCopy Markup, which InDesign places as a story. Adobe publishes no schema; the structure is that of formats.md §2.8:
 * groups of styles, then ParagraphStyleRange > CharacterStyleRange > Content | Br. A designer's own styles of the same
 * names take over when the story is placed.
 */

/** A paragraph to be set: its style, and its runs, of text or of a line break. */
interface Paragraph {
  readonly style: string
  readonly runs: readonly BodyNode[]
}

const characterNames: Readonly<Record<string, string>> = {
  strong: 'Bold',
  em: 'Italic',
  underline: 'Underline',
  strike: 'Strikethrough',
  sub: 'Subscript',
  sup: 'Superscript',
}

/** A story as InCopy Markup, for InDesign. */
export async function writeIcml(story: Story): Promise<Exported<string>> {
  const plain = (style: string, text: string | undefined): readonly Paragraph[] =>
    text === undefined || printable(text).trim() === '' ? [] : [{ style, runs: [{ type: 'text', text }] }]
  const paragraphs = [
    ...plain('Kicker', story.kicker),
    ...plain('Headline', story.headline),
    ...plain('Subheadline', story.subHeadline),
    ...plain('Byline', story.by),
    ...publishedBlocks(story).flatMap((block) => paragraphsOf(block, 'Body')),
  ]
  const styles = [...new Set(paragraphs.map(({ style }) => style))].toSorted()
  const characters = [...new Set(paragraphs.flatMap(({ runs }) => runs.map(characterStyle)))]
    .filter((name) => name !== '')
    .toSorted()
  const root = el(
    'Document',
    { DOMVersion: '8.0', Self: 'copydesk_story' },
    el(
      'RootCharacterStyleGroup',
      { Self: 'copydesk_character_styles' },
      el('CharacterStyle', { Self: '$ID/NormalCharacterStyle', Name: 'Default' }),
      ...characters.map((name) =>
        el('CharacterStyle', { Self: `CharacterStyle/${name}`, Name: name, ...looks(name) }),
      ),
    ),
    el(
      'RootParagraphStyleGroup',
      { Self: 'copydesk_paragraph_styles' },
      el('ParagraphStyle', { Self: '$ID/NormalParagraphStyle', Name: '$ID/NormalParagraphStyle' }),
      ...styles.map((name) => el('ParagraphStyle', { Self: `ParagraphStyle/${name}`, Name: name })),
    ),
    el(
      'Story',
      {
        Self: 'story',
        TrackChanges: 'false',
        StoryTitle: story.headline ?? '',
        AppliedTOCStyle: 'n',
        AppliedNamedGrid: 'n',
      },
      el('StoryPreference', { OpticalMarginAlignment: 'true', OpticalMarginSize: '12' }),
      ...paragraphs.map((paragraph, index) => ranged(paragraph, index === paragraphs.length - 1)),
    ),
  )
  const { xml } = await writeXml(root)
  const instructions =
    '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>\n' +
    '<?aid SnippetType="InCopyInterchange"?>\n'
  return {
    fileName: `${fileStem(story)}.icml`,
    mediaType: 'application/x-icml+xml',
    content: xml.replace(/^(<\?xml[^>]*\?>\s*)/, (declaration) => declaration + instructions),
    notes: notesOn(story),
  }
}

function looks(name: string): Readonly<Record<string, string | undefined>> {
  const has = (word: string) => name.split(' ').includes(word)
  const font = [has('Bold') ? 'Bold' : '', has('Italic') ? 'Italic' : ''].filter(Boolean).join(' ')
  return {
    FontStyle: font === '' ? undefined : font,
    Underline: has('Underline') ? 'true' : undefined,
    StrikeThru: has('Strikethrough') ? 'true' : undefined,
    Position: has('Subscript') ? 'Subscript' : has('Superscript') ? 'Superscript' : undefined,
  }
}

function characterStyle({ marks = [] }: BodyNode): string {
  return marks.flatMap(({ type }) => characterNames[type] ?? []).join(' ')
}

function ranged({ style, runs }: Paragraph, isLast: boolean): XmlTree {
  const ranges = runs.map((run) => {
    const name = characterStyle(run)
    // U+2028 is InDesign's forced line break.
    const text = run.type === 'hard_break' ? '\u2028' : printable(run.text ?? '').replaceAll('\n', '\u2028')
    return el(
      'CharacterStyleRange',
      { AppliedCharacterStyle: name === '' ? '$ID/NormalCharacterStyle' : `CharacterStyle/${name}` },
      running('Content', {}, text),
    )
  })
  const end = el('CharacterStyleRange', { AppliedCharacterStyle: '$ID/NormalCharacterStyle' }, el('Br'))
  return el(
    'ParagraphStyleRange',
    { AppliedParagraphStyle: `ParagraphStyle/${style}` },
    ...ranges,
    !isLast && end,
  )
}

function paragraphsOf(node: BodyNode, style: string): readonly Paragraph[] {
  const inside = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [{ style: node.attrs?.['level'] === 3 ? 'Crosshead 2' : 'Crosshead', runs: inside }]
    case 'caption':
      return [{ style: 'Caption', runs: inside }]
    case 'furniture':
      return [{ style: 'Furniture', runs: inside }]
    case 'preformatted':
      return [{ style: 'Agate', runs: inside }]
    case 'horizontal_rule':
      return [{ style: 'Rule', runs: [{ type: 'text', text: '* * *' }] }]
    case 'blockquote':
      return inside.flatMap((child) => paragraphsOf(child, 'Block Quote'))
    case 'bullet_list':
      return inside.flatMap((item) => paragraphsOf(item, 'Bulleted List'))
    case 'ordered_list':
      return inside.flatMap((item) => paragraphsOf(item, 'Numbered List'))
    case 'list_item':
      return inside.flatMap((child) => paragraphsOf(child, style))
    case 'table':
      return inside.map((row) => ({
        style: 'Agate',
        runs: (row.content ?? []).flatMap((cell, index) => [
          ...(index > 0 ? [{ type: 'text', text: '\t' }] : []),
          ...(cell.content ?? []),
        ]),
      }))
    default:
      return [{ style, runs: inside }]
  }
}

const homeless = [
  'title',
  'slugline',
  'abstract',
  'authors',
  'keywords',
  'subjects',
  'places',
  'people',
  'organisations',
  'genres',
  'edNote',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
  'embargoedUntil',
  'expires',
  'corrects',
  'infoSources',
  'signals',
] as const

/** What is for print only has no place for what is not printed. */
function notesOn(story: Story): readonly ImportNote[] {
  const found = { links: [] as string[], tables: false }
  const look = (node: BodyNode): void => {
    if (node.type === 'table') found.tables = true
    for (const { type, attrs } of node.marks ?? [])
      if (type === 'link') found.links.push(String(attrs?.['href']))
    node.content?.forEach(look)
  }
  look(story.body)
  const note = (
    level: ImportNote['level'],
    field: string,
    detail: string,
    korean: string,
    value?: string,
  ): ImportNote => ({
    level,
    field,
    detail,
    korean,
    ...(value !== undefined && { value }),
  })
  return [
    ...(story.pubStatus === 'canceled'
      ? [
          note(
            'lost',
            'body',
            'A kill carries the headline and the note, not the text.',
            '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
          ),
        ]
      : []),
    ...(found.links.length > 0
      ? [
          note(
            'lost',
            'body',
            'Links were left out; their words stay.',
            '링크를 뺐습니다. 글은 남습니다.',
            [...new Set(found.links)].join(' '),
          ),
        ]
      : []),
    ...(found.tables
      ? [
          note(
            'changed',
            'body',
            'Tables became lines with tabs between their cells.',
            '표를 칸 사이에 탭을 둔 줄로 바꾸었습니다.',
          ),
        ]
      : []),
    ...(story.urgency === 5
      ? []
      : [
          note(
            'lost',
            'urgency',
            'ICML has no place for the urgency; it was left out.',
            'ICML에는 긴급도를 둘 자리가 없어 뺐습니다.',
          ),
        ]),
    ...lostFields(story, 'ICML', homeless),
    ...lostForeign(story, 'ICML'),
  ]
}
