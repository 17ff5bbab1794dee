import type { Person } from '../house/house.ts'
import { isKoreanFullName, type KoreanName } from '../text/korean-names.ts'
import { isParticle } from '../text/particles.ts'
import type { CheckContext } from './check.ts'
import type { PreparedStory } from './copy.ts'
import type { Finding } from './finding.ts'
import { quotesOf, touches } from './facts.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { isBefore, isKoreanName, koreanNamesIn, type PlacedName, placedNames } from './name-facts.ts'
import { perHouse } from './per-house.ts'
import { firstMentionWords } from './name-first-mention.words.ts'

type Placed = PlacedName<KoreanName & { readonly isQuoted: boolean }>

/** People of the house that a story's second mention calls by surname and title. */
const shortened = perHouse(({ people }): readonly Person[] =>
  people.filter(({ short }) => short !== undefined),
)

/**
 * Korean copy names a person in full with the title first (홍길동 의원), then by surname and title (홍 의원): said where
 * the short form comes first, where the full form comes again, and where a title of the house is missing at first.
 */
export function koreanFirstMentions(story: PreparedStory, context: CheckContext): readonly Finding[] {
  const placed = placedNames(story, koreanNamesIn)
  const ofTheHouse = new Set(shortened(context.house).map(({ name }) => name))
  const full = new Map<string, Placed[]>()
  const namesakes = new Map<string, Set<string>>()
  for (const mention of placed) {
    const { name } = mention.name
    if (!isKoreanFullName(name) || !isKoreanName(name, context)) continue
    const list = full.get(name)
    if (list) list.push(mention)
    else full.set(name, [mention])
    const surname = name.charAt(0)
    namesakes.set(surname, (namesakes.get(surname) ?? new Set()).add(name))
  }
  const found: Finding[] = []
  for (const [name, mentions] of full) {
    const surname = name.charAt(0)
    if ((namesakes.get(surname)?.size ?? 0) > 1) continue
    found.push(...early(surname, mentions, placed, context))
    if (!ofTheHouse.has(name)) found.push(...again(surname, mentions, context))
  }
  return [...found, ...ofHouse(story, context)]
}

/** A title's last word tells the office: 전 대통령 is a 대통령. */
function office(title: string): string {
  return title.slice(title.lastIndexOf(' ') + 1)
}

function early(
  surname: string,
  [first]: readonly Placed[],
  placed: readonly Placed[],
  { locale }: CheckContext,
): readonly Finding[] {
  if (!first) return []
  const use = placed.find(
    (mention) => mention.name.name === surname && office(mention.name.title) === office(first.name.title),
  )
  if (!use || use.name.isQuoted || !isBefore(use, first)) return []
  const said = firstMentionWords[locale]
  return [
    inBody('name-first-mention', use.paragraph, use.name, {
      severity: 'warning',
      title: said.early,
      message: said.earlyMessage(`${surname} ${use.name.title}`, first.name.name),
      why: said.why,
      related: [bodyAnchor(first.paragraph, first.name)],
      fixes: [
        {
          id: 'full-name',
          label: said.write(first.name.name),
          edits: [
            { at: bodyAnchor(use.paragraph, use.name), insert: first.name.name },
            { at: bodyAnchor(first.paragraph, first.name), insert: surname },
          ],
        },
      ],
    }),
  ]
}

function again(
  surname: string,
  [first, ...later]: readonly Placed[],
  { locale }: CheckContext,
): readonly Finding[] {
  if (!first) return []
  const said = firstMentionWords[locale]
  return later.flatMap(({ paragraph, name }) =>
    name.isQuoted
      ? []
      : [
          inBody('name-first-mention', paragraph, name, {
            severity: 'warning',
            title: said.again,
            message: said.againMessage(`${name.name} ${name.title}`, `${surname} ${name.title}`),
            why: said.why,
            related: [bodyAnchor(first.paragraph, first.name)],
            fixes: [replacing('short-name', said.write(surname), bodyAnchor(paragraph, name), surname)],
          }),
        ],
  )
}

/** What the house knows people by, found by the words alone: a title may stand before the name, or none. */
function ofHouse(story: PreparedStory, { locale, house }: CheckContext): readonly Finding[] {
  const said = firstMentionWords[locale]
  const body = story.paragraphs.filter(({ kind }) => kind === 'body')
  return shortened(house).flatMap(({ name, short = '', title }) => {
    const mentions = body.flatMap((paragraph) =>
      placesOf(paragraph.text, name).map((from) => ({ paragraph, from, to: from + name.length })),
    )
    const [first, ...later] = mentions
    if (!first) return []
    const found: Finding[] = []
    const around = first.paragraph.text.slice(Math.max(0, first.from - 24), first.to + 16)
    if (title !== undefined && !anyTitle.test(around)) {
      found.push(
        inBody('name-first-mention', first.paragraph, first, {
          severity: 'note',
          title: said.title,
          message: said.titleMessage(name, title),
          why: said.titleWhy,
          fixes: [
            replacing(
              'with-title',
              said.write(`${name} ${title}`),
              bodyAnchor(first.paragraph, { from: first.to, to: first.to }),
              ` ${title}`,
            ),
          ],
        }),
      )
    }
    for (const { paragraph, from, to } of later) {
      if (touches(quotesOf(paragraph.copy), from, to) || !isMention(paragraph.text, to)) continue
      // "렴철수 위원장" becomes "렴 위원장": the title that stands there is the short form's.
      const rest = / [^ ]+$/.exec(short)?.[0] ?? ''
      const end = rest !== '' && paragraph.text.startsWith(rest, to) ? to + rest.length : to
      found.push(
        inBody(
          'name-first-mention',
          paragraph,
          { from, to },
          {
            severity: 'warning',
            title: said.again,
            message: said.againMessage(name, short),
            why: said.why,
            related: [bodyAnchor(first.paragraph, first)],
            fixes: [
              replacing('short-name', said.write(short), bodyAnchor(paragraph, { from, to: end }), short),
            ],
          },
        ),
      )
    }
    return found
  })
}

/** Whether the name stands for the person, and not before another noun (김정은 정권). */
function isMention(text: string, to: number): boolean {
  const behind = text.slice(to, to + 12)
  const ending = /^[가-힣]+/.exec(behind)?.[0]
  if (ending !== undefined) return isParticle(ending)
  return !/^ [가-힣]/.test(behind) || anyTitle.test(/^ [가-힣]+/.exec(behind)?.[0] ?? '')
}

const anyTitle =
  /위원장|대통령|총리|주석|비서|장관|차관|의원|대표|의장|시장|지사|회장|사장|교수|박사|대변인|대사|수석|실장|부장|부부장|외무상|총장|왕세자|지도자|감독|최고경영자|CEO/

function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/[가-힣]/.test(text.charAt(at - 1))) places.push(at)
  }
  return places
}
