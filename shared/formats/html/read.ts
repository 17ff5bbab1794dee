import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { type Content, contentFields } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { guessLanguage } from '../language.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readDateline } from '../text/dateline.ts'
import { isFurnitureLine } from '../text/furniture.ts'
import { quoted } from '../text/say.ts'
import { findArticle } from './article.ts'
import { Dropped } from './dropped.ts'
import { blocksOf, htmlBlocks } from './html-blocks.ts'
import { readOwnPage } from './own-page.ts'
import { bare, pageFields } from './page-fields.ts'
import { find, parsePage } from './tree.ts'

/** Reads a web page: the article found in it, and a note with the words of everything around it. */
export const readHtml: Reader = async ({ text, file, now }) => {
  const item = readPage(text, now)
  return item
    ? ok([item])
    : refused({
        code: 'no-story',
        message: `${file} is an HTML page without words that could be a story. If a script builds the page, copy its text and paste that.`,
        korean: `${file}: 기사로 볼 글이 없는 HTML 페이지입니다. 스크립트가 만드는 페이지라면 글을 복사해 붙여 넣으십시오.`,
      })
}

function readPage(html: string, now: string): ReadItem | undefined {
  const page = parsePage(html)
  if (!page) {
    const { blocks, notes } = htmlBlocks(html, { path: '/html/body' })
    return blocks.length === 0 ? undefined : itemOf(blocks, undefined, notes, now)
  }
  const own = readOwnPage(page)
  if (own) return own
  const fields = pageFields(page)
  const body = find(page, ({ tagName }) => tagName === 'body')
  if (!body) return undefined
  const { parts, around, within } = findArticle(page, body)
  const dropped = new Dropped('/html/body')
  const reading = { dropped, ...(fields.address !== undefined && { base: fields.address }) }
  const blocks = parts.flatMap((part) => blocksOf(part, reading))
  const notes = [...fields.notes, ...dropped.notes(), ...aroundNotes(around, within, fields.content)]
  return blocks.length === 0 ? undefined : itemOf(blocks, fields, notes, now)
}

/** Notes on the words of the page that are not in the article, but for those that a field holds. */
function aroundNotes(
  around: readonly string[],
  within: readonly string[],
  fields: Partial<Content>,
): readonly ImportNote[] {
  const held = new Set(
    [
      fields.headline,
      fields.subHeadline,
      fields.kicker,
      fields.by,
      fields.abstract,
      fields.copyrightNotice,
      ...(fields.infoSources ?? []).map(({ name }) => name),
      fields.pubStatus === 'canceled' ? fields.corrects?.note : undefined,
    ].flatMap((words) => (words === undefined ? [] : [words, `By ${words}`])),
  )
  const note = (runs: readonly string[], detail: string, korean: string): readonly ImportNote[] => {
    const left = runs.filter((run) => !held.has(run))
    return left.length === 0
      ? []
      : [{ level: 'lost', field: 'body', detail, korean, value: left.join('\n'), at: '/html/body' }]
  }
  return [
    ...note(
      around,
      'The page around the article (menus, other stories, rights) was left out.',
      '기사를 둘러싼 페이지(메뉴, 다른 기사, 권리 표시)를 뺐습니다.',
    ),
    ...note(
      within,
      'Parts that stood in the article (navigation, sharing, lists of other stories) were left out.',
      '기사 안에 있던 것(메뉴, 공유 단추, 다른 기사 목록)을 뺐습니다.',
    ),
  ]
}

function itemOf(
  read: readonly BodyNode[],
  fields: ReturnType<typeof pageFields> | undefined,
  noted: readonly ImportNote[],
  now: string,
): ReadItem {
  const notes = [...noted]
  const stated = fields?.content ?? {}
  const { blocks, headline } = withoutHeadline(read, stated.headline)
  const body = { type: 'doc' as const, content: furnished(blocks, notes) }
  const words = bodyParagraphs(body).map(({ text }) => text)
  const language = stated.language ?? guessLanguage(words.join('\n'))
  if (stated.language === undefined) {
    notes.push({
      level: 'guessed',
      field: 'language',
      detail: 'The page does not say its language; it was told from the text.',
      korean: '페이지에 언어가 적혀 있지 않아 글을 보고 정했습니다.',
      value: language,
    })
  }
  const { abstract, ...others } = stated
  const content: Content = {
    ...blankContent,
    ...others,
    // Pages without a summary of their own put the beginning of the text there.
    ...(abstract !== undefined && !bare(words.join('')).startsWith(bare(abstract)) && { abstract }),
    language,
    ...(headline !== undefined && { headline }),
    ...datelineOf(stated, body.content, now),
    body,
  }
  return {
    content: ordered(content),
    format: 'html',
    languageGuessed: stated.language === undefined,
    foreign: [],
    notes,
    ...fields?.item,
  }
}

function ordered(content: Content): Content {
  return Object.fromEntries(
    contentFields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])),
  ) as unknown as Content
}

/** The body without the heading that repeats the headline; where there is no headline, a heading that opens is one. */
function withoutHeadline(
  blocks: readonly BodyNode[],
  stated: string | undefined,
): { readonly blocks: readonly BodyNode[]; readonly headline?: string } {
  const at = blocks.findIndex(({ type }) => type === 'heading')
  const heading = blocks[at]
  if (!heading || at > 5) return { blocks, ...(stated !== undefined && { headline: stated }) }
  const words = (heading.content ?? []).map(({ text }) => text ?? ' ').join('')
  if (stated === undefined ? at > 0 : bare(words) !== bare(stated))
    return { blocks, ...(stated !== undefined && { headline: stated }) }
  return { blocks: blocks.filter((_, index) => index !== at), headline: stated ?? words }
}

/** Lines that are a page's own words ("Send to") as furniture, in sight until an editor removes them. */
function furnished(blocks: readonly BodyNode[], notes: ImportNote[]): readonly BodyNode[] {
  if (blocks.length === 0) return [{ type: 'paragraph', attrs: { id: newParagraphId() } }]
  const known = new Map<string, true>()
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block
    const words = (block.content ?? []).map(({ text }) => text ?? ' ').join('')
    const seen = known.get(words)
    if (!(seen ?? isFurnitureLine(words))) return block
    if (seen !== undefined) return { ...block, type: 'furniture' }
    known.set(words, true)
    notes.push({
      level: 'guessed',
      field: 'body',
      detail: `${quoted(words)} reads like a line of the page; it was marked as such.`,
      korean: `${quoted(words)}: 페이지에 딸린 줄로 보여 그렇게 표시했습니다.`,
      value: words,
    })
    return { ...block, type: 'furniture' }
  })
}

/** The dateline: where the page states one, else at the head of the first paragraph. */
function datelineOf(
  stated: Partial<Content>,
  blocks: readonly BodyNode[],
  now: string,
): Pick<Content, 'dateline'> {
  const lede = blocks.find(({ type }) => type === 'paragraph')
  const words = (lede?.content ?? []).map(({ text }) => text ?? ' ').join('')
  const read = readDateline(words, now)
  if (stated.dateline) {
    return { dateline: { ...stated.dateline, inBody: words.startsWith(stated.dateline.text) } }
  }
  if (!read) return {}
  const { text, place, date, source } = read
  return {
    dateline: {
      text,
      ...(place !== undefined && { place }),
      ...(date !== undefined && { date }),
      ...(source !== undefined && { source }),
      guessed: true,
      inBody: true,
    },
  }
}
