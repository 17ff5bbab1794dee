import type { Random } from '../../quality/random.ts'
import { hostileValue, nestedJson } from './hostile-values.ts'

/*
 * Frames as they travel, oRPC's envelope: `i` names the call, `t` is absent for a call, 3 for an item of a stream and 4
 * for hanging up, and `p` is the call itself, with `u` the procedure's path, `b` its input and `h` its headers.
 */

export function callFrame(id: unknown, procedure: string, input: unknown): string {
  return JSON.stringify({
    i: id,
    p: { u: `/${procedure.replaceAll('.', '/')}`, b: { json: input, meta: [] } },
  })
}

export function hangUpFrame(id: unknown): string {
  return JSON.stringify({ i: id, t: 4 })
}

/** A call whose input holds files: JSON, a delimiter that no UTF-8 has, then the body of a form. */
async function formFrame(
  id: unknown,
  procedure: string,
  json: unknown,
  maps: readonly (readonly (string | number)[])[],
  files: readonly File[],
): Promise<Uint8Array> {
  const form = new FormData()
  form.set('data', JSON.stringify({ json, meta: [], maps }))
  for (const [at, file] of files.entries()) form.set(String(at), file)
  const body = new Response(form)
  const head = JSON.stringify({
    i: id,
    p: {
      u: `/${procedure.replaceAll('.', '/')}`,
      h: { 'content-type': body.headers.get('content-type') },
    },
  })
  return Buffer.concat([Buffer.from(head), Buffer.from([0xff]), Buffer.from(await body.arrayBuffer())])
}

/** Files to be imported. */
export function importFrame(id: unknown, files: readonly File[]): Promise<Uint8Array> {
  const json = { files: files.map(({ name }) => ({ name, data: null })) }
  return formFrame(
    id,
    'stories.import',
    json,
    files.map((_, at) => ['files', at, 'data']),
    files,
  )
}

/** A file to be looked at. */
export function inspectFrame(id: unknown, file: File): Promise<Uint8Array> {
  return formFrame(id, 'intake.inspect', { name: file.name, data: null }, [['data']], [file])
}

const paths = [
  '/stories/save',
  '/stories/__proto__',
  '/__proto__',
  '/constructor/prototype',
  '/stories/open/',
  '//greet',
  '/',
  '/../greet',
  '/stories%2fopen',
  '/greet?data=%7B',
  '/greet?data={"json":1,"meta":[[1,"x"]]}',
  'http://evil.example/greet',
  'javascript:1',
  'no address',
  '/toString',
  '/hasOwnProperty/call',
  '/events',
  '/stories/list?data=null',
]

const metas: readonly unknown[] = [
  [[0, '__proto__', 'polluted']],
  [[1, 'constructor', 'prototype']],
  [[0, 'id']],
  [[5], [3, 'id'], [7, 'id']],
  [
    [2, 'revision'],
    [6, 'mutation'],
  ],
  'no list',
  [null],
  {},
]

const headers: readonly unknown[] = [
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'text/event-stream' },
  { 'content-disposition': 'attachment; filename="../../x"' },
  { 'content-type': ['a', 'b'], 'last-event-id': '9' },
  { __proto__: null, constructor: 'x' },
  'text',
  7,
  null,
]

const ids: readonly unknown[] = [null, 'x', {}, [], -1, 1e308, true, '__proto__']

/**
 * A frame that our page never sends: bytes, broken JSON, an envelope of the wrong make, or something out of order. It may
 * be ignored, answered or cost its line; never more.
 */
export function oddFrame(random: Random): string | Uint8Array {
  const id = 1_000_000 + random.below(1_000_000)
  const good = callFrame(id, 'stories.list', { queue: 'draft', offset: 0, limit: 5 })
  const envelope = (payload: unknown, more: object = {}): string =>
    JSON.stringify({ i: id, p: payload, ...more })
  const kinds: readonly (() => string | Uint8Array)[] = [
    () => Uint8Array.from({ length: random.below(400) }, () => random.below(256)),
    () => String.fromCharCode(...Array.from({ length: random.below(200) }, () => random.below(0xffff))),
    () => good.slice(0, random.below(good.length)),
    () => `${good}${good}`,
    () => replacedAt(good, random),
    () => Buffer.concat([Buffer.from(good), Buffer.from([0xff]), Buffer.from('not a form')]),
    () => Buffer.from([0xff, 0xff, 0xff]),
    () => '',
    () => nestedJson(1 + random.below(100_000)),
    () => `{"i":${id},"p":{"u":"/stories/save","b":{"json":${nestedJson(20_000)},"meta":[]}}}`,
    () => JSON.stringify(hostileValue(random)) ?? '',
    () => JSON.stringify({ i: random.pick(ids), p: { u: '/greet' } }),
    () =>
      JSON.stringify({
        i: random.pick(ids),
        t: random.pick([0, 2, 3, 4, 5, -1, '1', null, {}]),
        p: hostileValue(random),
      }),
    () => JSON.stringify({ i: id, t: 3, p: { e: 'message', d: { json: hostileValue(random), meta: [] } } }),
    () => hangUpFrame(random.pick(ids)),
    () => hangUpFrame(id),
    () => envelope(undefined),
    () => envelope({ u: random.pick(paths), b: { json: hostileValue(random), meta: [] } }),
    () => envelope({ u: random.pick(paths), m: random.pick(['GET', 'PUT', '', 7, null]) }),
    () => envelope({ u: '/stories/open', b: { json: { id: 'x' }, meta: random.pick(metas) } }),
    () => envelope({ u: '/stories/open', b: { json: {}, meta: [], maps: [['__proto__', 'x']] } }),
    () => envelope({ u: '/stories/open', b: hostileValue(random) }),
    () => envelope({ u: '/stories/import', h: random.pick(headers), b: hostileValue(random) }),
    () =>
      envelope({
        u: hostileValue(random),
        h: hostileValue(random),
        b: hostileValue(random),
        m: hostileValue(random),
      }),
  ]
  return random.pick(kinds)?.() ?? ''
}

function replacedAt(text: string, random: Random): string {
  const at = random.below(text.length)
  return text.slice(0, at) + String.fromCharCode(random.below(128)) + text.slice(at + 1)
}
