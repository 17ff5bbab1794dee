import { describe, expect, it } from 'vitest'
import { asNinjs, isDialect } from './dialects.ts'

const words = 'The ferry to the island runs again.'

describe('JSON that is news by other names', () => {
  it.each([
    ['schema.org', { headline: 'Ferry', articleBody: words }, { headline: 'Ferry', body_text: words }],
    [
      'JSON Feed',
      { id: '7', content_html: `<p>${words}</p>`, tags: ['sea'] },
      { guid: '7', body_html: `<p>${words}</p>`, keywords: ['sea'] },
    ],
    [
      'WordPress',
      {
        title: { rendered: 'Ferry &#8220;back&#8221;' },
        content: { rendered: `<p>${words}</p>` },
        author: 3,
      },
      { headline: 'Ferry “back”', body_html: `<p>${words}</p>`, author_id: 3 },
    ],
    [
      'a site',
      { title: 'Ferry', body: words, pubDate: '2026-11-24T09:00:00', author: { name: 'Jane Roe' } },
      { headline: 'Ferry', body_text: words, versioncreated: '2026-11-24T09:00:00Z', byline: 'Jane Roe' },
    ],
    [
      'Arc',
      {
        _id: 'A',
        headlines: { basic: 'Ferry' },
        content_elements: [
          { type: 'text', content: words },
          { type: 'header', content: 'Fares' },
        ],
      },
      { guid: 'A', headline: 'Ferry', body_html: `<p>${words}</p>\n<h3>Fares</h3>` },
    ],
  ])('of %s becomes an item', (_what, sent, item) => {
    expect(isDialect(sent)).toBe(true)
    expect(asNinjs(sent)).toEqual(item)
  })

  it.each([
    ['settings', { title: 'Desk', text: 'dark' }],
    ['a list of numbers', { id: '1', content: [1, 2] }],
  ])('is not seen in %s', (_what, value) => {
    expect(isDialect(value)).toBe(false)
  })
})
