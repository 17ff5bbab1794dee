/** A file by name, made when its turn comes. */
export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
}

const deep = 20_000
const megabyte = 1024 * 1024

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A piece over and over, `megabytes` of it: what just passes the limit of most formats is the worst they must read. */
const filled = (piece: string, megabytes = 2.9): string =>
  piece.repeat(Math.floor((megabytes * megabyte) / new TextEncoder().encode(piece).length))

/** Ten entities, each ten times the one before. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE nitf [${entities.join('')}]>`
}

const nitf = (body: string): string =>
  `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`
const doctype = (subset: string): string => `<?xml version="1.0"?><!DOCTYPE nitf [${subset}]>`
const page = (body: string): string =>
  `<!doctype html><title>Ferry</title><body><article>${body}</article></body>`
const ninjs = (more: object): string => JSON.stringify({ uri: 'urn:x:1', headline: 'Ferry', ...more })
const markdown = (body: string): string => `---\ntitle: Ferry\n---\n\n${body}`
const mail = (more: string, body: string): string =>
  `From: a@example.org\nTo: b@example.org\nSubject: Ferry\n${more}\n${body}`
const g2 = (inside: string): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1">${inside}</newsItem>`

const words = 'The ferry left the harbour at noon, the mayor said, and 1,200 people were on board. '

/** What a file of each kind is filled with to have 200 MB of it. */
const huge: Readonly<Record<string, (body: string) => string>> = {
  text: (body) => body,
  nitf: (body) => nitf(`<p>${body}</p>`),
  html: (body) => page(`<p>${body}</p>`),
  ninjs: (body) => ninjs({ body_text: body }),
  markdown,
  mail: (body) => mail('', body),
  rss: (body) =>
    `<rss><channel><item><title>A</title><description>${body}</description></item></channel></rss>`,
}

/** Characters that patterns run along: a long run of one between two letters finds every pattern that looks back. */
const runs = [
  ...' \n\t"\'([{<>&;:,.=/|\\-_*#~`^1A\u00A0\u201C\u0002',
  ' \n',
  '\r\n',
  'a ',
  'A ',
  '<a',
  '&a',
  '=?',
  'By ',
]

