interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
}

const deep = 20_000

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Ten entities, each ten times the one before. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE nitf [${entities.join('')}]>`
}

const nitf = (body: string): string =>
  `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`

/** What is sent to break a reader, made here so that nothing of it lies in the repository (formats.md §6.1, 10). */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'billion laughs', make: () => encode(`${laughs()}${nitf('<p>&a9;</p>')}`) },
  {
    name: 'quadratic entity',
    make: () =>
      encode(
        `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(50_000)}">]>${nitf(`<p>${'&a;'.repeat(50_000)}</p>`)}`,
      ),
  },
  {
    name: 'external entity',
    make: () =>
      encode(
        `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>${nitf('<p>&x;</p>')}`,
      ),
  },
  { name: 'deep XML', make: () => encode(nitf(`${'<p>'.repeat(deep)}x${'</p>'.repeat(deep)}`)) },
  {
    name: 'deep JSON',
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'['.repeat(deep)}${']'.repeat(deep)}}`),
  },
  {
    name: 'deep objects',
    make: () => encode(`{"uri":"urn:x:1","headline":"A","x":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`),
  },
  {
    name: 'deep HTML',
    make: () =>
      encode(`<!doctype html><article>${'<div>'.repeat(deep)}<p>Ferry</p>${'</div>'.repeat(deep)}</article>`),
  },
  {
    name: 'deep HTML in ninjs',
    make: () =>
      encode(
        JSON.stringify({
          uri: 'urn:x:1',
          body_html: `${'<b><i>'.repeat(deep)}Ferry${'</i></b>'.repeat(deep)}`,
        }),
      ),
  },
  {
    name: 'script in ninjs',
    make: () =>
      encode(
        JSON.stringify({
          uri: 'urn:x:1',
          body_html:
            '<p onclick="x()">A <a href=" java&#10;script:x()">b</a><img src=x onerror=x()><script>x()</script></p><svg><script>x()</script></svg>',
        }),
      ),
  },
  {
    name: 'halves of characters',
    make: () =>
      encode(String.raw`{"uri":"urn:x:1","headline":"\ud800 \u0000","body_text":"\udfff\u0007 ferry"}`),
  },
  { name: 'truncated multibyte', make: () => encode('가온시의 항구가 다시 열렸다.').slice(0, -2) },
  { name: '200 MB', make: () => new Uint8Array(200 * 1024 * 1024).fill(0x61) },
  { name: 'a line of 2 MB', make: () => encode('ferry '.repeat(350_000)) },
  {
    name: '100,000 paragraphs',
    make: () => encode(`{"uri":"urn:x:1","body_text":"${'a\\n'.repeat(100_000)}"}`),
  },
  { name: 'brackets without end', make: () => encode('['.repeat(1_000_000)) },
  { name: 'tags without end', make: () => encode('<'.repeat(1_000_000)) },
  { name: 'spaces without end', make: () => encode(`A${' '.repeat(1_000_000)}B`) },
  { name: 'dashes without end', make: () => encode('-'.repeat(1_000_000)) },
]
