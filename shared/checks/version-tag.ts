import type { Locale } from '../locale.ts'
import { trimmed } from '../text/span.ts'
import { readWireTags, type WireTag } from '../text/wire-tags.ts'
import type { Check } from './check.ts'
import type { PreparedStory } from './copy.ts'
import type { FieldName, Finding, Fix } from './finding.ts'
import { inField, replacing } from './make-finding.ts'

interface Words {
  readonly title: string
  ordinal(written: string, right: string): string
  version(tag: string, version: number): string
  first(tag: string): string
  urgency(tag: string, urgency: number): string
  each(tag: string, other: string): string
  use(tag: string): string
  readonly remove: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Tag and version disagree',
    ordinal: (written, right) => `“${written}” is not how the number is written: ${right}.`,
    version: (tag, version) => `The tag “${tag}” does not fit version ${version} of the story.`,
    first: (tag) => `The tag “${tag}” says the story ran before; this is its first version.`,
    urgency: (tag, urgency) =>
      `The tag “${tag}” stands on a story of urgency ${urgency}; urgent stories have 1 or 2.`,
    each: (tag, other) => `One tag says “${tag}”, another “${other}”.`,
    use: (tag) => `Change to ${tag}`,
    remove: 'Take the tag away',
  },
  ko: {
    title: '버전과 다른 표시',
    ordinal: (written, right) => `‘${written}’의 바른 표기는 ${right}입니다.`,
    version: (tag, version) => `‘${tag}’ 표시가 기사 버전 ${version}과 맞지 않습니다.`,
    first: (tag) => `‘${tag}’ 표시는 앞선 기사가 있다는 뜻인데 첫 버전입니다.`,
    urgency: (tag, urgency) =>
      `긴급도 ${urgency}인 기사에 ‘${tag}’ 표시가 있습니다. 긴급 기사는 1이나 2입니다.`,
    each: (tag, other) => `한 표시는 ‘${tag}’, 다른 표시는 ‘${other}’입니다.`,
    use: (tag) => `${tag}로 고치기`,
    remove: '표시 지우기',
  },
}

/** The least urgent that an urgent story may be. */
const urgent = 2

interface Tagged {
  readonly field: FieldName & ('headline' | 'slugline')
  readonly text: string
  readonly tag: WireTag
}

/**
 * The tags of headline and slug, "(LEAD)", "(2nd LD)", "(URGENT)", against the version and urgency of the story and
 * against each other. The first lead is a story's second version.
 */
export const versionTag: Check = {
  id: 'version-tag',
  scope: 'story',
  run: (story, { locale }) => {
    const said = words[locale]
    const tags = (['headline', 'slugline'] as const).flatMap((field) =>
      readWireTags(story[field]).tags.map((tag): Tagged => ({ field, text: story[field], tag })),
    )
    if (tags.length === 0) return []
    const found: Finding[] = []
    const told = new Set<Tagged>()
    const tell = (tagged: Tagged, message: string, fixes: readonly Fix[] = []) => {
      if (told.has(tagged)) return
      told.add(tagged)
      const { field, text, tag } = tagged
      found.push(
        inField(
          'version-tag',
          field,
          text,
          { severity: 'warning', title: said.title, message, fixes },
          trimmed(text, tag),
        ),
      )
    }
    for (const tagged of tags) {
      const right = rightOrdinal(tagged.tag)
      if (right !== undefined)
        tell(tagged, said.ordinal(tagged.tag.ordinal, right), ordinalFix(tagged, right, said))
    }
    // Others count the updates of their copy otherwise than its versions, and a file may not say which version it is.
    const ours = tags.filter(
      ({ tag: { kind } }) =>
        story.origin !== 'import' || kind === 'urgent' || (kind === 'lead' && story.version > 1),
    )
    againstStory(story, ours, said, tell)
    const [first, ...others] = tags.filter(({ tag }) => isTake(tag))
    for (const other of others) {
      if (!first || first.tag.kind !== other.tag.kind || first.tag.number === other.tag.number) continue
      if (!told.has(first)) tell(other, said.each(shown(first), shown(other)))
    }
    return found
  },
}

function isTake({ kind }: WireTag): boolean {
  return kind === 'lead' || kind === 'update'
}

function shown({ text, tag }: Tagged): string {
  return text.slice(tag.from, tag.to).trim()
}

function againstStory(
  { version, urgency }: PreparedStory,
  tags: readonly Tagged[],
  said: Words,
  tell: (tagged: Tagged, message: string, fixes?: readonly Fix[]) => void,
): void {
  for (const tagged of tags) {
    const { tag } = tagged
    if (isTake(tag) && tag.number !== version - 1) {
      const message = version === 1 ? said.first(shown(tagged)) : said.version(shown(tagged), version)
      tell(tagged, message, takeFix(tagged, version, said))
    }
    if (tag.kind === 'urgent' && urgency > urgent) {
      tell(tagged, said.urgency(shown(tagged), urgency), [removing(tagged, said)])
    }
  }
}

function ordinalOf(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

function rightOrdinal({ ordinal, number }: WireTag): string | undefined {
  const right = ordinalOf(number)
  return ordinal === '' || ordinal.toLowerCase() === right ? undefined : right
}

function ordinalFix(tagged: Tagged, right: string, said: Words): readonly Fix[] {
  const { field, text, tag } = tagged
  const from = text.indexOf(tag.ordinal, tag.from)
  return [replacing('right-tag', said.use(right), { in: field, from, to: from + tag.ordinal.length }, right)]
}

function removing({ field, text, tag }: Tagged, said: Words): Fix {
  const span = tag.from === 0 || text.slice(0, tag.from).trim() === '' ? tag : { ...tag, to: text.length }
  return replacing('remove-tag', said.remove, { in: field, from: span.from, to: span.to }, '')
}

/** The tag that fits the version, in the form of the one that stands: `(2nd LD)`, `UPDATE 2-`, `(종합2보)`. */
function takeFix(tagged: Tagged, version: number, said: Words): readonly Fix[] {
  const { field, text, tag } = tagged
  if (version === 1) return [removing(tagged, said)]
  const number = version - 1
  const written = text.slice(tag.from, tag.to)
  const right = written.includes('종합')
    ? written.replace(/종합(?:\d보)?/, number === 1 ? '종합' : `종합${number}보`)
    : tag.kind === 'update'
      ? written.replace(/\d+/, String(number))
      : tag.ordinal !== '' && /writethru/i.test(written)
        ? written.replace(/\d+\p{L}+/u, ordinalOf(number))
        : written.replace(/[([][^)\]]*[)\]]/, number === 1 ? '(LEAD)' : `(${ordinalOf(number)} LD)`)
  if (right === written) return []
  return [replacing('right-tag', said.use(right.trim()), { in: field, from: tag.from, to: tag.to }, right)]
}
