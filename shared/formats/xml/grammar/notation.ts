/*
 * How the grammar of an XML format is written. One definition a line, which indented lines go on with:
 *
 *     $group = children, for definitions to name
 *     @group = attributes, for definitions to name
 *     Type [element element] = children ; attributes
 *     element = children ; attributes
 *
 * Children are a regular expression over names: `a? (b | c)* d+`. Some children have a type of their own there, `a=Type`;
 * the others have that of the element. `other` is an element of another namespace, `own` one of this, `any` both.
 * `mixed` lets text stand between children; `=kind` is a text without any (`values.ts` has the kinds), and `<Type` goes on
 * with what another type has. Attributes are `name:kind`, or `name` for any text; `name!` must be there; `name~` is a
 * qcode with its twin `nameuri`, `name~~` a list of them; `other` lets those of other namespaces stand. `^2.29` came with
 * that version, and `^<2.30` held until it.
 */

/** What an element of a type may hold, as one version has it. */
export interface ElementType {
  readonly name: string
  /** Over the children’s names, each with a semicolon: `itemMeta;contentMeta;`. */
  readonly children: RegExp
  /** The names of the children that must be there, in their order. */
  readonly mandatory: readonly string[]
  /** The children that may be there, with the type of each. */
  readonly types: ReadonlyMap<string, string>
  /** Whether text may stand between children. */
  readonly mixed: boolean
  /** The kind of a text without children. */
  readonly text?: string
  readonly attributes: ReadonlyMap<string, { readonly kind: string; readonly mandatory: boolean }>
  /** The names of those that must be there. */
  readonly demanded: readonly string[]
  /** Whether attributes of other namespaces may stand. */
  readonly open: boolean
}

export interface Grammar {
  /** The type of an element that may stand by itself; undefined where there is no such element. */
  readonly elementType: (name: string) => ElementType | undefined
  readonly type: (name: string) => ElementType | undefined
}

interface Definition {
  readonly children: string
  readonly attributes: string
}

/** The grammar that texts define together, as a minor version of the format has it: 35 for 2.35. */
export function readGrammar(texts: readonly string[], minor = 0): Grammar {
  const definitions = new Map<string, Definition>()
  const elements = new Map<string, string>()
  for (const line of texts
    .join('\n')
    .replaceAll(/\n {4}/g, ' ')
    .split('\n')) {
    const [, name, until, named, meaning] =
      /^([$@]?[\w.-]+)(?:\^<2\.(\d+))?(?: \[([^\]]*)\])? =(.*)$/.exec(line) ?? []
    if (name === undefined || meaning === undefined) continue
    if (until !== undefined && minor >= Number(until)) continue
    const [children = '', attributes = ''] = meaning.split(' ; ')
    definitions.set(name, { children: children.trim(), attributes: attributes.trim() })
    if (/^[a-z]/.test(name)) elements.set(name, name)
    for (const element of named?.split(' ') ?? []) elements.set(element, name)
  }
  const types = new Map<string, ElementType>()
  const type = (name: string): ElementType | undefined => {
    const known = types.get(name)
    if (known) return known
    if (!definitions.has(name)) return undefined
    const made = madeType(name, definitions, elements, minor)
    types.set(name, made)
    return made
  }
  return {
    type,
    elementType: (name) => {
      const own = elements.get(name)
      return own === undefined ? undefined : type(own)
    },
  }
}

function madeType(
  name: string,
  definitions: ReadonlyMap<string, Definition>,
  elements: ReadonlyMap<string, string>,
  minor: number,
): ElementType {
  const whole = (part: string): Definition => {
    const { children = '', attributes = '' } = definitions.get(part) ?? {}
    const [, base] = /<(\w+)/.exec(children) ?? []
    const under = base === undefined ? { children: '', attributes: '' } : whole(base)
    return {
      children: `${under.children} ${children.replace(/<\w+/, '')}`,
      attributes: `${under.attributes} ${attributes}`,
    }
  }
  /** Groups by what they stand for: those of children in brackets, which may be repeated. */
  const spread = (text: string): string =>
    text.replaceAll(/[$@]\w+/g, (group) => {
      const meaning = spread(definitions.get(group)?.children ?? '')
      return group.startsWith('$') ? `(${meaning})` : meaning
    })
  const own = whole(name)
  const text = /(?:^|\s)=(\S+)/.exec(own.children)?.[1]
  const mixed = /\bmixed\b/.test(own.children)
  const model = spread(own.children.replaceAll(/\bmixed\b|(?:^|\s)=\S+/g, ' '))
  const types = new Map<string, string>()
  const pattern = model
    .replaceAll(tokenPattern, (_whole, child: string, local?: string, since?: string) => {
      if (since !== undefined && minor < Number(since)) return '(?:(?!))'
      if (wildcards[child] !== undefined) return wildcards[child]
      types.set(child, local ?? elements.get(child) ?? '')
      return `(?:${child.replaceAll('.', '\\.')};)`
    })
    .replaceAll(/\s+/g, '')
    .replaceAll(/\((?!\?)/g, '(?:')
  const attributes = spread(own.attributes).split(' ')
  const known = new Map(attributes.flatMap((given) => attributesOf(given, minor)))
  return {
    name,
    children: new RegExp(`^${pattern}$`),
    mandatory: mandatoryIn(model),
    types,
    mixed,
    ...(text !== undefined && { text }),
    attributes: known,
    demanded: [...known].flatMap(([attribute, { mandatory }]) => (mandatory ? [attribute] : [])),
    open: attributes.includes('other'),
  }
}

const tokenPattern = /([A-Za-z][\w.-]*)(?:=(\w+))?(?:\^2\.(\d+))?/g

/** `?` stands for an element of another namespace, `#` for a signature, `~` for one of none (see `check.ts`). */
const wildcards: Readonly<Record<string, string>> = {
  other: '(?:[?#];)',
  signature: '(?:#;)',
  own: '(?:[\\w.-]+;)',
  any: '(?:[^;]+;)',
}

/** The names that stand outside of every choice and are not optional. */
function mandatoryIn(model: string): readonly string[] {
  let depth = 0
  const names: string[] = []
  for (const [token, name] of model.matchAll(/[()]|([A-Za-z][\w.-]*)(?:=\w+)?(?:\^[\d.]+)?(?![\w.?*=^-])/g)) {
    if (token === '(') depth += 1
    else if (token === ')') depth -= 1
    else if (depth === 0 && name !== undefined && wildcards[name] === undefined) names.push(name)
  }
  return names
}

type Attribute = readonly [string, { readonly kind: string; readonly mandatory: boolean }]

function attributesOf(given: string, minor: number): readonly Attribute[] {
  const [, name, must, twin, since, kind = 'text'] =
    /^((?:xml:)?[\w.-]+)(!?)(~{0,2})(?:\^2\.(\d+))?(?::(\S+))?$/.exec(given) ?? []
  if (name === undefined || name === 'other' || (since !== undefined && minor < Number(since))) return []
  const mandatory = must === '!'
  if (twin === '' || twin === undefined) return [[name, { kind, mandatory }]]
  const list = twin === '~~' ? 's' : ''
  return [
    [name, { kind: `qcode${list}`, mandatory }],
    [`${name}uri`, { kind: `iri${list}`, mandatory: false }],
  ]
}
