import { Fragment, type ResolvedPos, Slice } from 'prosemirror-model'
import { schema } from '../../shared/story/body.ts'
import { pastedParagraphs } from './pasted-text.ts'

/** Plain text as it is pasted: one paragraph goes into the line, more become paragraphs. */
export function parsePastedText(text: string, $context: ResolvedPos): Slice {
  const marks = $context.marks()
  const paragraphs = pastedParagraphs(text).map((paragraph) => schema.text(paragraph, marks))
  const [only] = paragraphs
  if (only && paragraphs.length === 1) {
    // Spaces around a word that was cut out of a sentence belong to it.
    const line = /\n/.test(text) ? only : schema.text(text.replaceAll(/\p{Cc}/gu, ' '), marks)
    return new Slice(Fragment.from(line), 0, 0)
  }
  const nodes = paragraphs.map((content) => schema.nodes.paragraph.create(null, content))
  return nodes.length === 0 ? Slice.empty : new Slice(Fragment.from(nodes), 1, 1)
}
