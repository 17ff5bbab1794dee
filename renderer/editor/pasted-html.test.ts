import { describe, expect, it } from 'vitest'
import { cleanHtml } from './pasted-html.ts'

describe('pasted HTML', () => {
  it.each([
    [
      'keeps what the editor has a place for',
      '<p>One <strong>two</strong><br>three</p>',
      '<p>One <strong>two</strong><br>three</p>',
    ],
    [
      'drops what runs, with all it holds',
      '<p>a<script>x</script><svg onload=x><p>b</p></svg></p>',
      '<p>a</p><p>b</p><p></p>',
    ],
    [
      'keeps the words of what it does not know',
      '<blink onclick=x>a <font color=red>b</font></blink>',
      'a b',
    ],
    ['drops every handler and class', '<p class=x onclick=y id=z>a</p>', '<p>a</p>'],
    ['drops pictures and films', 'a<img src=x onerror=y><video src=x></video>b', 'ab'],
    [
      'keeps a link to the web',
      '<a href="https://example.com/?a=b&amp;c" ping=x>a</a>',
      '<a href="https://example.com/?a=b&amp;c">a</a>',
    ],
    ['keeps the words of any other link', '<a href="javascript:x">a</a>', '<a>a</a>'],
    [
      'makes bold and italic of a style',
      '<span style="font-weight:700;font-style:italic">a</span>',
      '<em><strong>a</strong></em>',
    ],
    ['passes over a bold that is not', '<b style="font-weight:normal"><p>a</p></b>', '<p>a</p>'],
    ['keeps cells that come without their table', '<tr><td>a</td></tr>', '<tr><td>a</td></tr>'],
    [
      'numbers a list from where it began',
      '<ol start=3 reversed><li>a</li></ol>',
      '<ol start="3"><li>a</li></ol>',
    ],
    ['leaves text as text', '&lt;script&gt; a &amp; b', '&lt;script&gt; a &amp; b'],
    ['knows paragraphs of the desk', '<p data-id="p1">a</p>', '<p data-id="p1">a</p>'],
  ])('%s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })

  it('keeps what the editor itself says of a copied piece', () => {
    const own = `<p data-pm-slice="1 1 [&quot;bullet_list&quot;,null,&quot;list_item&quot;,null]">a</p>`
    expect(cleanHtml(own)).toBe(own)
    expect(cleanHtml('<span data-pm-slice="0 0 []">a</span>')).toBe('<span data-pm-slice="0 0 []">a</span>')
  })

  it.each([
    '["__proto__",null]',
    '["constructor",null]',
    '["paragraph",{"id":{"x":1}}]',
    '{"length":2}',
    '["link",{"href":"javascript:x"}]',
    'x',
  ])('does not believe a stranger who says it is such a piece: %s', (context) => {
    expect(cleanHtml(`<p data-pm-slice='1 1 ${context}'>a</p>`)).toBe('<p>a</p>')
  })

  it('keeps the words of what is nested beyond all sense', () => {
    expect(cleanHtml(`${'<div>'.repeat(5000)}words`).trim()).toBe('words')
  })
})
