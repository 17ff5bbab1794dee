import { languageInKorean } from '../language-name.ts'
import type { Address, Email } from 'postal-mime'
import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import { type BodyNode, nodeText } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Foreign } from '../../story/record.ts'
import { readFeedMoment } from '../feed/moments.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { guessLanguage } from '../language.ts'
import { isBeyondText } from '../limits.ts'
import type { Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readDateline } from '../text/dateline.ts'
import { type ParsedText, parseText } from '../text/parse.ts'

/** Reads a mail (RFC 5322): one story. Its plain text where it has one, else its HTML. */
export const readEml: Reader = async ({ bytes, file, now }) => {
  const { default: PostalMime } = await import('postal-mime')
  const email = await parsed(() => PostalMime.parse(withoutLead(bytes)))
  if (!email) {
    return refused({
      code: 'malformed',
      message: `${file} is a mail whose parts are nested too deeply or whose headers are too long. Save its text and import that.`,
      korean: `${file}: 부분이 너무 깊이 겹치거나 헤더가 너무 긴 메일입니다. 글만 저장해 가져오십시오.`,
    })
  }
  const beyond = [email.text, email.html].find((text) => text !== undefined && isBeyondText(text))
  if (beyond !== undefined) {
    return refused({
      code: 'too-large',
      message: `The text of ${file} is longer than any story. Import the story's own text.`,
      korean: `${file}: 글이 어떤 기사보다도 깁니다. 기사 글만 가져오십시오.`,
    })
  }
  const notes: ImportNote[] = []
  const subject = email.subject?.replaceAll(/\s+/g, ' ').trim()
  const body = bodyOf(email, now, notes)
  const headline = subject === undefined || subject === '' ? undefined : subject
  if (headline === undefined && body === undefined) {
    return refused({
      code: 'no-story',
      message: `${file} is a mail without a subject and without a text. Check that it was saved whole.`,
      korean: `${file}: 제목도 글도 없는 메일입니다. 온전히 저장되었는지 확인하십시오.`,
    })
  }
  notes.push(...attachmentNotes(email))
  const uri = email.messageId?.replaceAll(/^<|>$/g, '')
  const said = email.headers.find(({ key }) => key === 'date')?.value
  const sent = said === undefined ? undefined : readFeedMoment(said)
  if (said !== undefined && sent === undefined) {
    const detail = `“${said}” is no date of mail; it is kept aside.`
    const korean = `‘${said}’: 메일의 날짜가 아니어서 따로 두었습니다.`
    notes.push({ level: 'invalid', field: 'versionCreated', detail, korean, value: said, at: 'header Date' })
  }
  const read = body?.content
  const language = read?.language ?? guessLanguage(headline ?? '')
  const from = mailboxes(email.from)[0]
  const { headline: own, ...fields } = read ?? { headline: undefined }
  const differs = own !== undefined && headline !== undefined && !same(own, headline)
  if (differs) {
    const detail = `“${own}” heads the text under another subject; it stands as its first line.`
    const korean = `‘${own}’: 메일 제목이 다른데 글머리에 있어 첫 줄로 두었습니다.`
    notes.push({ level: 'guessed', field: 'headline', detail, korean, value: own })
  }
  const blocks = read?.body.content ?? [emptyParagraph()]
  const content: Content = {
    ...blankContent,
    ...fields,
    language,
    ...((headline ?? own) !== undefined && { headline: headline ?? own ?? '' }),
    body: { type: 'doc', content: differs ? [heading(own), ...blocks] : blocks },
    infoSources: [
      ...(from === undefined
        ? []
        : [{ name: from.name === '' ? from.address : from.name, role: 'provider' } as const]),
      ...(read?.infoSources ?? []),
    ],
  }
  return ok([
    {
      content,
      format: 'eml',
      languageGuessed: true,
      foreign: [...headersOf(email, sent !== undefined, notes), ...(body?.foreign ?? [])],
      notes,
      altIds: uri === undefined || uri === '' ? [] : [{ role: 'message-id', value: uri }],
      // RFC 2392: a message has the URI mid:, its id percent-encoded.
      ...(uri !== undefined && /^\S+@\S+$/.test(uri) && { uri: `mid:${encodeURI(uri)}` }),
      ...(sent !== undefined && { versionCreated: sent }),
    },
  ])
}

/** Mail that a store kept begins with white space, or with a line `From …` of its own. */
function withoutLead(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < bytes.length && [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(bytes[from] ?? 0)) from++
  const rest = bytes.subarray(from)
  const isStored = String.fromCodePoint(...rest.subarray(0, 5)) === 'From '
  return isStored ? rest.subarray(rest.indexOf(0x0a) + 1) : rest
}

