import type { Foreign, Story } from '../../story/record.ts'
import type { ImportNote } from '../report.ts'
import type { XmlTree } from '../xml/write-xml.ts'
import { el } from '../xml/write-xml.ts'

/*
 * What an imported NITF said and the record has no field for goes back to where it stood, as far as NITF 3.6 allows it
 * there: many feeds break the schema, and what leaves is to be valid.
 */

const word = /^[\s\S]*$/
const token = /^[A-Za-z0-9._:-]+$/

/** The attributes that may come back, by the path of their element, after the schema of 3.6. */
const places: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'head/tobject': { 'tobject.type': word },
  'head/docdata': {
    'management-status': word,
    'management-doc-idref': word,
    'management-idref-status': word,
  },
  'head/docdata/correction': { info: word, 'id-string': word, regsrc: word },
  'head/docdata/evloc': { 'iso-cc': word, 'state-prov': word, 'county-dist': word, city: word },
  'head/docdata/fixture': { 'fix-id': word },
  'head/docdata/date.release': { norm: word },
  'head/docdata/date.expire': { norm: word },
  'head/docdata/doc-scope': { scope: word },
  'head/docdata/series': { 'series.name': word, 'series.part': token, 'series.totalpart': token },
  'head/docdata/ed-msg': { 'msg-type': word },
  'head/docdata/du-key': { generation: token, part: token, key: word },
  'head/docdata/doc.copyright': { year: token, holder: word },
  'head/docdata/doc.rights': {
    owner: word,
    startdate: word,
    enddate: word,
    agent: word,
    geography: word,
    'location-code': word,
    'code-source': word,
    type: word,
  },
  'head/pubdata': {
    type: /^(?:print|audio|video|web|appliance|other)$/,
    'date.publication': word,
    name: word,
    issn: word,
    volume: word,
    number: word,
    issue: word,
    'edition.name': word,
    'edition.area': word,
    'position.section': word,
    'position.sequence': word,
    'ex-ref': word,
  },
  'head/revision-history': {
    name: word,
    function:
      /^(?:writer-author|editor|producer|archivist|videographer|graphic-artist|photographer|statistician|other)$/,
    norm: word,
    comment: word,
  },
}

/** The order of the head's children, as the schema has it. */
const headOrder = ['title', 'meta', 'tobject', 'iim', 'docdata', 'pubdata', 'revision-history']

interface Piece {
  /** `head/docdata/evloc`, and which of several. */
  readonly path: string
  readonly ordinal: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The document with what was kept of the source’s, and a note where something was not. */
export function withForeign(
  root: XmlTree,
  { foreign: kept, places: named }: Pick<Story, 'foreign' | 'places'>,
): { readonly tree: XmlTree; readonly notes: readonly ImportNote[] } {
  const metas: XmlTree[] = []
  const pieces: Piece[] = []
  const lost: Foreign[] = []
  for (const one of kept) {
    const meta = /^head\/meta\[@name="([^"]+)"\]$/.exec(one.path)?.[1]
    const match = /^(.+?)(\[\d+\])?\/@([\w.:-]+)$/.exec(one.path)
    const [, path = '', ordinal = '', name = ''] = match ?? []
    if (one.format === 'nitf' && meta !== undefined && token.test(meta)) {
      metas.push(el('meta', { name: meta, content: one.value }))
    } else if (one.format === 'nitf' && places[path]?.[name]?.test(one.value) === true) {
      const at = pieces.findIndex((piece) => piece.path === path && piece.ordinal === ordinal)
      const attributes = { ...pieces[at]?.attributes, [name]: one.value }
      if (at < 0) pieces.push({ path, ordinal, attributes })
      else pieces[at] = { path, ordinal, attributes }
    } else {
      lost.push(one)
    }
  }
  // Where it happened goes with the places of the story: an editor may have taken it out.
  const standing = pieces.filter(
    ({ path, attributes }) =>
      path !== 'head/docdata/evloc' || named.some(({ name }) => Object.values(attributes).includes(name)),
  )
  const tree = withMetas(standing.reduce(withPiece, root), metas)
  if (lost.length === 0) return { tree, notes: [] }
  const detail = `${lost.length} pieces kept from the source’s own format have no place in NITF 3.6 and were left out.`
  const korean = `원래 형식에서 따로 둔 ${lost.length}가지는 NITF 3.6에 자리가 없어 뺐습니다.`
  const value = lost.map(({ path, value: words }) => `${path}=${words}`).join('; ')
  return { tree, notes: [{ level: 'lost', field: 'foreign', detail, korean, value }] }
}

/** Elements of which a document has one: what was kept goes into it, beside what the story says itself. */
const single = new Set([
  'tobject',
  'docdata',
  'du-key',
  'doc.copyright',
  'doc.rights',
  'ed-msg',
  'pubdata',
  'correction',
  'date.release',
  'date.expire',
])

function withPiece(root: XmlTree, { path, attributes, ordinal }: Piece): XmlTree {
  const [, ...steps] = path.split('/')
  const first = ordinal === '' || ordinal === '[1]'
  const into = (parent: XmlTree, [name = '', ...rest]: readonly string[]): XmlTree => {
    const children = parent.children ?? []
    const index = children.findIndex((child) => typeof child !== 'string' && child.name === name)
    const found = children[index]
    if (rest.length > 0) {
      const inner = into(typeof found === 'object' ? found : el(name), rest)
      return placed(parent, inner, typeof found === 'object' ? index : undefined)
    }
    if (typeof found === 'object' && single.has(name) && first) {
      // The story's own word goes before what its source once said.
      return placed(
        parent,
        { ...found, attributes: { ...found.attributes, ...attributes, ...found.attributes } },
        index,
      )
    }
    return placed(parent, el(name, attributes), undefined)
  }
  return {
    ...root,
    children: (root.children ?? []).map((child) =>
      typeof child !== 'string' && child.name === 'head' ? into(child, steps) : child,
    ),
  }
}

/** A parent with a child in its place: at an index, or as a new one where the schema wants it. */
function placed(parent: XmlTree, child: XmlTree, index: number | undefined): XmlTree {
  const children = parent.children ?? []
  if (index !== undefined)
    return { ...parent, children: children.map((one, at) => (at === index ? child : one)) }
  const rank = (node: XmlTree | string) => (typeof node === 'string' ? -1 : headOrder.indexOf(node.name))
  // The history's last entry is the story's own version; what came before stands before.
  const own = child.name === 'revision-history' ? children.findIndex((one) => rank(one) === rank(child)) : -1
  if (own >= 0) {
    const last = children.length - 1
    return { ...parent, children: [...children.slice(0, last), child, ...children.slice(last)] }
  }
  const later = parent.name === 'head' ? children.findIndex((one) => rank(one) > rank(child)) : -1
  const at = later < 0 ? children.length : later
  return { ...parent, children: [...children.slice(0, at), child, ...children.slice(at)] }
}

function withMetas(root: XmlTree, metas: readonly XmlTree[]): XmlTree {
  return {
    ...root,
    children: (root.children ?? []).map((child) =>
      typeof child !== 'string' && child.name === 'head'
        ? metas.reduce((head, meta) => placed(head, meta, undefined), child)
        : child,
    ),
  }
}
