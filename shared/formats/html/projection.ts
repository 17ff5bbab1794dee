import type { Body, BodyNode } from '../../story/body.ts'
import type { Concept, Dateline, Story } from '../../story/record.ts'
import { filedBody, isPrinted } from '../filed.ts'
import { printable } from '../printable.ts'
import { htmlBlocks } from './html-blocks.ts'
import { merged } from './inline.ts'
import { writeHtmlBody } from './write-body.ts'

const roles = ['provider', 'source', 'credit'] as const

/** The text of a story as it is published: a kill carries its note in place of the text. */
export function publishedBlocks(story: Story): readonly BodyNode[] {
  if (story.pubStatus !== 'canceled') {
    return filedBody(story).map((block) =>
      block.type === 'paragraph' && block.content
        ? { ...block, content: ended(merged(block.content)) }
        : block,
    )
  }
  const note = killNote(story)
  return note === undefined ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: printable(note) }] }]
}

/** What a kill says in place of its text. */
function killNote({ corrects, edNote }: Story): string | undefined {
  const note = printable(corrects?.note ?? edNote ?? '')
    .replaceAll(/[ \t\n]+/g, ' ')
    .trim()
  return note === '' ? undefined : note
}

/** A dateline that is a paragraph of its own needs no space after its dash. */
function ended(content: readonly BodyNode[]): readonly BodyNode[] {
  const last = content.at(-1)
  const text = last?.text?.replace(/ +$/, '')
  return last && text !== undefined && text !== '' ? [...content.slice(0, -1), { ...last, text }] : content
}

/** The dateline of a story as it is published, where one that can be printed stands in the text. */
export function publishedDateline({ dateline, pubStatus }: Story): Dateline | undefined {
  if (!dateline) return undefined
  const printed = !dateline.inBody && isPrinted(dateline) && pubStatus !== 'canceled'
  return { ...dateline, guessed: false, inBody: dateline.inBody || printed }
}

/** What is left of a story on a web page that the desk wrote (formats.md §6.1). */
export function htmlProjection(story: Story): Story {
  const {
    title: _title,
    edNote: _edNote,
    embargoedUntil: _embargo,
    slugline: _slug,
    dateline: _dateline,
    ...rest
  } = story
  const dateline = publishedDateline(story)
  const isKill = story.pubStatus === 'canceled'
  const note = killNote(story)
  return {
    ...rest,
    ...(dateline && { dateline }),
    ...(isKill && note !== undefined && { edNote: note }),
    body: readBack(isKill ? [] : publishedBlocks(story)),
    urgency: 5,
    signals: [],
    infoSources: roles.flatMap((role) =>
      story.infoSources
        .filter((one) => one.role === role)
        .map(({ name, code }) => ({ name, role, ...(code !== undefined && role !== 'credit' && { code }) })),
    ),
    authors: story.authors.map(bareConcept),
    subjects: story.subjects.map(bareConcept),
    places: story.places.map(bareConcept),
    people: story.people.map(bareConcept),
    organisations: story.organisations.map(bareConcept),
    genres: story.genres.map(bareConcept),
    altIds: [],
    foreign: [],
  }
}

function bareConcept({ name, scheme, code, uri }: Concept): Concept {
  return {
    name,
    ...(scheme !== undefined && code !== undefined && { scheme }),
    ...(code !== undefined && { code }),
    ...(uri !== undefined && { uri }),
  }
}

/** The body as a browser would show it: white space as one space, no empty paragraphs. */
function readBack(blocks: readonly BodyNode[]): Body {
  const { blocks: read } = htmlBlocks(writeHtmlBody(blocks))
  return { type: 'doc', content: read.length > 0 ? read : [{ type: 'paragraph' }] }
}
