import type { Locale } from '../locale.ts'
import type { Paragraph } from '../story/view.ts'
import { namesAgency } from '../text/masks.ts'
import type { Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'

const words: Readonly<Record<Locale, { title: string; message(credit: string): string; fix: string }>> = {
  en: {
    title: 'Credit in the text',
    message: (credit) =>
      `The credit “${credit}” stands at the end of the last sentence. It belongs in the story’s source.`,
    fix: 'Take it off the paragraph',
  },
  ko: {
    title: '본문에 붙은 출처',
    message: (credit) => `마지막 문장 끝에 출처 ‘${credit}’ 표기가 붙어 있습니다. 출처 칸에 적을 것입니다.`,
    fix: '문단에서 떼기',
  },
}

const trailing = /([.!?…。]["'”’」』]?)(\s*)[(（]([^()（）\n]{2,40})[)）]\s*$/u
const noCredit: ReadonlySet<string> = new Set([
  'end',
  'more',
  'ends',
  'laughs',
  'laughter',
  'applause',
  'sic',
  '끝',
  '계속',
])

/** The last paragraph ends in its credit: "… another state visit. (Yonhap)". */
export const creditGlued: Check = {
  id: 'credit-glued',
  scope: 'story',
  run: ({ paragraphs, credits }, { locale }) => {
    const last = paragraphs.findLast((paragraph) => paragraph.kind === 'body' && !isSignOff(paragraph))
    if (!last) return []
    const { id, text } = last
    const tail = trailing.exec(text.slice(-60))
    if (!tail) return []
    const [whole, mark = '', , name = ''] = tail
    if (!isCredit(name, credits)) return []
    const from = text.length - whole.length + mark.length
    const open = text.length - whole.length + whole.search(/[(（]/u)
    const at = { in: 'body', paragraph: id, from: open, to: text.trimEnd().length } as const
    const { title, message, fix } = words[locale]
    return [
      {
        check: 'credit-glued',
        severity: 'warning',
        at,
        related: [],
        title,
        message: message(text.slice(at.from, at.to)),
        excerpt: text.slice(at.from, at.to),
        fixes: [
          {
            id: 'remove-this',
            label: fix,
            edits: [{ at: { in: 'body', paragraph: id, from, to: text.length }, insert: '' }],
          },
        ],
        fingerprint: fingerprint('credit-glued', text, at.from, at.to),
      },
    ]
  },
}

function isCredit(name: string, credits: readonly string[]): boolean {
  const folded = name.trim().toLowerCase()
  if (noCredit.has(folded)) return false
  if (namesAgency(name) || credits.some((credit) => credit.toLowerCase() === folded)) return true
  // An agency we do not know: a name or two, each with a capital, and no figure.
  return /^\p{Lu}[\p{L}.]*(?:[ /-]\p{Lu}[\p{L}.]*){0,2}$/u.test(name.trim())
}

/** A line after the story's last: an end mark, an address. */
function isSignOff({ text }: Paragraph): boolean {
  const line = text.trim()
  return (
    line === '' ||
    /^[([{<#*-]*\s*(?:end|ends|끝|fin|30)?\s*[)\]}>#*-]*$/i.test(line) ||
    /^\S+@\S+$/.test(line)
  )
}
