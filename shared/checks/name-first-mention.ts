import type { Person } from '../house/house.ts'
import { surnamesFirst, titles } from '../text/name-words.ts'
import { foldedName } from '../text/names.ts'
import type { Check, CheckContext } from './check.ts'
import type { PreparedStory } from './copy.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import {
  isBefore,
  type FoundName,
  nameLanguage,
  namesIn,
  peopleOf,
  type PlacedName,
  placedNames,
} from './name-facts.ts'
import { firstMentionWords } from './name-first-mention.words.ts'
import { koreanFirstMentions } from './name-first-mention-korean.ts'

type Placed = PlacedName<FoundName>

/** A person of the story: how often in full, how often by the surname, and what the house knows. */
interface Someone {
  readonly full: readonly Placed[]
  readonly bare: readonly Placed[]
  /** What stands from the second mention on. */
  readonly short: string
  readonly house: Person | undefined
}

/** A full name repeated sooner than this many paragraphs is no help to the memory. */
const soon = 12
/** Full names repeated more often are meant so. */
const mostSlips = 5

/** A person called by the surname before the full name, in full again, or at first without the title of the house. */
export const nameFirstMention: Check = {
  id: 'name-first-mention',
  scope: 'story',
  run(story, context) {
    const language = nameLanguage(context.language)
    if (language === 'ko') return koreanFirstMentions(story, context)
    if (language !== 'en') return []
    const mentions = mentionsIn(story, context)
    return [
      ...everyoneIn(mentions, story, context).flatMap((someone) => [
        ...early(someone, context),
        ...again(someone, context),
        ...untitled(someone, context),
      ]),
      ...neverInFull(mentions, context),
    ]
  },
}

interface Mentions {
  /** By the folded name. */
  readonly full: ReadonlyMap<string, readonly Placed[]>
  /** By the surname. */
  readonly bare: ReadonlyMap<string, readonly Placed[]>
  readonly givenBySurname: ReadonlyMap<string, ReadonlySet<string>>
}

function mentionsIn(story: PreparedStory, { house }: CheckContext): Mentions {
  const people = peopleOf(house)
  const full = new Map<string, Placed[]>()
  const bare = new Map<string, Placed[]>()
  const givenBySurname = new Map<string, Set<string>>()
  for (const placed of placedNames(story, namesIn)) {
    const { name } = placed
    const isFull = name.given !== '' || people.has(name.folded)
    const key = isFull ? name.folded : name.surname
    const known = isFull ? full : bare
    const list = known.get(key)
    if (list) list.push(placed)
    else known.set(key, [placed])
    if (isFull && !name.isBody) {
      const given = givenBySurname.get(name.surname) ?? new Set()
      givenBySurname.set(name.surname, given.add(foldedName(name.given)))
    }
  }
  return { full, bare, givenBySurname }
}

function everyoneIn(
  { full, bare, givenBySurname }: Mentions,
  story: PreparedStory,
  { house }: CheckContext,
): readonly Someone[] {
  const people = peopleOf(house)
  const found: Someone[] = []
  for (const [key, mentions] of full) {
    const person = people.get(key)
    const [first] = mentions
    if (!first || (person && person.short === undefined)) continue
    const { surname } = first.name
    // Two who share the surname are told apart by the full name.
    if ((givenBySurname.get(surname)?.size ?? 0) > 1) continue
    const short = person?.short ?? surname
    const alone = bare.get(short) ?? []
    if (!person && !isSomebody(mentions, alone)) continue
    if (foldedName(story.by).includes(key)) continue
    found.push({ full: mentions, bare: alone, short, house: person })
  }
  return found
}

/** Whether what is told of a name tells that it is a person's. */
function isSomebody(full: readonly Placed[], bare: readonly Placed[]): boolean {
  if (full.some(({ name }) => name.isBody)) return false
  const best = Math.max(...full.map(({ name }) => name.person))
  return best === 2 || (best === 1 && bare.length > 0) || bare.some(({ name }) => name.isTitled)
}

