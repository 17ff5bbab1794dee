import { describe, expect, it } from 'vitest'
import { type BodyNode, toDocument } from '../../story/body.ts'
import { escapeHtml, writeHtmlBody } from './write-body.ts'

const text = (
  words: string,
  ...marks: readonly { readonly type: string; readonly attrs?: object }[]
): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks as NonNullable<BodyNode['marks']> }),
})
const block = (
  type: string,
  content: readonly BodyNode[],
  attrs: Readonly<Record<string, unknown>> = {},
): BodyNode => ({
  type,
  attrs,
  content,
})
const written = (...blocks: readonly BodyNode[]) => {
  toDocument({ type: 'doc', content: blocks })
  return writeHtmlBody(blocks)
}

describe('a body as HTML', () => {
  it('writes every block of the schema', () => {
    const paragraph = block('paragraph', [text('a')], { id: 'secret' })
    expect(
      written(
        paragraph,
        block('heading', [text('b')], { level: 3 }),
        block('caption', [text('c')], { credit: 'Northwire' }),
        block('furniture', [text('d')]),
        block('preformatted', [text('\n1  2')]),
        block('blockquote', [paragraph]),
        block('bullet_list', [block('list_item', [paragraph])]),
        block('ordered_list', [block('list_item', [paragraph])], { order: 3 }),
        block('table', [
          block('table_row', [
            block('table_cell', [text('h')], { header: true }),
            block('table_cell', [text('c')]),
          ]),
        ]),
        { type: 'horizontal_rule' },
      ),
    ).toBe(
      '<p>a</p><h3>b</h3><figure><figcaption>c</figcaption></figure><aside>d</aside><pre>\n\n1  2</pre>' +
        '<blockquote><p>a</p></blockquote><ul><li><p>a</p></li></ul><ol start="3"><li><p>a</p></li></ol>' +
        '<table><tbody><tr><th>h</th><td>c</td></tr></tbody></table><hr>',
    )
  })

  it('writes every mark, the outer one outside', () => {
    const marks = ['strong', 'em', 'underline', 'strike', 'sub', 'sup']
    expect(
      written(
        block('paragraph', [...marks.map((type) => text(type, { type })), { type: 'hard_break' }, text('z')]),
      ),
    ).toBe(
      '<p><strong>strong</strong><em>em</em><u>underline</u><s>strike</s><sub>sub</sub><sup>sup</sup><br>z</p>',
    )
    expect(written(block('paragraph', [text('x', { type: 'strong' }, { type: 'em' })]))).toBe(
      '<p><strong><em>x</em></strong></p>',
    )
  })

  it('links to web and mail addresses only', () => {
    const link = (href: string) => written(block('paragraph', [text('x', { type: 'link', attrs: { href } })]))
    expect(link('https://example.org/?a=1&b="2"')).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">x</a></p>',
    )
    expect(link('javascript:alert(1)')).toBe('<p>x</p>')
  })

  it('escapes markup and leaves out what cannot be printed', () => {
    expect(escapeHtml('<b>&amp;]]>\u0000\u001B"\uD800')).toBe('&lt;b&gt;&amp;amp;]]&gt;&quot;\uFFFD')
    expect(escapeHtml('한강 مرحبا 🛳')).toBe('한강 مرحبا 🛳')
  })
})
