import { isPageLine } from './boilerplate.ts'
import { isEndMark, isWordAlone, markWithin, readContactLine } from '../text/end-mark.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import { type Copy, perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { words } from './end-and-contact.words.ts'
import type { Edit, Finding, Fix, Severity } from './finding.ts'
import { bodyAnchor, inBody, onStory, replacing } from './make-finding.ts'
import { removal } from './removal.ts'

const tailOf = perCopy((copy) => tailIn(copy))

function tailIn(copy: Copy) {
  const { text } = copy
  return {
    ofPage: isPageLine(copy),
    mark: isEndMark(text),
    wordAlone: isWordAlone(text),
    within: markWithin(text),
    contact: readContactLine(text),
  }
}

/** A word alone is an end mark only so near the end; elsewhere it is a crosshead. */
const nearEnd = 4

/**
 * The end of the story: one end mark, last; before it the contact line, with an address of the house. Where the house
 * wants no mark, only what cannot be: text after a mark, two marks, a contact line after the mark or without one.
 */
export const endAndContact: Check = {
  id: 'end-and-contact',
  scope: 'story',
  run: (story, context) => {
    const blocks = story.paragraphs.filter(
      ({ kind, text, copy }) =>
        (kind === 'body' || kind === 'subhead') && text.trim() !== '' && !tailOf(copy).ofPage,
    )
    if (blocks.length === 0) return []
    const marks = marksIn(blocks)
    return [...ofMarks(blocks, marks, story, context), ...ofContact(blocks, marks, context)]
  },
}

/** An end mark: a block of its own, or a stretch of one. */
interface Mark {
  readonly block: number
  readonly span: Span | undefined
}

function marksIn(blocks: readonly PreparedParagraph[]): readonly Mark[] {
  return blocks.flatMap(({ copy }, block): readonly Mark[] => {
    const { mark, wordAlone, within } = tailOf(copy)
    if (mark) return wordAlone && block < blocks.length - nearEnd ? [] : [{ block, span: undefined }]
    return within ? [{ block, span: within }] : []
  })
}

function ofMarks(
  blocks: readonly PreparedParagraph[],
  marks: readonly Mark[],
  story: PreparedStory,
  { locale, house }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const last = marks.at(-1)
  if (!last) {
    if (!house.end.wanted || story.genres.some((genre) => /alert|flash|속보/.test(genre))) return []
    const severity = story.origin === 'import' ? 'warning' : 'blocker'
    return [onStory('end-and-contact', ['no mark'], { severity, ...said.noMark, why: said.why })]
  }
  const found: Finding[] = []
  for (const mark of marks.slice(0, -1)) {
    const block = blocks[mark.block]
    if (!block) continue
    const span = mark.span ?? { from: 0, to: block.text.length }
    const { title, message, fix } = said.twice
    const fixes = [removing('remove-mark', fix, block, span)]
    found.push(inBody('end-and-contact', block, span, { severity: 'blocker', title, message, fixes }))
  }
  const block = blocks[last.block]
  if (!block) return found
  const after = afterMark(blocks, last)
  if (after) found.push(afterFinding(blocks, last, after, said))
  else if (house.end.wanted) {
    const span = last.span ?? { from: 0, to: block.text.length }
    const mark = block.text.slice(span.from, span.to).trim()
    if (mark !== house.end.mark) {
      const { title, message, fix } = said.otherMark
      const fixes = [replacing('house-mark', fix(house.end.mark), bodyAnchor(block, span), house.end.mark)]
      const told = message(mark, house.end.mark)
      found.push(inBody('end-and-contact', block, span, { severity: 'warning', title, message: told, fixes }))
    }
  }
  return found
}

/** What stands after the last mark: the rest of its own paragraph, or the blocks that follow. */
interface After {
  readonly rest: Span | undefined
  readonly blocks: readonly PreparedParagraph[]
}

function afterMark(blocks: readonly PreparedParagraph[], { block, span }: Mark): After | undefined {
  const text = blocks[block]?.text ?? ''
  const rest = span && text.slice(span.to).trim() !== '' ? { from: span.to, to: text.length } : undefined
  const following = blocks.slice(block + 1)
  return (rest ?? following[0]) ? { rest, blocks: following } : undefined
}

