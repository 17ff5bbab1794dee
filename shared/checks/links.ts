import { allMatches } from '../text/all-matches.ts'
import type { Locale } from '../locale.ts'
import { isEndMark } from '../text/end-mark.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { isPageLine } from './boilerplate.ts'
import type { Check } from './check.ts'
import { type Copy, perCopy, type PreparedParagraph } from './copy.ts'
import type { Finding, Fix } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { removal } from './removal.ts'

type Fault = 'bare' | 'tracking' | 'test' | 'mail'

const words: Readonly<
  Record<Locale, Record<Fault, { title: string; message(words: string): string; fix: string }>>
> = {
  en: {
    bare: {
      title: 'Web address in the copy',
      message: (words) => `The address ${words} stands in the copy; name the site, or link its words.`,
      fix: 'Remove the address',
    },
    tracking: {
      title: 'Address that tracks',
      message: (words) => `The address carries what tells who followed it: ${words}.`,
      fix: 'Strip it from the address',
    },
    test: {
      title: 'Address of no real site',
      message: (words) => `${words} is an address for tests and examples; no reader can open it.`,
      fix: 'Remove the address',
    },
    mail: {
      title: 'Mail address in the copy',
      message: (words) => `The address ${words} stands outside the contact line.`,
      fix: 'Remove the address',
    },
  },
  ko: {
    bare: {
      title: '본문의 웹 주소',
      message: (words) =>
        `본문에 웹 주소 ${words} 표시가 그대로 있습니다. 사이트 이름을 쓰거나 낱말에 링크를 거십시오.`,
      fix: '주소 지우기',
    },
    tracking: {
      title: '추적 주소',
      message: (words) => `주소에 누가 눌렀는지 알리는 값이 붙어 있습니다: ${words}`,
      fix: '추적 값 떼기',
    },
    test: {
      title: '시험용 주소',
      message: (words) => `${words} 주소는 시험이나 보기에 쓰는 것이라 독자가 열 수 없습니다.`,
      fix: '주소 지우기',
    },
    mail: {
      title: '본문의 전자우편 주소',
      message: (words) => `연락처 줄이 아닌 곳에 전자우편 주소 ${words} 표시가 있습니다.`,
      fix: '주소 지우기',
    },
  },
}

/** A web address, as far as it goes without the marks that end the sentence. */
const address =
  /\b(?:https?:\/\/|www\.|(?:[\w-]{2,40}\.){1,3}[a-z]{2,6}\/)[^\s<>"'“”‘’()（）[\]，。、；：\p{Script=Han}\p{Script=Hangul}]{2,600}/giu
const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu
/** Hosts set aside for tests and examples (RFC 2606, RFC 6761), and those of templates and of machines at hand. */
const testHost =
  /^(?:(?:[\w-]{1,63}\.){0,4}(?:example\.(?:com|net|org|co\.kr)|[\w-]{1,63}\.(?:example|test|invalid|localhost)|localhost|test\.com|(?:your|my)(?:domain|site|website|company)\.(?:com|org|net)|domain\.com)|(?:staging|stage|dev|preprod|uat|preview)\.(?:[\w-]{1,63}\.){1,3}\p{L}{2,10}|127\.0\.0\.1|0\.0\.0\.0|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2})$/iu
/** A test host by its bare name: "see example.com". */
const bareTest =
  /(?<![\w@./-])(?:[\w-]{1,30}\.){0,3}(?:example\.(?:com|net|org)|localhost(?::\d{2,5})?(?:\/[\w./-]{0,60})?|test\.com|yourdomain\.com)(?![\w-]|\.\w)/giu
/** What marketing puts behind an address: the reader's way there, not the page. */
const tracker =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hs\w+|hsa_\w+|vero_\w+|oly_\w+|spm|scm|cmpid|cmp|cid|ncid|ocid|s_cid|icid|ito|ref_src|ref_url|smid|smtyp|partner|sharetoken|share_id|nclick|n_cid|wt_mc|xtor|at_\w+)=/i

/** What every address of the web has. */
const maybe = /:\/\/|www\.|\.[a-z]{2,6}\/|example\.|localhost|test\.com|domain\.com/i

interface Found {
  readonly fault: Fault
  readonly span: Span
  /** What the message names. */
  readonly named: string
  readonly fix: (Span & { readonly insert: string }) | undefined
}

