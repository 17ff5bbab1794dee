import {
  type HostileFile,
  encode,
  filled,
  kinds,
  markdown,
  megabyte,
  ninjs,
  nitf,
  noStory,
  page,
  story,
  tooLarge,
  words,
} from './hostile-documents.ts'
import { hostilePieces } from './hostile-pieces.ts'
import { hostileRuns } from './hostile-runs.ts'

const deep = 20_000

/** Ten entities, each ten times the one before. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE nitf [${entities.join('')}]>`
}

const doctype = (subset: string): string => `<?xml version="1.0"?><!DOCTYPE nitf [${subset}]>`

/** Text cut in the middle of a letter, in each encoding that has letters of several bytes. */
const cut: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-8', [...encode('가온시의 항구가 다시 열렸다.'.repeat(20)).slice(0, -2)]],
  [
    'UTF-16',
    [
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array([...'가온시의 항구가 다시 열렸다.'].map((one) => one.charCodeAt(0))).buffer,
      ).slice(0, -1),
    ],
  ],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x00, 0xac, 0, 0, 0x01, 0xac]],
  ['EUC-KR', [...Array.from({ length: 40 }, () => [0xb0, 0xa1, 0xbf, 0xc2, 0xbd, 0xc3, 0x20]).flat(), 0xb0]],
  ['Shift_JIS', [...Array.from({ length: 40 }, () => [0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4]).flat(), 0x82]],
  ['EUC-JP', [...Array.from({ length: 40 }, () => [0xa4, 0xa2, 0xa4, 0xa4]).flat(), 0xa4]],
  ['GB18030', [...Array.from({ length: 40 }, () => [0xb5, 0xc4, 0xd2, 0xbb]).flat(), 0x81, 0x30, 0x81]],
  ['Big5', [...Array.from({ length: 40 }, () => [0xaa, 0xba, 0xa4, 0x40]).flat(), 0xa4]],
  ['ISO-2022-JP', [0x1b, 0x24, 0x42, ...Array.from({ length: 40 }, () => [0x24, 0x22]).flat(), 0x24]],
]

/** What is sent to break a reader, made here so that nothing of it lies in the repository (formats.md §6.1, 10). */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'XXE, a file',
    ends: ['malformed'],
    make: () => encode(`${doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')}${nitf('<p>&x;</p>')}`),
  },
  {
    name: 'XXE, an address',
    ends: ['malformed'],
    make: () => encode(`${doctype('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">')}${nitf('<p>&x;</p>')}`),
  },
  {
    name: 'XXE, a parameter entity',
    ends: story,
    make: () => encode(`${doctype('<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;')}${nitf('<p>a</p>')}`),
  },
  {
    name: 'XInclude',
    ends: story,
    make: () =>
      encode(
        nitf('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
      ),
  },
  { name: 'billion laughs', ends: ['malformed'], make: () => encode(`${laughs()}${nitf('<p>&a9;</p>')}`) },
  {
    name: 'quadratic entity',
    ends: ['malformed'],
    make: () =>
      encode(`${doctype(`<!ENTITY a "${'a'.repeat(50_000)}">`)}${nitf(`<p>${'&a;'.repeat(50_000)}</p>`)}`),
  },
  {
    name: 'deep XML',
    ends: ['malformed'],
    make: () => encode(nitf(`${'<p>'.repeat(deep)}x${'</p>'.repeat(deep)}`)),
  },
  {
    name: 'deep JSON',
    ends: ['malformed'],
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'['.repeat(deep)}${']'.repeat(deep)}}`),
  },
  { name: 'deep lists', ends: ['unreadable'], make: () => encode(`${'['.repeat(deep)}${']'.repeat(deep)}`) },
  {
    name: 'deep objects',
    ends: ['malformed'],
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`),
  },
  {
    name: 'deep story.json',
    ends: ['malformed'],
    make: () =>
      encode(
        `{"format":"copydesk-story","version":1,"story":{"body":${'{"content":['.repeat(deep)}${']}'.repeat(deep)}}}`,
      ),
  },
  {
    name: 'deep HTML',
    ends: story,
    make: () => encode(page(`${'<div>'.repeat(deep)}<p>Ferry</p>${'</div>'.repeat(deep)}`)),
  },
  {
    name: 'deep HTML in ninjs',
    ends: story,
    make: () => encode(ninjs({ body_html: `${'<b><i>'.repeat(deep)}Ferry${'</i></b>'.repeat(deep)}` })),
  },
  {
    name: 'deep quotes in Markdown',
    ends: ['no-story'],
    make: () => encode(markdown(`${'> '.repeat(deep)}Ferry`)),
  },
  {
    name: 'deep lists in Markdown',
    ends: ['no-story'],
    make: () => encode(markdown(`${'- '.repeat(deep)}Ferry`)),
  },
  {
    name: 'script in HTML',
    ends: story,
    make: () =>
      encode(
        page(
          `<p onclick="x()">${words} <a href=" java&#10;script:x()">b</a><img src=x onerror=x()><script>x()</script></p><svg><script>x()</script></svg><iframe srcdoc="<script>x()</script>"></iframe>`,
        ),
      ),
  },
  {
    name: 'script in ninjs',
    ends: story,
    make: () =>
      encode(
        ninjs({
          body_html: '<p onclick="x()">A <a href=" java&#10;script:x()">b</a><script>x()</script></p>',
        }),
      ),
  },
  {
    name: 'halves of characters',
    ends: story,
    make: () =>
      encode(String.raw`{"uri":"urn:x:1","headline":"\ud800 \u0000","body_text":"\udfff\u0007 ferry"}`),
  },
  ...cut.map(([name, bytes]) => ({
    name: `cut inside a letter, ${name}`,
    ends: name === 'ISO-2022-JP' ? story : ['undecodable'],
    make: () => Uint8Array.from(bytes),
  })),
  ...Object.entries(kinds).map(([name, make]) => ({
    name: `as large as may be, ${name}`,
    ends: name === 'markdown' ? tooLarge : name === 'story.json' || name === 'Word' ? ['malformed'] : story,
    make: () => encode(make(filled(words, 2.9))),
  })),
  { name: '15 MB of text', ends: tooLarge, make: () => encode(filled(words, 15)) },
  { name: '15 MB of no UTF-8', ends: tooLarge, make: () => new Uint8Array(15 * megabyte).fill(0xe9) },
  { name: '15 MB of JSON', ends: tooLarge, make: () => encode(ninjs({ body_text: filled(words, 15) })) },
  ...hostilePieces,
  { name: 'comments without end', ends: noStory, make: () => encode(page(filled('<!--'))) },
  { name: 'letters by name without end', ends: story, make: () => encode(page(filled('&amp'))) },
  {
    name: 'attributes, as many as may be',
    ends: story,
    make: () =>
      encode(page(`<p ${Array.from({ length: 75_000 }, (_, index) => `a${index}="b"`).join(' ')}>A</p>`)),
  },
  { name: 'paragraphs of HTML', ends: story, make: () => encode(page(filled(`<p>${words}</p>`))) },
  ...[
    '*a',
    '**a*',
    '[',
    '[a](b',
    '![a](',
    '`a``',
    '> ',
    '- a ',
    '[a]: b ',
    '|a|b|',
    '~~a',
    '_a_',
    '\\',
    '<a',
  ].map((piece) => ({
    name: `Markdown of ${JSON.stringify(piece)}`,
    ends: piece === '> ' || piece === '[a]: b ' ? ['story', 'no-story'] : story,
    // As many signs as a Markdown may have, at three a piece.
    make: () => encode(markdown(piece.repeat(20_000))),
  })),
  ...hostileRuns,
]
