import type { BodyNode } from '../../story/body.ts'
import type { XmlElement, XmlNode } from '../xml/tree.ts'
import type { BodyNotes } from './body-notes.ts'
import { isSafeLink } from '../html/write-body.ts'
import { own } from '../../own.ts'
import { collapsed, singleSpaced } from './white-space.ts'

type Marks = NonNullable<BodyNode['marks']>
type Run = { readonly text: string; readonly marks: Marks } | 'break'

/** As the schema orders them, and ProseMirror with it. */
const order = ['link', 'strong', 'em', 'underline', 'strike', 'sub', 'sup']

/** Elements that are a mark by their name: NITF's own, and HTML's, which agencies mix in. */
const byName: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
}

/** What `em` means by its class (a convention of Superdesk's; formats.md §2.3). */
const byClass: Readonly<Record<string, string>> = {
  bold: 'strong',
  strong: 'strong',
  italic: 'em',
  underscore: 'underline',
  underline: 'underline',
}

/** Names of things in running text: the words stay, what they were marked as does not. */
const named = new Set(
  'person org location chron num money event function object.title postaddr virtloc classifier copyrite name.given name.family sublocation city state region country'.split(
    ' ',
  ),
)

/** Elements that only hold words: nothing is said of them. */
const plain = new Set(
  'q lang span frac frac-num frac-sep frac-den byttl copyrite.year copyrite.holder addressee delivery.point care.of delivery.office postcode font small big tt code cite abbr acronym'.split(
    ' ',
  ),
)

/** Whether an element stands in running text. */
export function isInline({ name }: XmlElement): boolean {
  return (
    name === 'em' ||
    name === 'a' ||
    name === 'br' ||
    name === 'pronounce' ||
    name === 'alt-code' ||
    own(byName, name) !== undefined ||
    named.has(name) ||
    plain.has(name)
  )
}

/** Running text as a body holds it. `keep` is whether every space counts. */
export function inlineOf(nodes: readonly XmlNode[], keep: boolean, notes: BodyNotes): readonly BodyNode[] {
  const [only] = nodes
  if (nodes.length === 1 && typeof only === 'string') {
    const text = keep ? only : collapsed(only)
    return text === '' ? [] : [{ type: 'text', text }]
  }
  const runs = nodes.flatMap((node) => runsOf(node, [], notes))
  return merged(keep ? runs : spaced(runs))
}

function runsOf(node: XmlNode, marks: Marks, notes: BodyNotes): readonly Run[] {
  if (typeof node === 'string') return [{ text: node, marks }]
  const within = (more: Marks) => node.children.flatMap((child) => runsOf(child, more, notes))
  const { name } = node
  if (name === 'br') return ['break']
  if (name === 'a') return within(linked(node, marks, notes))
  const mark = name === 'em' ? (own(byClass, node.attributes['class'] ?? '') ?? 'em') : own(byName, name)
  if (mark !== undefined) {
    notes.attributes(node, name === 'em' && own(byClass, node.attributes['class'] ?? '') ? ['class'] : [])
    return within(marked(marks, { type: mark }))
  }
  if (!named.has(name) && !plain.has(name)) notes.unknown(node)
  else if (named.has(name) && !onlyScript(node)) notes.name(node)
  notes.attributes(node, [])
  return within(marks)
}

/** A `num` that is there only for the figure above or below the line within it. */
function onlyScript({ name, children }: XmlElement): boolean {
  return name === 'num' && children.every((child) => typeof child !== 'string' && /^su[bp]$/.test(child.name))
}

function linked(node: XmlElement, marks: Marks, notes: BodyNotes): Marks {
  const href = node.attributes['href']?.trim()
  notes.attributes(node, ['href'])
  if (isSafeLink(href)) return marked(marks, { type: 'link', attrs: { href } })
  if (href !== undefined && href !== '') notes.unsafe(href, node)
  return marks
}

function marked(marks: Marks, mark: Marks[number]): Marks {
  // Below and above the line at once is neither: the inner one holds.
  const excluded = mark.type === 'sub' ? 'sup' : mark.type === 'sup' ? 'sub' : undefined
  return [...marks.filter(({ type }) => type !== mark.type && type !== excluded), mark].toSorted(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type),
  )
}

/** Runs of white space as one space, none at the ends of lines. */
function spaced(runs: readonly Run[]): readonly Run[] {
  const done: Run[] = []
  let open = false
  for (const run of runs) {
    if (run === 'break') {
      trimEnd(done)
      done.push(run)
      open = false
      continue
    }
    const text = singleSpaced(run.text)
    const kept: string = open ? text : text.replace(/^ /, '')
    if (kept === '') continue
    done.push({ ...run, text: kept })
    open = !kept.endsWith(' ')
  }
  trimEnd(done)
  return done
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1)
  if (last === undefined || last === 'break') return
  const text = last.text.replace(/ $/, '')
  runs.pop()
  if (text !== '') runs.push({ ...last, text })
}

function merged(runs: readonly Run[]): readonly BodyNode[] {
  const nodes: BodyNode[] = []
  for (const run of runs) {
    if (run === 'break') {
      nodes.push({ type: 'hard_break' })
      continue
    }
    if (run.text === '') continue
    const last = nodes.at(-1)
    const marks = run.marks.length > 0 ? { marks: run.marks } : {}
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(run.marks)) {
      nodes[nodes.length - 1] = { type: 'text', text: `${last.text}${run.text}`, ...marks }
    } else {
      nodes.push({ type: 'text', text: run.text, ...marks })
    }
  }
  return nodes
}
