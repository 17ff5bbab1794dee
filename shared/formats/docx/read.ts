import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { Dropped } from '../html/dropped.ts'
import { blocksOf } from '../html/html-blocks.ts'
import { type HtmlParent, attribute, isElement, parsePiece, wordsIn } from '../html/tree.ts'
import { guessLanguage } from '../language.ts'
import { readIsoMoment } from '../ninjs/moment.ts'
import type { Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { readDateline } from '../text/dateline.ts'
import { isRule } from '../text/tail.ts'
import { coreProperties, wordsAround } from './core.ts'
import { type Parts, broken, unpack } from './package.ts'
import { fieldStyles, ruleClass, styleMap, styleOfClass } from './styles.ts'

const path = 'word/document.xml'

/**
 * Reads a Word file (ISO/IEC 29500) through mammoth and the whitelist of every other HTML: the desk's styles and Word's
 * own for headline and byline, the file's properties, and a note with the words of headers, footers and comments.
 */
export const readDocx: Reader = async ({ bytes, file, now }) => {
  const unpacked = await unpack(bytes, file)
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const html = await htmlOf(parts)
  const root = html === undefined ? undefined : parsePiece(html)
  if (!root) return broken(file)

  const found: Partial<Record<(typeof fieldStyles)[keyof typeof fieldStyles]['field'], string>> = {}
  root.childNodes = root.childNodes.map(ruleOf).filter((node) => {
    const style = isElement(node) ? styleOfClass(attribute(node, 'class') ?? '') : undefined
    if (style === undefined) return true
    const { field } = fieldStyles[style]
    const words = wordsIn(node)
    if (words === '') return false
    // A second headline is text.
    if (found[field] !== undefined) return true
    found[field] = words
    return false
  })
  const dropped = new Dropped(path)
  const blocks = blocksOf(root, { dropped })
  const core = await coreProperties(parts)
  const notes: ImportNote[] = [...dropped.notes()]
  for (const [part, words] of await wordsAround(parts)) {
    const { en, ko } = part.includes('comments')
      ? { en: 'Comments on the text were left out.', ko: '글에 단 메모를 뺐습니다.' }
      : {
          en: 'The words of a header or footer were left out.',
          ko: '머리글이나 바닥글의 글을 뺐습니다.',
        }
    notes.push({ level: 'lost', field: 'body', detail: en, korean: ko, value: words, at: part })
  }
  if (blocks.length === 0 && found.headline === undefined) {
    return refused({
      code: 'no-story',
      message: `${file} is a Word file without words. Check that it was saved whole.`,
      korean: `${file}: 글이 없는 Word 파일입니다. 온전히 저장되었는지 확인하십시오.`,
    })
  }
  const opening = blocks[0]
  const isHeading = found.headline === undefined && opening?.type === 'heading'
  const headline = isHeading
    ? (opening.content ?? []).map(({ text }) => text ?? ' ').join('')
    : found.headline
  const left = isHeading ? blocks.slice(1) : blocks
  const body = {
    type: 'doc' as const,
    content: left.length > 0 ? left : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
  }
  const words = bodyParagraphs(body).map(({ text }) => text)
  const tag = core['language']
  const stated = tag !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
  const language = stated ?? guessLanguage(words.join('\n'))
  if (stated === undefined) {
    notes.push({
      level: 'guessed',
      field: 'language',
      detail: 'The file does not say its language; it was told from the text.',
      korean: '파일에 언어가 적혀 있지 않아 글을 보고 정했습니다.',
      value: language,
    })
  }
  const by = found.by === undefined ? undefined : (readByline(found.by) ?? found.by)
  const authors = listed(core['creator'], ';')
  const keywords = listed(core['keywords'], core['keywords']?.includes(';') ? ';' : ',')
  const title = core['title'] === headline ? undefined : core['title']
  const content: Content = {
    ...blankContent,
    language,
    ...(title !== undefined && { title }),
    ...(found.kicker !== undefined && { kicker: found.kicker }),
    ...(headline !== undefined && { headline }),
    ...(found.subHeadline !== undefined && { subHeadline: found.subHeadline }),
    ...(core['description'] !== undefined && { abstract: core['description'] }),
    ...(by !== undefined && { by }),
    authors: authors.map((name) => ({ name })),
    ...datelineOf(found.dateline, words[0] ?? '', now),
    body,
    keywords: [...new Set(keywords)],
  }
  const created = readIsoMoment(core['created'] ?? '')?.moment
  const modified = readIsoMoment(core['modified'] ?? '')?.moment
  return ok([
    {
      content,
      format: 'docx',
      languageGuessed: stated === undefined,
      foreign: [],
      notes,
      ...(created !== undefined && { firstCreated: created }),
      ...(modified !== undefined && { versionCreated: modified }),
    },
  ])
}

/** The names of a property that holds several. */
function listed(property: string | undefined, separator: string): readonly string[] {
  return (property ?? '')
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean)
}

/** A paragraph in the style of a rule is one, unless somebody wrote words in it. */
function ruleOf(node: HtmlParent['childNodes'][number]): HtmlParent['childNodes'][number] {
  if (!isElement(node) || attribute(node, 'class') !== ruleClass || !isRule(wordsIn(node))) return node
  return { ...node, nodeName: 'hr', tagName: 'hr', childNodes: [] }
}

/** Mammoth's HTML of the parts; undefined where it cannot read them. */
async function htmlOf(parts: Parts): Promise<string | undefined> {
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')])
  // Packed anew from what was measured, so that nothing else is unpacked.
  const safe = zipSync(parts, { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: safe } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
      {
        styleMap: [...styleMap],
        ignoreEmptyParagraphs: true,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      } as Parameters<typeof mammoth.convertToHtml>[1],
    )
    return value
  } catch {
    // It fails on what is no WordprocessingML with errors of its own insides; the file is damaged.
    return undefined
  }
}

function datelineOf(stated: string | undefined, lede: string, now: string): Pick<Content, 'dateline'> {
  const read = readDateline(stated === undefined ? lede : `${stated} -- `, now)
  if (stated === undefined && !read) return {}
  const { place, date, source } = read ?? {}
  return {
    dateline: {
      text: stated ?? read?.text ?? '',
      ...(place !== undefined && { place }),
      ...(date !== undefined && { date }),
      ...(source !== undefined && { source }),
      guessed: true,
      inBody: stated === undefined,
    },
  }
}
