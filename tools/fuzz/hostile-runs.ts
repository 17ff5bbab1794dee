import {
  type HostileFile,
  encode,
  filled,
  mail,
  markdown,
  ninjs,
  nitf,
  noStory,
  page,
  story,
  tooLarge,
} from './hostile-documents.ts'

/** Characters that patterns run along: a long run of one between two letters finds every pattern that looks back. */
const runs = [
  ...' \n\t"\'([{<>&;:,.=/|\\-_*#~`^1A\u00A0\u201C\u0001\u0002\u0003\u0016\u001F\b가',
  ' \n',
  '\r\n',
  'a ',
  'A ',
  '<a',
  '&a',
  '=?',
  'By ',
]

/** A run by a name that shows what it is, a no-break space too. */
function visible(run: string): string {
  return JSON.stringify(run).replaceAll('\u00A0', '\\u00a0')
}

/** Megabytes of a run, where half of one is not what its place may just hold: Markdown has its own limit, JSON writes six signs for one. */
const sizes: Readonly<Record<string, number>> = {
  'in Markdown': 1.9,
  'in a field of ninjs': 0.09,
  'in a text of ninjs': 0.45,
  'in HTML of ninjs': 0.22,
}

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

/** What a place holds a number of only. */
const endless: Readonly<Record<string, RegExp>> = {
  'in ANPA 1312': /[\n^]/,
  'in HTML': /[\n<]/,
  'in Markdown': /[\n[*_~`<]/,
}

/** True where a run is lines, signs or tags without end, which have limits of their own, or leaves no words. */
function mayBeRefused(run: string, place: string): boolean {
  const ends = endless[place] ?? /\n/
  return ends.test(run) || place === 'before a root'
}

/** A long run of each character in each place. */
export const hostileRuns: readonly HostileFile[] = Object.entries(places).flatMap(([place, make]) =>
  runs.map((run) => ({
    name: `a run of ${visible(run)} ${place}`,
    ends: mayBeRefused(run, place) ? [...story, ...tooLarge, ...noStory] : story,
    make: () => encode(make(filled(run, sizes[place] ?? 0.5))),
  })),
)
