import { describe, expect, it } from 'vitest'
import { mendedXml } from './mend.ts'
import { parseSentXml } from './parse-xml.ts'
import { rawText } from './tree.ts'

describe('mendedXml', () => {
  it.each([
    ['a bare ampersand', '<a>fish & chips &amp; &#38;</a>', '<a>fish &amp; chips &amp; &#38;</a>'],
    ['a sign that begins no tag', '<a>3 < 4</a>', '<a>3 &lt; 4</a>'],
    ['a tag without its end', '<a><b>one<c>two</c></a>', '<a><b>one<c>two</c></b></a>'],
    ['an end without its tag', '<a>one</b></a>', '<a>one</a>'],
    ['a break of HTML', '<a>one<br>two<br></br></a>', '<a>one<br/>two<br></br></a>'],
    [
      'a line before the declaration',
      '\n <?xml version="1.0"?><a/><a></a>',
      '<?xml version="1.0"?><a/><a></a>',
    ],
    ['an undeclared prefix', '<a><x:b/></a>', '<a xmlns:x="urn:undeclared:x"><x:b/></a>'],
  ])('mends %s', (_what, sent, mended) => {
    expect(mendedXml(sent)).toBe(mended)
  })

  it.each([
    ['what breaks off', '<a><b>one</b>'],
    ['what is whole', '<a><![CDATA[ & <b> ]]><!-- & --></a>'],
    ['what is no XML', 'fish and chips'],
  ])('leaves %s as it is', (_what, sent) => {
    expect(mendedXml(sent)).toBeUndefined()
  })

  it('takes no longer for a million tags that never end', () => {
    expect(mendedXml(`<a>${'<b x="'.repeat(300_000)}`)).toBeUndefined()
  })
})

describe('parseSentXml', () => {
  it('reads a document with such faults, and says where the first stands', async () => {
    const read = await parseSentXml('<rss>\n<content:encoded>fish & chips</content:encoded></rss>')
    expect(read.ok && rawText(read.value.root)).toBe('\nfish & chips')
    expect(read.ok && read.value.notes).toMatchObject([{ level: 'invalid', at: 'line 2' }])
  })

  it('refuses a document that breaks off, by the parser’s own words', async () => {
    expect(await parseSentXml('<a>\n<b>one</b>')).toMatchObject({ ok: false, error: { line: 2 } })
  })
})
