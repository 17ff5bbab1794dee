import { type XmlElement, attribute, element, elements, rawText } from '../xml/tree.ts'

/*
 * NewsML 1 (IPTC, 1.0 to 1.2) puts a story into components that hold components: one for the headline, one for the
 * text, one for each picture, told apart by their roles, which every agency names itself.
 */

/** What a component is for. */
export type Part = 'text' | 'headline' | 'subHeadline' | 'contact' | 'style' | 'media'

/** A component’s content, with the component it stands in. */
export interface ContentPart {
  readonly part: Part
  readonly component: XmlElement
  /** The element with the words; undefined for a picture. */
  readonly data: XmlElement | undefined
  readonly path: string
}

const parts: readonly (readonly [RegExp, Part])[] = [
  [/^(?:headline|title)$/i, 'headline'],
  [/^sub-?headline$/i, 'subHeadline'],
  [/^contacts?$/i, 'contact'],
  [/^style-?sheet$/i, 'style'],
  [
    /^(?:photo|picture|image|logo|graphic|video|audio|thumbnail|quicklook|preview|caption|multimedia)/i,
    'media',
  ],
]

function roleOf(component: XmlElement): Part | undefined {
  const role = attribute(element(component, 'Role'), 'FormalName') ?? ''
  return parts.find(([pattern]) => pattern.test(role))?.[1]
}

/** The contents of an item, in their order. What stands within a picture is the picture’s. */
export function contentsOf(component: XmlElement, path: string, within?: Part): readonly ContentPart[] {
  const given = roleOf(component) ?? within
  const own = elements(component, 'ContentItem').map((item): ContentPart => {
    const data = dataOf(item)
    const part = given ?? (data === undefined || isStyle(item) ? (data ? 'style' : 'media') : 'text')
    return { part, component, data, path: `${path}/ContentItem/DataContent` }
  })
  const inherited = given === 'media' ? given : undefined
  const inner = elements(component, 'NewsComponent').flatMap((child) =>
    contentsOf(child, `${path}/NewsComponent`, inherited),
  )
  return [...own, ...inner]
}

function isStyle(item: XmlElement): boolean {
  return /css/i.test(attribute(element(item, 'Format'), 'FormalName') ?? '')
}

/** The element with the words of a text; a picture has none, or is all letters. */
function dataOf(item: XmlElement): XmlElement | undefined {
  const media = attribute(element(item, 'MediaType'), 'FormalName')
  const type = attribute(element(item, 'MimeType'), 'FormalName')
  if (media !== undefined && !/text/i.test(media)) return undefined
  if (type !== undefined && !/text|xml|html/i.test(type)) return undefined
  const data = element(item, 'DataContent') ?? element(element(item, 'Encoding') ?? item, 'DataContent')
  return data && (rawText(data).trim() !== '' || elements(data).length > 0) ? data : undefined
}

/** The components that speak of the story, a component before those within it; pictures speak of themselves. */
export function storyComponents(component: XmlElement): readonly XmlElement[] {
  if (isPicture(component)) return []
  return [component, ...elements(component, 'NewsComponent').flatMap(storyComponents)]
}

/** The outermost components that are pictures. */
export function pictureComponents(component: XmlElement): readonly XmlElement[] {
  return isPicture(component) ? [component] : elements(component, 'NewsComponent').flatMap(pictureComponents)
}

function isPicture(component: XmlElement): boolean {
  const role = roleOf(component)
  if (role !== undefined) return role === 'media'
  const items = elements(component, 'ContentItem')
  return (
    items.length > 0 &&
    elements(component, 'NewsComponent').length === 0 &&
    items.every((item) => !dataOf(item))
  )
}
