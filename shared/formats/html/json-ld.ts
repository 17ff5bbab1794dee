import * as v from 'valibot'
import { type HtmlElement, attribute, ownText } from './tree.ts'

/** A node of JSON-LD, as far as we look into it. */
export type LinkedData = Readonly<Record<string, unknown>>

const record = v.record(v.string(), v.unknown())

/** The article that a page describes in schema.org's terms (JSON-LD 1.1), the first one where there are several. */
export function linkedArticle(page: readonly HtmlElement[]): LinkedData | undefined {
  for (const script of page) {
    if (script.tagName !== 'script' || !/ld\+json/i.test(attribute(script, 'type') ?? '')) continue
    const text = script.childNodes.map((node) => ownText(node) ?? '').join('')
    const article = nodesOf(parsed(text), 0).find(isArticle)
    if (article) return article
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    try {
      // Some pages print line breaks into their strings, or wrap all in a comment.
      return JSON.parse(
        text
          .replaceAll(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
          .replaceAll(/[\r\n\t]+/g, ' '),
      )
    } catch {
      // A page's description of itself that no parser takes is as good as none; the page is still there.
      return undefined
    }
  }
}

function nodesOf(value: unknown, depth: number): readonly LinkedData[] {
  if (depth > 5) return []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => nodesOf(one, depth + 1))
  if (!v.is(record, value)) return []
  return [
    value,
    ...nodesOf(value['@graph'], depth + 1),
    ...nodesOf(value['mainEntity'], depth + 1),
    ...nodesOf(value['mainEntityOfPage'], depth + 1),
  ]
}

function isArticle(node: LinkedData): boolean {
  return list(node['@type']).some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type),
  )
}

/** A value as a list: schema.org lets every property be one or several. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value)
    ? (value as readonly unknown[])
    : value === undefined || value === null
      ? []
      : [value]
}

/** The words of a value as they stand: itself, or its `name`, `text` or `@value`. */
export function said(value: unknown): string | undefined {
  for (const one of list(value)) {
    const text = typeof one === 'string' || typeof one === 'number' ? String(one) : undefined
    if (text !== undefined && text.trim() !== '') return text
    if (!v.is(record, one)) continue
    const inner = one['name'] ?? one['text'] ?? one['@value']
    if (typeof inner === 'string' && inner.trim() !== '') return inner
  }
  return undefined
}

export function linked(value: unknown): LinkedData | undefined {
  return v.is(record, value) ? value : undefined
}
