import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyNode, toDocument } from '../../story/body.ts'
import { arbitraryBody, plainText } from '../arbitrary-story.test-support.ts'
import { htmlBlocks } from './html-blocks.ts'
import { writeHtmlBody } from './write-body.ts'

/** Blocks as one line each, `type: text`, inner ones in brackets. */
function outline(blocks: readonly BodyNode[]): readonly string[] {
  return blocks.map((block) => `${block.type}: ${inner(block)}`)
}

function inner(node: BodyNode): string {
  return (node.content ?? [])
    .map((child) => {
      if (child.type === 'hard_break') return '|'
      if (child.type !== 'text') return `[${child.type}: ${inner(child)}]`
      const marks = (child.marks ?? []).map(({ type }) => type).join('+')
      return marks === '' ? child.text : `<${marks}>${child.text}</>`
    })
    .join('')
}

function withoutIds(node: BodyNode): BodyNode {
  const { attrs: { id: _, ...attrs } = {}, content, ...rest } = node
  const kept = Object.keys(attrs).length > 0 && { attrs }
  return { ...rest, ...kept, ...(content && { content: content.map(withoutIds) }) }
}

describe('htmlBlocks', () => {
  it('keeps the elements of the whitelist', () => {
    const html =
      '<h1>One</h1><h4>Four</h4><p>A <b>bold</b> <i>and <u>under</u></i> 2<sup>3</sup>.<br>Next line</p>' +
      '<ul><li>first<li><p>second</p><ol start=3><li>deep</ol></ul><blockquote>said</blockquote><hr>' +
      '<pre>\n a\n  b</pre><figure><img alt="A quay" src=x><figcaption>The quay</figcaption></figure>'
    const { blocks, notes } = htmlBlocks(html)
    expect(outline(blocks)).toEqual([
      'heading: One',
      'heading: Four',
      'paragraph: A <strong>bold</> <em>and </><em+underline>under</> 2<sup>3</>.|Next line',
      'bullet_list: [list_item: [paragraph: first]][list_item: [paragraph: second][ordered_list: [list_item: [paragraph: deep]]]]',
      'blockquote: [paragraph: said]',
      'horizontal_rule: ',
      'preformatted:  a\n  b',
      'caption: The quay',
    ])
    expect(notes).toEqual([
      {
        level: 'lost',
        field: 'body',
        detail: 'One picture was left out, with the words in it.',
        korean: '그림 1개를 그 안의 글과 함께 뺐습니다.',
        value: 'A quay',
        at: 'body//img',
      },
    ])
  })

  it('unwraps what is not on the whitelist and parts paragraphs at blocks and at empty lines', () => {
    const html =
      'Loose <span class="x">words</span><div>First<br><br>Second <font>here</font></div>' +
      '<span><p>In a span</p></span><dl><dt>Term<dd>Meaning</dl>'
    expect(outline(htmlBlocks(html).blocks)).toEqual([
      'paragraph: Loose words',
      'paragraph: First',
      'paragraph: Second here',
      'paragraph: In a span',
      'paragraph: Term',
      'paragraph: Meaning',
    ])
  })

  it('leaves out scripts, frames and forms and says so, with the words they held', () => {
    const html =
      '<p onclick="x()">Said</p><script>alert(1)</script><script></script><form>Subscribe <input></form>' +
      '<p hidden>Not shown</p><style>p{}</style><iframe src=x></iframe>'
    const { blocks, notes } = htmlBlocks(html, { path: '/rss/item[1]' })
    expect(outline(blocks)).toEqual(['paragraph: Said'])
    expect(notes.map(({ detail, value, at }) => [detail, value, at])).toEqual([
      ['2 scripts were left out.', undefined, '/rss/item[1]//script'],
      ['One form element was left out, with the words in it.', 'Subscribe', '/rss/item[1]//form'],
      ['One hidden element was left out, with the words in it.', 'Not shown', '/rss/item[1]'],
      ['One style sheet was left out.', undefined, '/rss/item[1]//style'],
      ['One frame of another page was left out.', undefined, '/rss/item[1]//iframe'],
    ])
  })

  it('lets a link lead to the web and to mail only', () => {
    const html =
      '<p><a href="java\nscript:alert(1)">a</a> <a href="HTTPS://example.org/">b</a> <a href="/c">c</a> <a href="data:x">d</a></p>'
    const links = (base?: string) =>
      htmlBlocks(html, { ...(base !== undefined && { base }) }).blocks[0]?.content?.flatMap(
        (node) => node.marks?.map((mark) => mark.attrs?.['href']) ?? [],
      )
    expect(links()).toEqual(['HTTPS://example.org/'])
    expect(links('https://example.net/news/1')).toEqual(['HTTPS://example.org/', 'https://example.net/c'])
    expect(htmlBlocks(html).notes).toEqual([
      expect.objectContaining({
        level: 'lost',
        at: 'body//a/@href',
        value: expect.stringContaining('data:x'),
      }),
    ])
  })

  it('reads a table of words as a table and one that lays out a page as paragraphs', () => {
    const table = '<table><caption>Tides</caption><tr><th>Port<th>Height<tr><td>Alder<td><p>3.1</p></table>'
    expect(outline(htmlBlocks(table).blocks)).toEqual([
      'paragraph: Tides',
      'table: [table_row: [table_cell: Port][table_cell: Height]][table_row: [table_cell: Alder][table_cell: 3.1]]',
    ])
    const layout = `<table><tr><td>Menu<td><p>Text</p>${table}</table>`
    const read = htmlBlocks(layout)
    expect(outline(read.blocks).slice(0, 2)).toEqual(['paragraph: Menu', 'paragraph: Text'])
    expect(read.notes[0]?.level).toBe('changed')
  })

  it('shows white space as a browser does and drops control characters', () => {
    expect(outline(htmlBlocks('<p>\n  a\n <b> b </b> c&nbsp;d\u0007 \n</p><p>&nbsp;</p>').blocks)).toEqual([
      'paragraph: a <strong>b </>c\u00A0d',
    ])
  })

  it('reads any HTML as blocks that the schema takes', () => {
    const pieces = fc.constantFrom(
      ...'<p> </p> <ul> <li> </ul> <table> <tr> <td> </table> <b> </b> <blockquote> <h2> <br> <a/href=/x> word & <pre> <figcaption> <aside> </aside> <hr> <svg> <form>'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const { blocks } = htmlBlocks(parts.join(' '))
        expect(blocks.length === 0 || toDocument({ type: 'doc', content: blocks })).toBeTruthy()
      }),
    )
  })

  it('reads what the desk writes as it was', () => {
    fc.assert(
      fc.property(arbitraryBody(plainText), (body) => {
        const { blocks, notes } = htmlBlocks(writeHtmlBody(body.content ?? []))
        expect(blocks.map(withoutIds)).toEqual(body.content)
        expect(notes).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('takes only the words of HTML nested beyond all sense', () => {
    const { blocks, notes } = htmlBlocks(`${'<div>'.repeat(20_000)}Words`)
    expect(outline(blocks)).toEqual(['paragraph: Words'])
    expect(notes[0]?.level).toBe('changed')
  })
})
