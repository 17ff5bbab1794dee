import type { Concept, Content, InfoSource } from '../../story/record.ts'
import { type LinkedData, linked, list, said } from './json-ld.ts'

/** People, places and subjects of a value of schema.org, with the code they are known by. */
export function concepts(value: unknown): readonly Concept[] {
  return list(value).flatMap((one) => {
    const name = said(one)
    if (name === undefined) return []
    const uri = said(linked(one)?.['sameAs'])
    const identifier = linked(linked(one)?.['identifier'])
    const code = identifier && said(identifier['value'])
    const scheme = identifier && said(identifier['propertyID'])
    return [
      {
        name,
        ...(scheme !== undefined && { scheme }),
        ...(code !== undefined && { code }),
        ...(uri !== undefined && { uri }),
      },
    ]
  })
}

/** Who is named in the article: only what says whether it is a person or an organisation. */
export function mentions(data: LinkedData): {
  readonly people: readonly Concept[]
  readonly organisations: readonly Concept[]
} {
  const of = (type: string) =>
    list(data['mentions'])
      .filter((one) => linked(one)?.['@type'] === type)
      .flatMap(concepts)
  return { people: of('Person'), organisations: of('Organization') }
}

/** Those who gave, wrote and are credited for a story, in this order. */
export function sources(data: LinkedData): readonly InfoSource[] {
  const source = (value: unknown, role: InfoSource['role']) =>
    list(value).flatMap((one): readonly InfoSource[] => {
      const name = said(one)
      const code = said(linked(one)?.['identifier'])
      return name === undefined ? [] : [{ name, role, ...(code !== undefined && { code }) }]
    })
  return [
    ...source(data['provider'], 'provider'),
    ...source(data['sourceOrganization'], 'source'),
    ...source(data['creditText'], 'credit'),
  ]
}

/** What the article says it corrects. */
export function correctionOf(data: LinkedData): Content['corrects'] | undefined {
  const comment = linked(data['correction'])
  const note = said(comment?.['text'])
  const of = linked(comment?.['about'])
  const uri = said(of?.['identifier'])
  if (note === undefined || uri === undefined) return undefined
  const version = Number(said(of?.['version']))
  return { uri, note, ...(Number.isInteger(version) && { version }) }
}