/** People of the house whom the story knows by the surname alone; not of surnames that many share. */
function neverInFull({ full, bare }: Mentions, { house, locale }: CheckContext): readonly Finding[] {
  const said = firstMentionWords[locale]
  const surnames = new Set([...full.values()].map(([first]) => first?.name.surname))
  return house.people.flatMap(({ name, short, title }) => {
    if (short === undefined || surnamesFirst.has(short) || surnames.has(short)) return []
    const use = bare.get(short)?.find((mention) => !mention.name.isBody)
    if (!use || use.name.isQuoted || isOfSomething(use)) return []
    const whole = title === undefined || use.name.isTitled ? name : `${title} ${name}`
    return [
      inBody('name-first-mention', use.paragraph, use.name, {
        severity: 'note',
        title: said.never,
        message: said.neverMessage(short, name),
        why: said.why,
        fixes: [replacing('full-name', said.write(whole), bodyAnchor(use.paragraph, use.name), whole)],
      }),
    ]
  })
}

/** "the Dorn family", "Dorn Street": a name, but nobody's mention. */
function isOfSomething({ name, paragraph: { text } }: Placed): boolean {
  return !name.isTitled && /\b(?:the|a|an) $/i.test(text.slice(Math.max(0, name.from - 4), name.from))
}

function early({ full, bare, short, house }: Someone, { locale }: CheckContext): readonly Finding[] {
  const [first] = full
  const use = bare.find(({ name }) => !name.isBody)
  if (!first || !use || use.name.isQuoted || !isBefore(use, first)) return []
  if (isOfSomething(use)) return []
  const said = firstMentionWords[locale]
  const name = first.name.text
  const title = house?.title === undefined || use.name.isTitled ? '' : `${house.title} `
  return [
    inBody('name-first-mention', use.paragraph, use.name, {
      severity: 'warning',
      title: said.early,
      message: said.earlyMessage(short, name),
      why: said.why,
      related: [bodyAnchor(first.paragraph, first.name)],
      fixes: [
        {
          id: 'full-name',
          label: said.write(name),
          edits: [
            { at: bodyAnchor(use.paragraph, use.name), insert: title + name },
            { at: bodyAnchor(first.paragraph, first.name), insert: short },
          ],
        },
      ],
    }),
  ]
}

function again({ full, bare, short, house }: Someone, { locale }: CheckContext): readonly Finding[] {
  const [first] = full
  if (!first) return []
  // Named so all through: the speaker of an interview, a heading.
  if (!house && full.length > mostSlips + 1) return []
  const said = firstMentionWords[locale]
  return full.slice(1).flatMap((mention) => {
    const { name, paragraph, index } = mention
    // "Mara Quill: …" names the speaker of an interview.
    if (name.isQuoted || name.isBody || paragraph.text.charAt(name.to) === ':') return []
    const before = [...full, ...bare].filter((other) => isBefore(other, mention))
    const last = Math.max(...before.map((other) => other.index))
    if (!house && index - last > soon) return []
    return [
      inBody('name-first-mention', paragraph, name, {
        severity: 'warning',
        title: said.again,
        message: said.againMessage(name.text, short),
        why: said.why,
        related: [bodyAnchor(first.paragraph, first.name)],
        fixes: [replacing('short-name', said.write(short), bodyAnchor(paragraph, name), short)],
      }),
    ]
  })
}

/** How far from a name its title is looked for, in UTF-16 units. */
const near = 80

function untitled({ full, bare, house }: Someone, { locale }: CheckContext): readonly Finding[] {
  const [first] = full
  if (!first || house?.title === undefined || first.name.isTitled) return []
  if (bare.some((other) => isBefore(other, first))) return []
  const { paragraph, name } = first
  const before = paragraph.text.slice(Math.max(0, name.from - near), name.from)
  const behind = paragraph.text.slice(name.to, name.to + near)
  const aside = /^,([^.,;]*)/.exec(behind)?.[1] ?? ''
  const around = `${before} ${aside}`.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  if (around.some((word) => titles.has(word))) return []
  const said = firstMentionWords[locale]
  return [
    inBody('name-first-mention', paragraph, name, {
      severity: 'note',
      title: said.title,
      message: said.titleMessage(name.text, house.title),
      why: said.titleWhy,
      fixes: [
        replacing(
          'with-title',
          said.write(`${house.title} ${name.text}`),
          bodyAnchor(paragraph, { from: name.from, to: name.from }),
          `${house.title} `,
        ),
      ],
    }),
  ]
}