const linksIn = perCopy((copy): readonly Found[] => {
  const { text, kind } = copy
  if (kind === 'furniture' || kind === 'tabular' || !maybe.test(text) || isPageLine(copy)) return []
  const found: Found[] = []
  if (/:\/\/|www\.|\.[a-z]{2,6}\//i.test(text)) {
    for (const { 0: match, index } of allMatches(text, address)) found.push(...inAddress(text, match, index))
  }
  if (/example\.|localhost|test\.com|domain\.com/i.test(text)) {
    for (const { 0: match, index } of allMatches(text, bareTest)) {
      const span = { from: index, to: index + match.length }
      if (found.some((one) => one.span.from < span.to && one.span.to > span.from)) continue
      found.push({ fault: 'test', span, named: match, fix: cut(text, span) })
    }
  }
  return found
})

const mailsIn = perCopy(({ text, kind }): readonly Found[] => {
  if (kind === 'furniture' || kind === 'tabular' || !text.includes('@')) return []
  return allMatches(text, mail).map(({ 0: match, index }) => {
    const span = { from: index, to: index + match.length }
    return { fault: 'mail', span, named: match, fix: cut(text, span) }
  })
})

function inAddress(text: string, match: string, index: number): readonly Found[] {
  const url = match.replace(/[.,;:!?…。]+$/u, '')
  const span = { from: index, to: index + url.length }
  const host = /^(?:https?:\/\/)?(?:[^/@\s]{1,80}@)?([^/:?#]{1,200})/i.exec(url)?.[1] ?? ''
  const fault = testHost.test(host.replace(/^www\./i, '')) ? 'test' : 'bare'
  const found: Found[] = [{ fault, span, named: shortened(url), fix: cut(text, span) }]
  const query = url.indexOf('?')
  if (query < 0) return found
  const hash = url.indexOf('#', query)
  const end = hash < 0 ? url.length : hash
  const parts = url.slice(query + 1, end).split('&')
  const tracking = parts.filter((part) => tracker.test(part))
  if (tracking.length === 0) return found
  const kept = parts.filter((part) => !tracker.test(part))
  const at = { from: index + query, to: index + end }
  const insert = kept.length === 0 ? '' : `?${kept.join('&')}`
  const named = tracking.map((part) => part.split('=')[0] ?? part).join(', ')
  return [...found, { fault: 'tracking', span: at, named, fix: { ...at, insert } }]
}

function shortened(url: string): string {
  return url.length <= 60 ? url : `${url.slice(0, 57)}…`
}

/** The address with the brackets that hold nothing else, and the space before them. */
function cut(text: string, { from, to }: Span): Span & { readonly insert: string } {
  const brackets = /[([<（]\s?$/.exec(text.slice(Math.max(0, from - 2), from))
  const closing = /^\s?[)\]>）]/.exec(text.slice(to, to + 2))
  const whole =
    brackets && closing ? { from: from - brackets[0].length, to: to + closing[0].length } : { from, to }
  const before = text.slice(0, whole.from).trimEnd().length
  // Before a mark of punctuation no space is left standing.
  if (/^[.,;:!?]/.test(text.slice(whole.to, whole.to + 1)) && before > 0)
    return { from: before, to: whole.to, insert: '' }
  return { ...removal(text, whole), insert: '' }
}

/** The contact line is one of the last two blocks of the body. */
const lastBlocks = 2

/** Addresses that stand in the copy: of the web, bare, with what tracks readers, or of no real site; and of mail. */
export const links: Check = {
  id: 'links',
  scope: 'story',
  run: ({ paragraphs }, { locale, language }) => {
    const known = primaryLanguage(language)
    if (known !== 'en' && known !== 'ko') return []
    const said = words[locale]
    const finding = (paragraph: PreparedParagraph, { fault, span, named, fix }: Found): Finding => {
      const { title, message, fix: label } = said[fault]
      const bulk = fault === 'tracking'
      const fixes: readonly Fix[] = fix
        ? [
            replacing(
              fault === 'tracking' ? 'strip-tracking' : 'remove-address',
              label,
              bodyAnchor(paragraph, fix),
              fix.insert,
              bulk,
            ),
          ]
        : []
      return inBody('links', paragraph, span, { severity: 'warning', title, message: message(named), fixes })
    }
    const body = paragraphs.filter(({ copy }) => mayBeContact(copy))
    const contacts = new Set(body.slice(-lastBlocks))
    return paragraphs.flatMap((paragraph) =>
      [...linksIn(paragraph.copy), ...(contacts.has(paragraph) ? [] : mailsIn(paragraph.copy))].map((one) =>
        finding(paragraph, one),
      ),
    )
  },
}

function mayBeContact({ kind, text }: Copy): boolean {
  return kind === 'body' && text.trim() !== '' && !isEndMark(text)
}
