import { type XmlElement, rawText } from '../xml/tree.ts'
import { type XmlTree, running } from '../xml/write-xml.ts'

/*
 * White space in NITF: an agency's line breaks and indents are the file's, not the text's, so runs of them are one
 * space. Where the desk's own text has such runs, it says so by `xml:space` (XML 1.0 §2.10), which NITF's schema lets
 * stand on any element. No-break spaces are letters here.
 */

/** A text with its runs of white space as one space. A space that is one already is not looked at: most are. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ')
}

/** The same with none at the ends. */
export function collapsed(text: string): string {
  return singleSpaced(text).replace(/^ | $/g, '')
}

/** True where the element says that every space counts. */
export function keepsSpace(element: XmlElement): boolean {
  return element.attributes['xml:space'] === 'preserve'
}

/** The words of an element as they were meant; undefined where there are none. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const raw = rawText(element)
  const words = keepsSpace(element) ? raw : collapsed(raw)
  return words === '' ? undefined : words
}

/** The attribute to be written where a text would not survive without it. */
export function spaceFor(text: string): Readonly<Record<string, string | undefined>> {
  return { 'xml:space': text === collapsed(text) ? undefined : 'preserve' }
}

/** An element that holds just this text; undefined where there is none. */
export function said(name: string, text: string | undefined): XmlTree | undefined {
  return text === undefined ? undefined : running(name, spaceFor(text), text)
}
