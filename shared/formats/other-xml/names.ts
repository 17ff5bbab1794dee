/** What a story's parts are called where an agency has an XML of its own, in the languages that were seen. */
export type Part =
  | 'headline'
  | 'subHeadline'
  | 'kicker'
  | 'slugline'
  | 'abstract'
  | 'by'
  | 'place'
  | 'edNote'
  | 'moment'
  | 'urgency'
  | 'source'
  | 'copyright'
  | 'language'
  | 'id'
  | 'version'

const parts: Readonly<Record<Part, string>> = {
  headline:
    'headline title hl1 heading titel titre titulo titolo overskrift rubrik rubriik otsikko naslov 제목',
  subHeadline:
    'subheadline subhead subtitle hl2 undertitel untertitel soustitre subtitulo sottotitolo 부제목',
  kicker: 'kicker strapline overline supertitle surtitre antetitulo dachzeile',
  slugline: 'slugline slug',
  abstract: 'abstract summary lead lede teaser ingress chapeau entradilla description standfirst',
  by: 'byline author writer reporter autor auteur autore 기자',
  place: 'dateline town city place ville ciudad ort',
  edNote: 'tilredaktionen ednote editorsnote editornote instruction specialinstructions',
  moment:
    'lastmodifieddatetime modified updated publishdate pubdate publicationdate published datetime date senddate created arrivaldatetime',
  urgency: 'urgency priority prioritet',
  source: 'origin source agency provider creditline credit',
  copyright: 'copyrightline copyright copyrightnotice',
  language: 'language defaultlanguage lang',
  id: 'newsid itemid articleid storyid guid uri id',
  version: 'version revision recordsequencenumber',
}

const partOf: ReadonlyMap<string, Part> = new Map(
  (Object.keys(parts) as readonly Part[]).flatMap((part) =>
    parts[part].split(' ').map((name) => [name, part] as const),
  ),
)

const bodies = new Set(
  'content contents body bodytext bodycontent articlebody text fulltext maintext storytext articletext datacontent article_text texte texto testo brodtekst cuerpo contenu contenido 본문'.split(
    ' ',
  ),
)

/** The name without capitals and what joins its words. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[_.-]/g, '')
}

/** Which part of a story an element holds, by its name. */
export function partNamed(name: string): Part | undefined {
  return partOf.get(plainName(name))
}

/** How much a name is another's better, where a story has several of one part: the first in the list. */
export function rankOf(part: Part, name: string): number {
  return parts[part].split(' ').indexOf(plainName(name))
}

/** True for the name of an element that holds a story's text. */
export function isBodyName(name: string): boolean {
  return bodies.has(plainName(name))
}
