import { type WrittenFormat, endings } from '../formats/endings.ts'
import { fileStem, isReservedName } from '../formats/file-stem.ts'
import type { Story } from '../story/record.ts'

/** UTF-8 bytes of a name without its ending: file systems take 255, and a copy's number and a `.part` come on top. */
const longestName = 180

type Token = (story: Story, seq: number) => string

/** What a naming pattern may hold. Moments are those of the story's version, in UTC. */
const tokens = {
  slug: (story) => story.slugline ?? story.headline ?? '',
  headline: (story) => story.headline ?? story.slugline ?? '',
  date: ({ versionCreated }) => moment(versionCreated).slice(0, 10),
  day: ({ versionCreated }) => moment(versionCreated).slice(0, 10).replaceAll('-', ''),
  time: ({ versionCreated }) => moment(versionCreated).slice(11, 16).replace(':', ''),
  version: ({ version }) => String(version),
  lang: ({ language }) => language,
  uri: ({ uri }) => uri,
  id: ({ id }) => id,
  seq: (_story, seq) => String(seq).padStart(4, '0'),
  urgency: ({ urgency }) => String(urgency),
  source: ({ infoSources }) => infoSources.find(({ role }) => role === 'provider')?.name ?? '',
} as const satisfies Readonly<Record<string, Token>>

/** The tokens of a naming pattern, as a person is told them. */
export const tokenNames: readonly string[] = Object.keys(tokens)

const token = /\{([^{}]*)\}/g

/** Tokens of a pattern that mean nothing. */
export function unknownTokens(pattern: string): readonly string[] {
  return [...pattern.matchAll(token)].flatMap(([, name = '']) => (isToken(name) ? [] : [name]))
}

/** Whether names of a pattern are numbered. */
export function isNumbered(pattern: string | undefined): boolean {
  return pattern?.includes('{seq}') ?? false
}

/**
 * The name of a story's file: safe on Windows, macOS and Linux, never a path. A pattern that ends in an ending keeps
 * it; any other is given the format's.
 */
export function fileNameOf(
  story: Story,
  format: WrittenFormat,
  pattern: string | undefined,
  seq: number,
): string {
  if (pattern === undefined || pattern.trim() === '') return fileStem(story) + endings[format]
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(pattern.trim())?.[0]
  const stem = ending === undefined ? pattern.trim() : pattern.trim().slice(0, -ending.length)
  const filled = stem.replaceAll(token, (_all, name: string) =>
    isToken(name) ? words(tokens[name](story, seq)) : '',
  )
  const safe = safeName(filled)
  return (safe === '' ? `story-${story.id}` : safe) + (ending ?? endings[format])
}

/** The same name, or with `-2`, `-3` … before its ending where it is taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name
  const dot = name.indexOf('.', 1)
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  for (let copy = 2; ; copy += 1) {
    const candidate = `${stem}-${copy}${ending}`
    if (!isTaken(candidate)) return candidate
  }
}

function isToken(name: string): name is keyof typeof tokens {
  return Object.hasOwn(tokens, name)
}

/** What a token stands for, as words joined by hyphens: no dot, no separator, no sign of any shell. */
function words(value: string): string {
  return (value.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-')
}

/** Without what one of the systems has no place for in a name, and no longer than each takes. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    // What Windows refuses, controls, and what turns text about or cannot be seen.
    .replaceAll(/[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
  let cut = ''
  let bytes = 0
  for (const character of plain) {
    bytes += utf8Length(character)
    if (bytes > longestName) break
    cut += character
  }
  const trimmed = cut.replace(/[.\s]+$/, '')
  return isReservedName(trimmed) ? `${trimmed}-` : trimmed
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function moment(text: string): string {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? text : at.toISOString()
}
