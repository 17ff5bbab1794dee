/** A file by name, made when its turn comes. */
export interface HostileFile {
  readonly name: string
  /** How reading it may end: as a `story`, or refused with one of these codes. */
  readonly ends: readonly string[]
  readonly make: () => Uint8Array
}

export const story = ['story']
export const tooLarge = ['too-large']
export const noStory = ['no-story']

export const megabyte = 1024 * 1024

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A piece over and over, `megabytes` of it: what just passes the limit of most formats is the worst they must read. */
export const filled = (piece: string, megabytes = 2.9): string =>
  piece.repeat(Math.floor((megabytes * megabyte) / new TextEncoder().encode(piece).length))

/*
 * A file of each kind around what is to be tried in it.
 */

export const nitf = (body: string): string =>
  `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`
export const page = (body: string): string =>
  `<!doctype html><title>Ferry</title><body><article>${body}</article></body>`
export const ninjs = (more: object): string => JSON.stringify({ uri: 'urn:x:1', headline: 'Ferry', ...more })
export const markdown = (body: string): string => `---\ntitle: Ferry\n---\n\n${body}`
export const mail = (more: string, body: string): string =>
  `From: a@example.org\nTo: b@example.org\nSubject: Ferry\n${more}\n${body}`
export const g2 = (inside: string): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1">${inside}</newsItem>`

export const words = 'The ferry left the harbour at noon, the mayor said, and 1,200 people were on board. '

/** A file of each kind around its words. */
export const kinds: Readonly<Record<string, (body: string) => string>> = {
  text: (body) => body,
  nitf: (body) => nitf(`<p>${body}</p>`),
  html: (body) => page(`<p>${body}</p>`),
  ninjs: (body) => ninjs({ body_text: body }),
  markdown,
  mail: (body) => mail('', body),
  rss: (body) =>
    `<rss><channel><item><title>A</title><description>${body}</description></item></channel></rss>`,
  'NewsML-G2': (body) =>
    g2(`<contentSet><inlineData contenttype="text/plain">${body}</inlineData></contentSet>`),
  'NewsML 1': (body) =>
    `<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><p>${body}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  atom: (body) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content>${body}</content></entry></feed>`,
  WXR: (body) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A</title><description>${body}</description></item></channel></rss>`,
  'IPTC 7901': (body) => `\u0001ABC0001 3 POL 12 TEST\r\n\u0002${body}\u0003`,
  'ANPA 1312': (body) => `\u0016\u0016\u0001a0001\u001Fubx-\r\nbc-test 01-01 0001\r\n\u0002${body}\u0003`,
  'story.json': (body) => `{"format":"copydesk-story","version":1,"title":"${body}"}`,
  Word: (body) => `PK\u0003\u0004word/document.xml${body}`,
}

/** 200 MB of each kind, in pieces, so that whoever writes them never holds them. */
export const hugeFiles = Object.entries(kinds).map(([name, make]) => ({
  name,
  *pieces(): Generator<string> {
    const [before = '', after = ''] = make('BODY').split('BODY')
    const piece = filled(words, 4)
    yield before
    for (let size = 0; size < 200; size += 4) yield piece
    yield after
  },
}))
