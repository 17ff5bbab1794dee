import {
  type HostileFile,
  encode,
  filled,
  g2,
  mail,
  nitf,
  noStory,
  page,
  story,
  tooLarge,
} from './hostile-documents.ts'

interface Piece {
  readonly piece: string
  /** How often it may stand in a file without being refused. */
  readonly most: number
  readonly around?: (body: string) => string
  /** How the largest that is not refused ends. */
  readonly ends?: readonly string[]
}

const feed = (body: string): string => `<rss><channel>${body}</channel></rss>`
const plain = (body: string): string => `A${body}B`
const head = (body: string): string =>
  `<nitf><head>${body}</head><body><body.content><p>a</p></body.content></body></nitf>`
const meta = (body: string): string =>
  g2(
    `<contentMeta>${body}</contentMeta><contentSet><inlineData contenttype="text/plain">A</inlineData></contentSet>`,
  )

/** What costs time each time it stands there: refused without end, and read in time up to its limit. */
const pieces: Readonly<Record<string, Piece>> = {
  'short lines': { piece: 'a\n', most: 39_000, around: plain },
  'empty lines': { piece: '\n', most: 39_000, around: plain },
  'paragraphs of NITF': { piece: '<p>a</p>', most: 39_000, around: nitf },
  'unknown elements of NITF': { piece: '<x a="b"/>', most: 39_000, around: head },
  'keywords of NewsML-G2': { piece: '<keyword>a</keyword>', most: 39_000, around: meta },
  'items of RSS': { piece: '<item><title>a</title></item>', most: 990, around: feed },
  'items of ninjs': {
    piece: '{"uri":"urn:x:1","headline":"A"},',
    most: 990,
    around: (body) => `[${body}{"uri":"urn:x:1","headline":"A"}]`,
  },
  '<b>a': { piece: '<b>a', most: 39_000 },
  '<a href=x>a': { piece: '<a href=x>a', most: 39_000, ends: noStory },
  '<p>': { piece: '<p>', most: 39_000, ends: noStory },
  '<span>': { piece: '<span>', most: 39_000 },
  '<b><i><u></p><p>': { piece: '<b><i><u></p><p>a', most: 7_000 },
  '<a><b><p></a></b>': { piece: '<a><b><p>a</a></b>', most: 7_000, ends: noStory },
  '<table><tr><td>a': { piece: '<table><tr><td>a', most: 9_000 },
  '<select><option>a': { piece: '<select><option>a', most: 19_000 },
  '<svg><g>': { piece: '<svg><g>', most: 19_000 },
  '<script>x()</script>': { piece: '<script>x()</script>', most: 39_000 / 2, ends: noStory },
  'a<br>': { piece: 'a<br>', most: 39_000 },
  'parts of a mail': {
    piece: '--x\n\na\n',
    most: 1_900,
    around: (body) => mail('Content-Type: multipart/mixed; boundary=x\n', body),
  },
  'quoted lines of a mail': { piece: '> a\n', most: 39_000, around: (body) => mail('', body) },
  'headers of a mail': { piece: 'X-A: b\n', most: 39_000, around: (body) => mail(body, 'Ferry') },
}

/** Each piece without end, and as often as it may stand in a file. */
export const hostilePieces: readonly HostileFile[] = Object.entries(pieces).flatMap(
  ([name, { piece, most, around = page, ends = story }]) => [
    { name: `${name}, without end`, ends: tooLarge, make: () => encode(around(filled(piece))) },
    { name: `${name}, as many as may be`, ends, make: () => encode(around(piece.repeat(most))) },
  ],
)