/** Where such a run may stand. */
const places: Readonly<Record<string, (run: string) => string>> = {
  'in a text': (run) => `Ferry\n\na${run}b`,
  'in a header line': (run) => `a${run}b\n\nFerry`,
  'in NITF': (run) => nitf(`<p>a<![CDATA[${run}]]>b</p>`),
  'in a dateline of NITF': (run) =>
    `<nitf><body><body.head><dateline><![CDATA[a${run}b]]></dateline></body.head><body.content><p>Ferry</p></body.content></body></nitf>`,
  'in HTML': (run) => page(`<p>a${run}b</p>`),
  'in a field of ninjs': (run) =>
    ninjs({
      headline: `a${run}b`,
      byline: `By ${run}b`,
      dateline: `a${run}b`,
      located: `a${run}b`,
      slugline: run,
    }),
  'in a text of ninjs': (run) => ninjs({ body_text: `a${run}b` }),
  'in HTML of ninjs': (run) => ninjs({ body_html: `<p>a${run}b</p>`, description_html: `<p>${run}` }),
  'in Markdown': (run) => markdown(`a${run}b`),
  'in a mail': (run) => mail('', `a${run}b`),
  'in a subject': (run) =>
    `Subject: ${run.replaceAll(/[\r\n]/g, ' ')}b\nFrom: a@example.org\nTo: b@example.org\n\nFerry`,
  'in IPTC 7901': (run) => `\u0001ABC0001 3 POL 12 TEST\r\n\u0002a${run}b\u0003`,
  'in ANPA 1312': (run) => `\u0016\u0016\u0001a0001\u001Fubx-\r\nbc-test 01-01 0001\r\n\u0002a${run}b\u0003`,
  'in RSS': (run) =>
    `<rss><channel><item><title>A</title><description><![CDATA[a${run}b]]></description></item></channel></rss>`,
  'before a root': (run) => `<${run}`,
}

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
    make: () => encode(`${doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')}${nitf('<p>&x;</p>')}`),
  },
  {
    name: 'XXE, an address',
    make: () => encode(`${doctype('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">')}${nitf('<p>&x;</p>')}`),
  },
  {
    name: 'XXE, a parameter entity',
    make: () => encode(`${doctype('<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;')}${nitf('<p>a</p>')}`),
  },
  {
    name: 'XInclude',
    make: () =>
      encode(
        nitf('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
      ),
  },
  { name: 'billion laughs', make: () => encode(`${laughs()}${nitf('<p>&a9;</p>')}`) },
  {
    name: 'quadratic entity',
    make: () =>
      encode(`${doctype(`<!ENTITY a "${'a'.repeat(50_000)}">`)}${nitf(`<p>${'&a;'.repeat(50_000)}</p>`)}`),
  },
  { name: 'deep XML', make: () => encode(nitf(`${'<p>'.repeat(deep)}x${'</p>'.repeat(deep)}`)) },
  {
    name: 'deep JSON',
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'['.repeat(deep)}${']'.repeat(deep)}}`),
  },
  { name: 'deep lists', make: () => encode(`${'['.repeat(deep)}${']'.repeat(deep)}`) },
  {
    name: 'deep objects',
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`),
  },
  {
    name: 'deep story.json',
    make: () =>
      encode(
        `{"format":"copydesk-story","version":1,"story":{"body":${'{"content":['.repeat(deep)}${']}'.repeat(deep)}}}`,
      ),
  },
  {
    name: 'deep HTML',
    make: () => encode(page(`${'<div>'.repeat(deep)}<p>Ferry</p>${'</div>'.repeat(deep)}`)),
  },
  {
    name: 'deep HTML in ninjs',
    make: () => encode(ninjs({ body_html: `${'<b><i>'.repeat(deep)}Ferry${'</i></b>'.repeat(deep)}` })),
  },
  { name: 'deep quotes in Markdown', make: () => encode(markdown(`${'> '.repeat(deep)}Ferry`)) },
  { name: 'deep lists in Markdown', make: () => encode(markdown(`${'- '.repeat(deep)}Ferry`)) },
  {
    name: 'script in HTML',
    make: () =>
      encode(
        page(
          '<p onclick="x()">A <a href=" java&#10;script:x()">b</a><img src=x onerror=x()><script>x()</script></p><svg><script>x()</script></svg><iframe srcdoc="<script>x()</script>"></iframe>',
        ),
      ),
  },
  {
    name: 'script in ninjs',
    make: () =>
      encode(
        ninjs({
          body_html: '<p onclick="x()">A <a href=" java&#10;script:x()">b</a><script>x()</script></p>',
        }),
      ),
  },
  {
    name: 'halves of characters',
    make: () =>
      encode(String.raw`{"uri":"urn:x:1","headline":"\ud800 \u0000","body_text":"\udfff\u0007 ferry"}`),
  },
  ...cut.map(([name, bytes]) => ({
    name: `cut inside a letter, ${name}`,
    make: () => Uint8Array.from(bytes),
  })),
  ...Object.entries(huge).map(([name, make]) => ({
    name: `200 MB, ${name}`,
    make: () => encode(make(filled(words, 200))),
  })),
  ...Object.entries(huge).map(([name, make]) => ({
    name: `as large as may be, ${name}`,
    make: () => encode(make(filled(words, 2.9))),
  })),
  { name: '15 MB of text', make: () => encode(filled(words, 15)) },
  { name: '15 MB of no UTF-8', make: () => new Uint8Array(15 * megabyte).fill(0xe9) },
  { name: '15 MB of JSON', make: () => encode(ninjs({ body_text: filled(words, 15) })) },
  { name: 'short lines', make: () => encode(filled('a\n')) },
  { name: 'empty lines', make: () => encode(`A${filled('\n')}B`) },
  { name: 'empty paragraphs of NITF', make: () => encode(nitf(filled('<p>a</p>'))) },
  {
    name: 'attributes without end',
    make: () => encode(`<nitf ${Array.from({ length: 200_000 }, (_, index) => `a${index}="b"`).join(' ')}/>`),
  },
  {
    name: 'unknown elements side by side',
    make: () =>
      encode(
        `<nitf><head>${filled('<x a="b"/>', 0.4)}</head><body><body.content><p>a</p></body.content></body></nitf>`,
      ),
  },
  {
    name: 'keywords of NewsML-G2',
    make: () => encode(g2(`<contentMeta>${filled('<keyword>a</keyword>', 0.7)}</contentMeta>`)),
  },
  {
    name: 'items of RSS',
    make: () => encode(`<rss><channel>${filled('<item><title>a</title></item>')}</channel></rss>`),
  },
  {
    name: 'items of ninjs',
    make: () => encode(`[${filled('{"uri":"urn:x:1","headline":"A"},')}{"uri":"urn:x:1","headline":"A"}]`),
  },
  { name: 'paragraphs of HTML', make: () => encode(page(filled(`<p>${words}</p>`))) },
  ...[
    '<b>a',
    '<a href=x>a',
    '<p>',
    '<span>',
    '<b><i><u></p><p>',
    '<a><b><p></a></b>',
    '<table><tr><td>a',
    '<select><option>a',
    '<svg><g>',
    '<!--',
    '<script>x()</script>',
    'a<br>',
    '&amp',
  ].map((piece) => ({ name: `${piece} without end`, make: () => encode(page(filled(piece))) })),
  ...[
    '*a',
    '**a*',
    '[',
    '[a](b',
    '![a](',
    '`a``',
    '> ',
    '- a\n',
    '[a]: b\n',
    '|a|b|\n',
    '~~a',
    '_a_',
    '\\',
    '<a',
  ].map((piece) => ({
    name: `Markdown of ${JSON.stringify(piece)}`,
    make: () => encode(markdown(filled(piece, 0.24))),
  })),
  {
    name: 'parts of a mail',
    make: () => encode(mail('Content-Type: multipart/mixed; boundary=x\n', filled('--x\n\na\n'))),
  },
  { name: 'quoted lines of a mail', make: () => encode(mail('', filled('> a\n'))) },
  { name: 'headers of a mail', make: () => encode(mail(filled('X-A: b\n'), 'Ferry')) },
  ...Object.entries(places).flatMap(([place, make]) =>
    runs.map((run) => ({
      name: `a run of ${JSON.stringify(run)} ${place}`,
      make: () => encode(make(filled(run, 0.5))),
    })),
  ),
]
