import type { Node } from 'prosemirror-model'
import { type Body, toDocument } from './body.ts'
import type { Content } from './record.ts'

/*
 * A story as the checks see it: plain data, no ProseMirror. Offsets are UTF-16 within a paragraph's text;
 * an inline leaf counts as one character there as it counts as one position in the document, so that
 * paragraph start + 1 + offset is the ProseMirror position.
 */

export type ParagraphKind = 'body' | 'subhead' | 'caption' | 'furniture' | 'tabular'

export interface Paragraph {
  readonly id: string
  readonly kind: ParagraphKind
  readonly text: string
  /** Of a caption: whom its picture is credited to, where that is known besides its words. */
  readonly credit?: string
}

export interface StoryView {
  /** BCP 47. */
  readonly language: string
  readonly headline: string
  readonly slugline: string
  /** The slugs of the other stories that are open today. */
  readonly otherSlugs: readonly string[]
  readonly by: string
  readonly dateline: string
  /** The calendar day the story was filed, `2026-11-24`. */
  readonly filedOn: string
  /** Whether that day is Greenwich’s, so that where the story was written it may be the day before or after. */
  readonly filedInUtc?: boolean
  /** Names this story credits as its source, e.g. `Yonhap`. */
  readonly credits: readonly string[]
  /** Whether the desk wrote it or was sent it: of another's copy, what is absent is asked for more gently. */
  readonly origin: 'import' | 'new' | 'sample'
  /** The editorial version, from 1. */
  readonly version: number
  /** 1 is most urgent, 5 ordinary. */
  readonly urgency: number
  /** Until when it is not to be published, RFC 3339; empty where it is free. */
  readonly embargoedUntil: string
  /** The message to editors; empty where there is none. */
  readonly edNote: string
  /** Names of its genres, in lower case: `brief`, `alert`. */
  readonly genres: readonly string[]
  readonly pubStatus: 'usable' | 'withheld' | 'canceled'
  /** How this version goes on from one that left the desk; empty for a first version. */
  readonly change: '' | 'update' | 'correction' | 'kill'
  /** What a correction or a kill says was wrong; empty where it says nothing. */
  readonly changeNote: string
  readonly paragraphs: readonly Paragraph[]
}

/** A story of which nothing is known: tests and measurements fill in what they are about. */
export const blankView: StoryView = {
  language: 'en',
  headline: '',
  slugline: '',
  otherSlugs: [],
  by: '',
  dateline: '',
  filedOn: '',
  credits: [],
  origin: 'import',
  version: 1,
  urgency: 5,
  embargoedUntil: '',
  edNote: '',
  genres: [],
  pubStatus: 'usable',
  change: '',
  changeNote: '',
  paragraphs: [],
}

const kinds: Readonly<Record<string, ParagraphKind>> = {
  paragraph: 'body',
  heading: 'subhead',
  caption: 'caption',
  furniture: 'furniture',
  preformatted: 'tabular',
  table_cell: 'tabular',
}

/** The text of one block: its characters, with "\n" for a hard break and U+FFFC for any other leaf. */
export function blockText(block: Node): string {
  return block.textBetween(
    0,
    block.content.size,
    undefined,
    (leaf) => leaf.type.spec.leafText?.(leaf) ?? '\uFFFC',
  )
}

/** One text block, and the document position just before it. */
export interface PlacedBlock {
  readonly node: Node
  readonly pos: number
}

/** Every block of a document that holds text, in reading order. Its index is the "paragraph" of a place. */
export function textBlocks(doc: Node): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock
  })
  return blocks
}

/** A block as the checks see it. A block without an id is named by `index`, which no other block has. */
export function toParagraph(block: Node, index: number): Paragraph {
  const id: unknown = block.attrs['id']
  const credit: unknown = block.attrs['credit']
  return {
    id: typeof id === 'string' ? id : `#${index}`,
    kind: kinds[block.type.name] ?? 'body',
    text: blockText(block),
    ...(typeof credit === 'string' && credit !== '' && { credit }),
  }
}

/** The paragraphs of a document. */
export function documentParagraphs(doc: Node): readonly Paragraph[] {
  return textBlocks(doc).map(({ node }, index) => toParagraph(node, index))
}

/** The paragraphs of a stored body. */
export function bodyParagraphs(body: Body): readonly Paragraph[] {
  return documentParagraphs(toDocument(body))
}

/** How this version goes on from one that left the desk. */
export function changeOf({
  pubStatus,
  signals,
}: Pick<Content, 'pubStatus' | 'signals'>): StoryView['change'] {
  if (pubStatus === 'canceled') return 'kill'
  if (signals.includes('sig:correction')) return 'correction'
  return signals.includes('sig:update') ? 'update' : ''
}

/** What a view says of the version besides its content. */
export interface ViewedVersion
  extends Pick<StoryView, 'version' | 'origin'>, Partial<Pick<StoryView, 'otherSlugs'>> {
  readonly versionCreated: string
}

/** A story's content as the checks see it; `filedOn` is the day of `versionCreated`. */
export function viewOf(
  content: Omit<Content, 'body'>,
  paragraphs: readonly Paragraph[],
  { version, versionCreated, origin, otherSlugs = [] }: ViewedVersion,
): StoryView {
  return {
    language: content.language,
    headline: content.headline ?? '',
    slugline: content.slugline ?? '',
    otherSlugs,
    by: content.by ?? '',
    dateline: content.dateline?.text ?? '',
    filedOn: versionCreated.slice(0, 10),
    ...(/(?:Z|[+-]00:?00)$/.test(versionCreated) && { filedInUtc: true }),
    credits: content.infoSources.map((source) => source.name),
    origin,
    version,
    urgency: content.urgency,
    embargoedUntil: content.embargoedUntil ?? '',
    edNote: content.edNote ?? '',
    genres: content.genres.map(({ name }) => name.toLowerCase()),
    pubStatus: content.pubStatus,
    change: changeOf(content),
    changeNote: content.corrects?.note ?? content.edNote ?? '',
    paragraphs,
  }
}
