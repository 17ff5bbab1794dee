import { describe, expect, it } from 'vitest'
import { toDocument } from '../../story/body.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { nitfBody } from './body.ts'

async function read(inside: string) {
  const parsed = await parseXml(`<body.content>${inside}</body.content>`)
  if (!parsed.ok) throw new Error(parsed.error.message)
  const body = nitfBody(parsed.value.root)
  if (body.blocks.length > 0) toDocument({ type: 'doc', content: [...body.blocks] })
  const withoutIds: unknown = JSON.parse(
    JSON.stringify(body.blocks, (key, value: unknown) => (key === 'id' ? undefined : value)),
  )
  return { ...body, blocks: withoutIds }
}

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', attrs: {}, content })

describe('nitfBody', () => {
  it('reads paragraphs, crossheads, marks and links, white space as one space', async () => {
    const { blocks, notes } = await read(
      '<p lede="true">\n  The <em class="bold">ferry</em>\n to <em>Alder</em><br/> runs<num><sub>2</sub></num> <num>5</num>.\n</p><hl2>Next</hl2><p><a href="https://example.org/">Here</a>, a\u00A0\u00A0b</p>',
    )
    expect(blocks).toEqual([
      paragraph(
        text('The '),
        text('ferry', 'strong'),
        text(' to '),
        text('Alder', 'em'),
        { type: 'hard_break' },
        text('runs'),
        text('2', 'sub'),
        text(' 5.'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text('Next')] },
      paragraph(
        { type: 'text', text: 'Here', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
        text(', a\u00A0\u00A0b'),
      ),
    ])
    expect(notes).toEqual([
      expect.objectContaining({ level: 'changed', detail: expect.stringContaining('num (1)') }),
    ])
  })

  it('reads lists, quotations, tables, agate and rules, blocks within blocks', async () => {
    const { blocks, notes } = await read(
      '<block><ul><li>one<ul><li>in</li></ul></li></ul><ol seqnum="3"><li><p>three</p></li></ol></block>' +
        '<bq><block><p>said</p></block><credit>Eva Roe</credit></bq><hr/><pre>a\n  b</pre>' +
        '<table><tbody><tr><th>h</th><td><p>1</p><p>2</p></td></tr></tbody></table>',
    )
    const item = (...content: object[]) => ({ type: 'list_item', content })
    expect(blocks).toEqual([
      {
        type: 'bullet_list',
        content: [
          item(paragraph(text('one')), { type: 'bullet_list', content: [item(paragraph(text('in')))] }),
        ],
      },
      { type: 'ordered_list', attrs: { order: 3 }, content: [item(paragraph(text('three')))] },
      { type: 'blockquote', content: [paragraph(text('said')), paragraph(text('Eva Roe'))] },
      { type: 'horizontal_rule' },
      { type: 'preformatted', attrs: {}, content: [text('a\n  b')] },
      {
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: [
              { type: 'table_cell', attrs: { header: true }, content: [text('h')] },
              {
                type: 'table_cell',
                attrs: { header: false },
                content: [text('1'), { type: 'hard_break' }, text('2')],
              },
            ],
          },
        ],
      },
    ])
    expect(notes).toEqual([])
  })

  it('keeps a picture’s caption and credit, and says what is lost of the picture', async () => {
    const { blocks, notes } = await read(
      '<media media-type="image"><media-reference source="tide.jpg" alternate-text="High tide."/><media-caption>The tide.</media-caption><media-producer>Karben</media-producer></media>',
    )
    expect(blocks).toEqual([{ type: 'caption', attrs: { credit: 'Karben' }, content: [text('The tide.')] }])
    expect(notes).toMatchObject([
      { level: 'lost', value: 'tide.jpg; High tide.', at: 'body/body.content//media, line 1' },
    ])
  })

  it('takes an editor’s note out of the text, and leaves a reader’s note in it', async () => {
    const { blocks, edNotes } = await read(
      '<note noteclass="editorsnote"><body.content><p>Hold.</p><p>Until six.</p></body.content></note><note><body.content><p>Sic.</p></body.content></note>',
    )
    expect(edNotes).toEqual(['Hold.\nUntil six.'])
    expect(blocks).toEqual([paragraph(text('Sic.'))])
  })

  it('parts text without paragraphs at its empty lines', async () => {
    const { blocks } = await read('\n One <b>bold</b>\n line.\n\n  Two.\n<p>Three.</p> Four.')
    expect(blocks).toEqual([
      paragraph(text('One '), text('bold', 'strong'), text(' line.')),
      paragraph(text('Two.')),
      paragraph(text('Three.')),
      paragraph(text('Four.')),
    ])
  })

  it('keeps the words of what it does not know, and says so', async () => {
    const { blocks, notes } = await read(
      '<p class="txt" quote-source="Letter">See <a href="javascript:alert(1)">this</a>.</p><odd><p>Words.</p></odd><p>a<p>b</p></p>',
    )
    expect(blocks).toEqual([
      paragraph(text('See this.')),
      paragraph(text('Words.')),
      paragraph(text('a')),
      paragraph(text('b')),
    ])
    expect(notes).toMatchObject([
      { level: 'lost', value: 'javascript:alert(1)' },
      { level: 'invalid' },
      { level: 'changed', detail: expect.stringContaining('odd (1)') },
      { level: 'lost', value: 'p@class=txt; p@quote-source=Letter' },
    ])
  })

  it('counts every space where the document says so', async () => {
    const { blocks } = await read('<p xml:space="preserve"> a  b\n</p>')
    expect(blocks).toEqual([paragraph(text(' a  b\n'))])
  })
})
