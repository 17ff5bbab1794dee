import type { Content } from '../story/record.ts'

/** The domain of stories that a desk without one of its own starts. */
const domain = 'copydesk.local'

/** Words of a text as a URI and a file name may hold them: lower case, ASCII, hyphens between. */
export function asciiWords(text: string, most: number): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(0, most).join('-').slice(0, 60).replace(/-$/, '')
}

/**
 * A URI for a story that came without one: `urn:newsml:copydesk.local:20261124:talks-open-4f7k2m9p`.
 * `now` is RFC 3339; `id` tells stories of the same words and day apart.
 */
export function newStoryUri(
  content: Pick<Content, 'slugline' | 'headline'>,
  now: string,
  id: string,
): string {
  const words = asciiWords(content.slugline ?? '', 8) || asciiWords(content.headline ?? '', 6) || 'story'
  return `urn:newsml:${domain}:${now.slice(0, 10).replaceAll('-', '')}:${words}-${id}`
}
