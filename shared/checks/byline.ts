import { allMatches } from '../text/all-matches.ts'
import type { Locale } from '../locale.ts'
import type { Span } from '../text/span.ts'
import type { Check } from './check.ts'
import type { PreparedStory } from './copy.ts'
import type { Finding } from './finding.ts'
import { inField, replacing } from './make-finding.ts'

interface Words {
  readonly missing: { readonly title: string; readonly message: string }
  readonly strange: { readonly title: string; message(name: string): string }
  readonly form: string
  readonly twiceBy: string
  readonly address: string
  readonly site: string
  readonly noName: string
  readonly small: string
  readonly loose: string
  readonly twice: (name: string) => string
  readonly fix: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    missing: { title: 'No byline', message: 'The story has no byline, and is neither a brief nor an alert.' },
    strange: {
      title: 'Not on the staff',
      message: (name) => `“${name}” is not on the house’s list of staff.`,
    },
    form: 'Byline out of form',
    twiceBy: 'The byline holds a “By” of its own; the desk puts it in.',
    address: 'The byline holds an address. Addresses belong in the contact line.',
    site: 'The byline names a website, not a person.',
    noName: 'The byline names no person.',
    small: 'The name in the byline has no capitals.',
    loose: 'The byline breaks off.',
    twice: (name) => `The byline names “${name}” twice.`,
    fix: 'Set it right',
  },
  ko: {
    missing: { title: '기자 이름 없음', message: '단신이나 속보가 아닌데 기자 이름이 없습니다.' },
    strange: { title: '명단에 없는 이름', message: (name) => `‘${name}’은(는) 사내 기자 명단에 없습니다.` },
    form: '기자 이름 형식',
    twiceBy: '기자 칸에 ‘By’가 들어 있습니다. 데스크가 붙이는 말입니다.',
    address: '기자 칸에 전자우편 주소가 있습니다. 주소는 연락처 줄에 적습니다.',
    site: '기자 칸에 적힌 것이 사람이 아니라 웹사이트입니다.',
    noName: '기자 칸에 사람 이름이 없습니다.',
    small: '기자 이름이 소문자로만 적혀 있습니다.',
    loose: '기자 칸의 글이 중간에서 끊깁니다.',
    twice: (name) => `기자 칸에 ‘${name}’이(가) 두 번 나옵니다.`,
    fix: '바로잡기',
  },
}

/** Longer fields hold more than names. */
const longest = 200

/** Who wrote it: a byline that is missing, out of form, or names someone who is not on the staff. */
export const byline: Check = {
  id: 'byline',
  scope: 'story',
  run: (story, { locale, house }) => {
    const { by, origin } = story
    const said = words[locale]
    const { wanted, staff } = house.byline
    if (by.trim() === '') {
      if (origin !== 'new' || !wanted || isExcused(story)) return []
      return [inField('byline', 'by', by, { severity: 'warning', ...said.missing })]
    }
    if (by.length > longest) return []
    const fault = faultOf(by, origin, said)
    if (fault) {
      const { message, span, insert } = fault
      const at = { in: 'by', ...(fault.replace ?? span) } as const
      const fixes = insert === undefined ? [] : [replacing('house-form', said.fix, at, insert)]
      return [inField('byline', 'by', by, { severity: 'warning', title: said.form, message, fixes }, span)]
    }
    if (staff.length === 0) return []
    const known = new Set(staff.map(folded))
    return namesIn(by)
      .filter(({ name }) => !known.has(folded(name)))
      .map(({ name, from, to }): Finding => {
        const { title, message } = said.strange
        return inField(
          'byline',
          'by',
          by,
          { severity: 'warning', title, message: message(name) },
          { from, to },
        )
      })
  },
}

/** Briefs and alerts carry no byline; a Korean story may name its reporter in the dateline. */
function isExcused({ genres, paragraphs, dateline }: PreparedStory): boolean {
  if (genres.some((genre) => /brief|alert|flash|bulletin|속보|단신/.test(genre))) return true
  const [first] = paragraphs.filter(({ kind }) => kind === 'body')
  return /(?:기자|특파원|통신원)\s*=/.test(first?.text.slice(0, 90) ?? '') || /(?:기자|특파원)/.test(dateline)
}

