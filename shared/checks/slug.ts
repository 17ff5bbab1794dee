import type { Locale } from '../locale.ts'
import { wholeMatch } from './whole-match.ts'
import { particleLength } from '../text/particles.ts'
import { readWireTags } from '../text/wire-tags.ts'
import type { Check } from './check.ts'
import { perCopy, type PreparedStory } from './copy.ts'
import { inField, replacing } from './make-finding.ts'

interface Words {
  readonly missing: { readonly title: string; readonly message: string }
  readonly pattern: { readonly title: string; message(slug: string, example: string): string }
  readonly long: { readonly title: string; message(length: number, longest: number): string }
  readonly taken: { readonly title: string; message(slug: string): string; readonly why: string }
  use(slug: string): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    missing: {
      title: 'No slug',
      message: 'The story has no slug. Later takes are matched to it by its slug.',
    },
    pattern: {
      title: 'Slug not in house form',
      message: (slug, example) => `“${slug}” is not how the house writes a slug, such as “${example}”.`,
    },
    long: {
      title: 'Long slug',
      message: (length, longest) => `The slug has ${length} characters; the house takes ${longest}.`,
    },
    taken: {
      title: 'Slug in use',
      message: (slug) => `Another story that is open today has the slug “${slug}”.`,
      why: 'Later takes are matched to a story by its slug.',
    },
    use: (slug) => `Use “${slug}”`,
  },
  ko: {
    missing: { title: '슬러그 없음', message: '기사에 슬러그가 없습니다. 후속 기사는 슬러그로 이어집니다.' },
    pattern: {
      title: '슬러그 형식',
      message: (slug, example) => `‘${slug}’ 슬러그는 ‘${example}’ 같은 사내 형식이 아닙니다.`,
    },
    long: {
      title: '긴 슬러그',
      message: (length, longest) => `슬러그가 ${length}자입니다. ${longest}자까지 씁니다.`,
    },
    taken: {
      title: '겹치는 슬러그',
      message: (slug) => `오늘 열려 있는 다른 기사도 ‘${slug}’ 슬러그를 씁니다.`,
      why: '후속 기사는 슬러그로 이어집니다.',
    },
    use: (slug) => `‘${slug}’ 쓰기`,
  },
}

/** A slug (slugline) that is missing, not in the house's form, too long, or another open story's. */
export const slug: Check = {
  id: 'slug',
  scope: 'story',
  run: (story, { locale, house }) => {
    const { slugline, origin, otherSlugs } = story
    const said = words[locale]
    const { pattern, example, longest } = house.slug
    const fits = (slug: string) => slug.length <= longest && wholeMatch(pattern, slug)
    const using = (slug: string | undefined) =>
      slug === undefined
        ? []
        : [replacing('use-slug', said.use(slug), { in: 'slugline', from: 0, to: slugline.length }, slug)]
    const tagged = readWireTags(slugline).words
    const bare = slugline.slice(tagged.from, tagged.to).trim()
    if (bare === '') {
      const suggested = slugOf(story)
      return [
        inField('slug', 'slugline', slugline, {
          // Two thirds of what other agencies send carries none.
          severity: origin === 'import' ? 'warning' : 'blocker',
          ...said.missing,
          fixes: using(suggested !== undefined && fits(suggested) ? suggested : undefined),
        }),
      ]
    }
    const here = { from: slugline.indexOf(bare), to: slugline.indexOf(bare) + bare.length }
    if (bare.length > longest) {
      const { title, message } = said.long
      const shorter = bare.slice(0, longest + 1).replace(/[-_/ ][^-_/ ]*$/, '')
      return [
        inField(
          'slug',
          'slugline',
          slugline,
          {
            severity: 'warning',
            title,
            message: message(bare.length, longest),
            fixes: using(fits(shorter) ? shorter : undefined),
          },
          here,
        ),
      ]
    }
    if (!wholeMatch(pattern, bare)) {
      const upper = bare.toUpperCase()
      // How another agency sets its slugs in capitals is its own affair, and only remarked.
      const severity = origin === 'import' && wholeMatch(pattern, upper) ? 'note' : 'warning'
      const mended = upper
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-+|-+$/g, '')
      const { title, message } = said.pattern
      const candidate = [upper, mended].find((one) => one !== '' && fits(one))
      return [
        inField(
          'slug',
          'slugline',
          slugline,
          { severity, title, message: message(bare, example), fixes: using(candidate) },
          here,
        ),
      ]
    }
    const folded = bare.toUpperCase()
    if (!otherSlugs.some((other) => other.trim().toUpperCase() === folded)) return []
    const { title, message, why } = said.taken
    return [
      inField(
        'slug',
        'slugline',
        slugline,
        { severity: 'warning', title, message: message(bare), why },
        here,
      ),
    ]
  },
}

/** Words that tell nothing of what a story is about. */
const idle: ReadonlySet<string> = new Set(
  (
    'a an the and or but of in on at to for from by with without as after before amid over under into near off out up ' +
    'down is are was were be been has have had will would could may might can says say said new more most its his her ' +
    'their it he she they who what when where how why not no than about against during ' +
    'open close call take hold call calls opens closes makes takes gets sees seeks vows urges warns tells asks holds begins ends'
  ).split(' '),
)
const most = 3

/** A paragraph's words, without case and Korean particles. */
const wordsOf = perCopy(
  ({ text }) => new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(bareOf)),
)

function bareOf(word: string): string {
  return /^\p{Script=Hangul}+$/u.test(word) ? word.slice(0, word.length - particleLength(word)) : word
}

/**
 * A slug for a story: up to three words of its headline, of those that its first paragraphs say too if there are two.
 * A headline's verb is in another tense there, and tells the least.
 */
function slugOf({ headline, paragraphs }: PreparedStory): string | undefined {
  const { from, to } = readWireTags(headline).words
  const all = (headline.slice(from, to).match(/[\p{L}\p{N}]+(?:\.\p{L}\b)*/gu) ?? [])
    .map((word) => bareOf(word.replaceAll('.', '')))
    .filter((word) => word.length >= 2 && /\p{L}/u.test(word) && !idle.has(word.toLowerCase()))
    .filter((word) => !/^\p{Script=Hangul}+다$/u.test(word))
  const opening = paragraphs.filter(({ kind }) => kind === 'body').slice(0, 2)
  const told = all.filter((word) => opening.some(({ copy }) => wordsOf(copy).has(word.toLowerCase())))
  const telling = [...new Set(told.length >= 2 ? told : all)].slice(0, most)
  return telling.length === 0 ? undefined : telling.join('-').toUpperCase()
}
