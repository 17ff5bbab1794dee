import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { sniff } from '../sniff.ts'
import { readEml } from './read.ts'

const now = '2026-11-24T09:00:00Z'

async function readBytes(bytes: Uint8Array) {
  const read = await readEml({ text: '', bytes, file: '“mail.eml”', now })
  if (!read.ok) throw new Error(read.error.message)
  const [item, ...more] = read.value
  if (!item || more.length > 0) throw new Error('not one story')
  return item
}

const read = (text: string) => readBytes(new TextEncoder().encode(text.replaceAll('\n', '\r\n')))

const paragraphs = (item: Awaited<ReturnType<typeof read>>) =>
  bodyParagraphs(item.content.body).map(({ text }) => text)

const head = `Received: by mx.example.org; Tue, 24 Nov 2026 18:00:01 +0900
From: Harbor Wire <desk@hw.example.org>
To: Copy Desk <desk@example.org>
Subject: =?euc-kr?B?${iconv.encode('여객선 다시 뜬다', 'euc-kr').toString('base64')}?=
Date: Tue, 24 Nov 2026 18:00:00 +0900
Message-ID: <ferry.1@hw.example.org>
MIME-Version: 1.0
`

describe('a mail', () => {
  it('gives subject, sender, date and id each its field, and keeps what people wrote in the header', async () => {
    const item = await read(
      `${head}Content-Type: text/plain; charset=utf-8\n\nThe ferry to Alder runs again.\n\nIt had been out.\n`,
    )
    expect(item).toMatchObject({
      uri: 'mid:ferry.1@hw.example.org',
      versionCreated: '2026-11-24T18:00:00+09:00',
      altIds: [{ role: 'message-id', value: 'ferry.1@hw.example.org' }],
      content: { headline: '여객선 다시 뜬다', infoSources: [{ name: 'Harbor Wire', role: 'provider' }] },
    })
    expect(paragraphs(item)).toEqual(['The ferry to Alder runs again.', 'It had been out.'])
    expect(item.foreign).toEqual([
      { format: 'eml', path: 'header From', value: 'Harbor Wire <desk@hw.example.org>' },
      { format: 'eml', path: 'header To', value: 'Copy Desk <desk@example.org>' },
    ])
    expect(item.notes.map(({ detail }) => detail)).toContain(
      '1 header lines of the mail’s way here were left out: Received.',
    )
  })

  it.each([
    ['euc-kr', '여객선이 다시 뜬다.'],
    ['iso-2022-jp', '船がまた出る。'],
    ['shift_jis', '船がまた出る。'],
    ['koi8-r', 'Паром снова ходит.'],
    ['windows-1252', 'Café “Zoë” – 5 €.'],
  ])('in %s, in base64, reads as it was written', async (charset, words) => {
    const bytes =
      charset === 'iso-2022-jp'
        ? Buffer.from('\u001B$BA%$,$^$?=P$k!#\u001B(B', 'latin1')
        : iconv.encode(words, charset)
    const item = await read(
      `${head}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n`,
    )
    expect(paragraphs(item)).toEqual([words])
  })

  it('out of a store of mail is known and read as any other', async () => {
    const text = `From desk@hw.example.org Tue Nov 24 09:00:00 2026\n${head}\nThe ferry runs.\n`
    expect(sniff(text)).toMatchObject({ format: 'eml' })
    expect(paragraphs(await read(text))).toEqual(['The ferry runs.'])
  })

  it('of HTML only is read as HTML', async () => {
    const item = await read(
      `${head}Content-Type: text/html; charset=utf-8\n\n<p>The <b>ferry</b> runs.</p><p>So it does.</p>\n`,
    )
    expect(paragraphs(item)).toEqual(['The ferry runs.', 'So it does.'])
    expect(item.content.body.content?.[0]?.content?.[1]?.marks).toEqual([{ type: 'strong' }])
  })

  it('says by name what attachment was left out', async () => {
    const item = await read(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe ferry runs.\n--b\nContent-Type: image/jpeg; name="ferry.jpg"\nContent-Disposition: attachment; filename="ferry.jpg"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n`,
    )
    expect(
      item.notes.filter(({ at }) => at === 'attachment 1').map(({ level, value }) => [level, value]),
    ).toEqual([['lost', 'ferry.jpg']])
  })

  it('keeps a headline of its text beside another subject', async () => {
    const item = await read(
      `${head}Content-Type: text/plain\n\nFerry to Alder runs again\nBy Jane Roe\n\nThe ferry to Alder runs again after a week, the harbour said.\n`,
    )
    expect(item.content).toMatchObject({ headline: '여객선 다시 뜬다', by: 'Jane Roe' })
    expect(paragraphs(item)[0]).toBe('Ferry to Alder runs again')
  })

  it('without subject and text is refused, and so is one nested without end', async () => {
    const why = async (text: string) => {
      const result = await readEml({
        text: '',
        bytes: new TextEncoder().encode(text),
        file: '“mail.eml”',
        now,
      })
      return result.ok ? undefined : result.error.code
    }
    expect(await why('From: a@example.org\r\nTo: b@example.org\r\nDate: x\r\n\r\n\r\n')).toBe('no-story')
    const nested = Array.from(
      { length: 2000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    expect(await why(`Subject: x\r\n${nested.join('')}`)).toBe('malformed')
  })
})

const folder = corpus()
const fixtures = join(folder ?? '', 'wire/superdesk__superdesk-core/tests/io/fixtures')

describe.skipIf(folder === undefined)('the real mails', () => {
  it.each([
    ['simple_email.txt', 'Test message 1234', 'body text'],
    ['charset_in_subject_email.txt', 'Google Apps News March 2015', 'body text'],
    ['composite_email.txt', 'single image test', 'this is a test of a single image'],
    ['odd_charset_email.txt', undefined, undefined],
  ])('%s is read', async (name, subject, words) => {
    const item = await readBytes(readFileSync(join(fixtures, name)))
    if (subject !== undefined) expect(item.content.headline).toBe(subject)
    if (words !== undefined) expect(paragraphs(item).join('\n')).toContain(words)
    expect(item.content.headline).not.toContain('=?')
    expect(JSON.stringify(item.content)).not.toContain('\uFFFD')
  })
})