interface Fault {
  readonly message: string
  readonly span: Span
  /** What to put in place of `replace`, or of the span. */
  readonly insert?: string
  readonly replace?: Span
}

const twiceBy = /^\s*(?:by\s+){2,}(?=\S)/i
const ownBy = /^\s*by\s+(?=\S)/i
const address = /[([<]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[)\]>]?/
const site =
  /(?:https?:\/\/|www\.)\S{1,100}|^\s*(?:by\s+)?[\w-]{2,40}\.(?:com|net|org|co|kr|co\.kr|go\.kr|uk|co\.uk|info|news)\s*$/i
const noName =
  /^\s*(?:by\s+)?(?:admin(?:istrator)?|user\d*|test(?:er)?|unknown|anonymous|author|webmaster|byline|by|none|n\/?a|null|undefined|-+|\d[\d\s:.-]*)\s*$/i
const loose = /(?:[,;&/]|\b(?:and|und|et|by))\s*$/i

function faultOf(by: string, origin: PreparedStory['origin'], said: Words): Fault | undefined {
  const whole = { from: 0, to: by.length }
  // What other agencies send carries its "By" now and then.
  const prefix = twiceBy.exec(by) ?? (origin === 'import' ? null : ownBy.exec(by))
  if (prefix) return { message: said.twiceBy, span: { from: 0, to: prefix[0].length }, insert: '' }
  const mail = address.exec(by)
  if (mail) {
    const span = { from: mail.index, to: mail.index + mail[0].length }
    const before = by.slice(0, span.from).replace(/[\s,(<[]+$/, '')
    const replace = { from: before.length, to: by.length }
    const after = by.slice(span.to).replace(/^[\s,)>\]]+/, '')
    return before === '' && after === ''
      ? { message: said.noName, span }
      : {
          message: said.address,
          span,
          replace,
          insert: after === '' ? '' : before === '' ? after : `, ${after}`,
        }
  }
  const page = site.exec(by)
  if (page) return { message: said.site, span: { from: page.index, to: page.index + page[0].length } }
  if (noName.test(by)) return { message: said.noName, span: whole }
  const broken = loose.exec(by)
  if (broken && broken.index > 0) {
    const span = { from: broken.index, to: by.length }
    return {
      message: said.loose,
      span,
      replace: { from: by.slice(0, span.from).trimEnd().length, to: by.length },
      insert: '',
    }
  }
  const seen = new Set<string>()
  for (const { name, from, to } of namesIn(by)) {
    if (seen.has(folded(name))) return { message: said.twice(name), span: { from, to } }
    seen.add(folded(name))
  }
  if (/^\p{Ll}{2,}(?:[ -]\p{Ll}{2,}){1,3}$/u.test(by.trim()) && !/\b(?:staff|desk|von|wire)\b/.test(by)) {
    return {
      message: said.small,
      span: whole,
      insert: by.replaceAll(/\p{Ll}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
    }
  }
  return undefined
}

const between = /\s*(?:[,;&/·ㆍ]|\s(?:and|und|et|y)\s)\s*/giu
const rank =
  /\s*(?:기자|특파원|선임기자|인턴기자|논설위원|통신원|(?:staff )?(?:writer|reporter|correspondent))\s*$/iu

/** The names of a byline, without "By" and without what their bearers are. */
function namesIn(
  by: string,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const found: { name: string; from: number; to: number }[] = []
  let from = ownBy.exec(by)?.[0].length ?? 0
  const add = (end: number) => {
    const name = by.slice(from, end).replace(rank, '').trim()
    const start = by.indexOf(name, from)
    if (name !== '') found.push({ name, from: start, to: start + name.length })
  }
  for (const { 0: mark, index } of allMatches(by, between)) {
    if (index < from) continue
    add(index)
    from = index + mark.length
  }
  add(by.length)
  return found
}

function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, ' ')
    .trim()
}