/** The library throws on what it will not read: nesting and headers beyond its bounds. */
async function parsed(parse: () => Promise<Email>): Promise<Email | undefined> {
  try {
    return await parse()
  } catch {
    // Which bound was passed is of no use to a person; that the mail cannot be read is said by the caller.
    return undefined
  }
}

function same(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  return bare(one) === bare(other)
}

const emptyParagraph = (): BodyNode => ({ type: 'paragraph', attrs: { id: newParagraphId() } })

function heading(text: string): BodyNode {
  return { type: 'heading', attrs: { id: newParagraphId(), level: 2 }, content: [{ type: 'text', text }] }
}

type Body = Pick<ParsedText, 'content' | 'foreign'>

function bodyOf(email: Email, now: string, notes: ImportNote[]): Body | undefined {
  const plain = email.text ?? ''
  // postal-mime makes text of HTML where a mail has none of its own; the HTML says more.
  if (plain.trim() !== '') {
    const read = parseText(plain, { now })
    if (read) {
      notes.push(...read.notes)
      if (email.html !== undefined) {
        const detail = 'The mail has its text as HTML too; the plain text was read.'
        const korean = '메일에 같은 글이 HTML로도 있어 일반 텍스트를 읽었습니다.'
        notes.push({ level: 'changed', field: 'body', detail, korean })
      }
      return read
    }
  }
  const { blocks, notes: htmlNotes } = htmlBlocks(email.html ?? '', { path: 'text/html' })
  notes.push(...htmlNotes)
  if (blocks.length === 0) return undefined
  const words = blocks.map(nodeText).join('\n')
  const language = guessLanguage(words)
  const said = `The mail does not say its language; it reads as ${language}.`
  notes.push({
    level: 'guessed',
    field: 'language',
    detail: said,
    korean: `메일에 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`,
    value: language,
  })
  const dateline = readDateline(nodeText(blocks.find(({ type }) => type === 'paragraph')), now)
  const { end: _end, by, ...printed } = dateline ?? { end: 0, text: '' }
  return {
    foreign: [],
    content: {
      ...blankContent,
      language,
      ...(by !== undefined && { by }),
      ...(dateline && { dateline: { ...printed, guessed: true, inBody: true } }),
      body: { type: 'doc', content: blocks },
    },
  }
}

function attachmentNotes(email: Email): readonly ImportNote[] {
  return email.attachments.map(({ filename, mimeType, content }, index) => {
    const size = typeof content === 'string' ? content.length : content.byteLength
    const name = filename ?? 'without a name'
    return {
      level: 'lost',
      field: 'body',
      detail: `The attachment “${name}” (${mimeType}, ${size} bytes) was left out.`,
      korean: `첨부 파일 ‘${name}’(${mimeType}, ${size}바이트)을 뺐습니다.`,
      value: name,
      at: `attachment ${index + 1}`,
    }
  })
}

function mailboxes(
  address: Address | undefined,
): readonly { readonly name: string; readonly address: string }[] {
  if (!address) return []
  return address.group ? address.group : [address]
}

/** What people wrote in the header; the rest is the post's own trace. */
const kept = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'in-reply-to',
  'references',
  'keywords',
])
const read = new Set([
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
])

function headersOf(email: Email, dated: boolean, notes: ImportNote[]): readonly Foreign[] {
  const trace = email.headers.filter(({ key }) => !kept.has(key) && !read.has(key))
  if (trace.length > 0) {
    const names = [...new Set(trace.map(({ originalKey }) => originalKey))].join(', ')
    const detail = `${trace.length} header lines of the mail’s way here were left out: ${names}.`
    const korean = `메일이 거쳐 온 길을 적은 헤더 ${trace.length}줄을 뺐습니다: ${names}.`
    notes.push({ level: 'lost', field: 'foreign', detail, korean, value: names })
  }
  const decoded: Readonly<Record<string, string>> = {
    from: mailboxes(email.from).map(shown).join(', '),
    to: (email.to ?? []).flatMap(mailboxes).map(shown).join(', '),
    cc: (email.cc ?? []).flatMap(mailboxes).map(shown).join(', '),
  }
  return email.headers
    .filter(({ key }) => kept.has(key) || (key === 'date' && !dated))
    .map(({ key, value, originalKey }) => ({
      format: 'eml' as const,
      path: `header ${originalKey}`,
      value: decoded[key] === undefined || decoded[key] === '' ? value : decoded[key],
    }))
}

function shown({ name, address }: { readonly name: string; readonly address: string }): string {
  return name === '' ? address : `${name} <${address}>`
}
