import { fieldInEnglish } from './in-english.ts'
import { fieldInKorean } from './in-korean.ts'
import type { Body, BodyNode } from '../story/body.ts'
import { type Content, type Story, contentFields, withContent } from '../story/record.ts'
import { merged } from './html/inline.ts'
import { printable } from './printable.ts'
import { isSameBlock, isSameData } from './projected.ts'
import type { ImportNote } from './report.ts'
import { withoutEmpty } from './without-empty.ts'

/*
 * A story as it leaves in whatever format: without what no format prints, white space as one space, and nothing that says
 * nothing. So each format writes the same of a story and of what is read back of it.
 */

/** Fields whose lines stay lines; of all others white space of any kind is one space. */
const lined: ReadonlySet<string> = new Set(['edNote', 'note'])

const signalOrder: Content['signals'] = ['sig:correction', 'sig:update', 'sig:repeat', 'sig:cwarn']

/** The story, settled. Its identity, its times, and what is kept for its own format stay as they are. */
export function settledStory(story: Story): Story {
  const settled: Record<string, unknown> = {}
  for (const field of contentFields) {
    const value = field === 'body' ? settledBody(story.body) : withoutEmpty(settledTexts(story[field], field))
    if (value !== undefined) settled[field] = value
  }
  settled['signals'] = signalOrder.filter((signal) => story.signals.includes(signal))
  const altIds = withoutEmpty(settledTexts(story.altIds, 'altIds')) as Story['altIds']
  return withContent({ ...story, altIds }, settled as Content)
}

function line(text: string): string {
  // Only what would change is looked for: nearly every space is one space.
  return printable(text)
    .replaceAll(/\s{2,}|[^\S \u00A0]/g, (space) => (/^\u00A0+$/.test(space) ? space : ' '))
    .trim()
}

/** A value each of whose texts is one line, but for those that have several. */
function settledTexts(value: unknown, field: string): unknown {
  if (typeof value === 'string')
    return lined.has(field) ? value.split('\n').map(line).filter(Boolean).join('\n') : line(value)
  if (Array.isArray(value)) return value.map((one: unknown) => settledTexts(one, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settledTexts(one, name)]))
}

/** The body without empty blocks at its top; a body of nothing has one empty paragraph. */
function settledBody(body: Body): Body {
  const blocks = (body.content ?? []).map(settledBlock).filter((block) => !isEmpty(block))
  return { ...body, content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

const inlineHolders = /^(?:paragraph|heading|caption|furniture|table_cell)$/

function settledBlock(node: BodyNode): BodyNode {
  if (node.content === undefined) return node
  if (node.type === 'preformatted') return holding(node, node.content.map(printed))
  if (inlineHolders.test(node.type)) return holding(node, settledInline(node.content))
  const blocks = node.content.map(settledBlock)
  const filled = node.type === 'blockquote' ? blocks.filter((block) => !isEmpty(block)) : blocks
  return holding(node, filled.length > 0 ? filled : blocks.slice(0, 1))
}

function printed(node: BodyNode): BodyNode {
  return node.text === undefined ? node : { ...node, text: printable(node.text) }
}

/** Runs of text with one space where there was white space, none at the ends and beside a break. */
function settledInline(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const out: BodyNode[] = []
  const ended = (): boolean => out.at(-1)?.text === undefined || out.at(-1)?.text?.endsWith(' ') === true
  const trim = (): void => {
    const last = out.at(-1)
    if (last?.text === undefined) return
    const text = last.text.replace(/ +$/, '')
    out.pop()
    if (text !== '') out.push({ ...last, text })
    else trim()
  }
  for (const node of merged(nodes)) {
    if (node.text === undefined) {
      trim()
      out.push(node)
      continue
    }
    const text = printable(node.text).replaceAll(
      /[ \t\n\r\f\v\u2028\u2029]{2,}|[\t\n\r\f\v\u2028\u2029]/g,
      ' ',
    )
    const kept = ended() ? text.replace(/^ +/, '') : text
    if (kept !== '') out.push({ ...node, text: kept })
  }
  trim()
  return merged(out)
}

function holding(node: BodyNode, content: readonly BodyNode[]): BodyNode {
  const { content: _content, ...bare } = node
  return content.length > 0 ? { ...bare, content } : bare
}

function isEmpty(node: BodyNode): boolean {
  if (['horizontal_rule', 'table'].includes(node.type)) return false
  return node.text === undefined && node.type !== 'hard_break' && (node.content ?? []).every(isEmpty)
}

/** What settling a story changed, a note for each field. */
export function settledNotes(before: Story, after: Story): readonly ImportNote[] {
  const fields = [...contentFields, 'altIds'] as const
  return fields.flatMap((field): readonly ImportNote[] => {
    const isSame =
      field === 'body' ? isSameBlock(before.body, after.body) : isSameData(before[field], after[field])
    if (isSame) return []
    if (field === 'signals' && before.signals.length === after.signals.length) return []
    const lost = after[field] === undefined
    const detail = lost
      ? `The ${fieldInEnglish(field)} held nothing that can be printed; it was left out.`
      : `White space and characters that no format prints were taken out of the ${fieldInEnglish(field)}.`
    const korean = lost
      ? `${fieldInKorean(field)}에 찍을 수 있는 것이 없어 뺐습니다.`
      : `어느 형식도 찍지 않는 빈칸과 글자를 ${fieldInKorean(field)}에서 뺐습니다.`
    return [{ level: lost ? 'lost' : 'changed', field, detail, korean }]
  })
}