function afterFinding(
  blocks: readonly PreparedParagraph[],
  mark: Mark,
  after: After,
  said: (typeof words)['en'],
): Finding {
  const own = blocks[mark.block]
  const [first] = after.blocks
  const isContact =
    after.rest === undefined && after.blocks.length === 1 && first !== undefined && tailOf(first.copy).contact
  const { title, message } = isContact ? said.contactAfter : said.after
  const severity: Severity = 'blocker'
  if (own && (after.rest || !first)) {
    const span = mark.span ?? { from: 0, to: own.text.length }
    const rest = after.rest ?? span
    const from = rest.from + own.text.slice(rest.from).search(/\S/)
    const fixes = [removing('remove-mark', said.after.removeMark, own, span)]
    return inBody(
      'end-and-contact',
      own,
      { from, to: rest.to },
      { severity, title, message, why: said.why, fixes },
    )
  }
  const at = first ?? own ?? blocks[0]
  if (!own || !at) return onStory('end-and-contact', ['after'], { severity, title, message })
  const fixes: Fix[] = []
  const moved = mark.span === undefined ? movedToEnd([own, ...after.blocks]) : undefined
  if (moved)
    fixes.push({ id: 'move-mark', label: isContact ? said.contactAfter.move : said.after.move, edits: moved })
  if (!isContact) {
    const whole = after.blocks.map((block): Edit => ({
      at: bodyAnchor(block, { from: 0, to: block.text.length }),
      insert: '',
    }))
    fixes.push({ id: 'remove-after', label: said.after.remove, edits: whole })
  }
  return inBody(
    'end-and-contact',
    at,
    { from: 0, to: at.text.length },
    {
      severity,
      title,
      message,
      why: said.why,
      related: [bodyAnchor(own, { from: 0, to: own.text.length })],
      fixes,
    },
  )
}

/** So many blocks are moved at once; more than that after an end mark is another story. */
const mostMoved = 4

/** The mark, and what follows it, each in the other's place: the words move up by one, the mark comes last. */
function movedToEnd(blocks: readonly PreparedParagraph[]): readonly Edit[] | undefined {
  if (blocks.length > mostMoved + 1) return undefined
  return blocks.flatMap((block, index): readonly Edit[] => {
    const from = blocks[index + 1] ?? blocks[0]
    if (!from) return []
    const whole = ({ text }: PreparedParagraph) => ({ from: 0, to: text.length })
    return [{ at: bodyAnchor(block, whole(block)), insert: from.text, source: bodyAnchor(from, whole(from)) }]
  })
}

function ofContact(
  blocks: readonly PreparedParagraph[],
  marks: readonly Mark[],
  { locale, house }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const { wanted, contacts } = house.end
  const mark = marks.at(-1)
  const at = mark ? mark.block - (mark.span ? 0 : 1) : blocks.length - 1
  const line = blocks[at]
  const contact = line && tailOf(line.copy).contact
  if (!line || !contact) {
    if (!wanted || contacts.length === 0 || !mark) return []
    // It may stand after the mark: that is said already.
    if (blocks.slice(mark.block + 1).some(({ copy }) => tailOf(copy).contact)) return []
    return [
      onStory('end-and-contact', ['no contact'], { severity: 'blocker', ...said.noContact, why: said.why }),
    ]
  }
  const found: Finding[] = []
  if (!mark && !wanted) {
    const whole = { from: 0, to: line.text.length }
    found.push(inBody('end-and-contact', line, whole, { severity: 'warning', ...said.alone, why: said.why }))
  }
  const own = contacts.some((domain) => contact.domain === domain || contact.domain.endsWith(`.${domain}`))
  if (contacts.length > 0 && !own) {
    const { title, message } = said.domain
    const severity = wanted ? 'blocker' : 'warning'
    const told = message(contact.domain, contacts.join(', '))
    found.push(inBody('end-and-contact', line, contact.address, { severity, title, message: told }))
  }
  return found
}

function removing(id: string, label: string, block: PreparedParagraph, span: Span): Fix {
  return replacing(id, label, bodyAnchor(block, removal(block.text, span)), '')
}
