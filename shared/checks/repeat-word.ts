import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { tokenKind } from '../text/tokens.ts'
import type { Check, CheckContext } from './check.ts'
import type { Copy } from './copy.ts'
import { tokensOf } from './facts.ts'
import type { Finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message(word: string): string; fix: string }>> = {
  en: {
    title: 'Doubled word',
    message: (word) => `“${word}” stands twice in a row.`,
    fix: 'Remove one',
  },
  ko: {
    title: '겹친 낱말',
    message: (word) => `‘${word}’ 낱말이 잇달아 두 번 나옵니다.`,
    fix: '하나 지우기',
  },
}

/** Words that each language may rightly say twice in a row. Languages not named here double words by rule. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'had that very so no yes bye ha hey ho knock blah far long many much nil never ever again more really plus',
    ko: '또 더 참 아주 매우 오래 하루 조금씩 하나 구석 차례 서로 점점 잘 꼭 너무 자꾸 조각 마디 층층 집집 줄줄 그때 두고 하나씩 한명',
    de: 'die der das den dem was so sehr sie',
    nl: 'die dat was had zo heel',
    fr: 'nous vous très en',
    es: 'muy no sí que',
    it: 'più piano via molto di',
    pt: 'muito não que',
    sv: 'det den att var är mycket',
    da: 'det den der at var er meget',
    nb: 'det den som at var er meget',
    no: 'det den som at var er meget',
    fi: 'se he ne',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/** Words that nobody says three times on purpose; “ra ra ra” is meant. */
const never = new Set(
  'a an the of to in at on by for from with and or but is are was were be has have had it as'.split(' '),
)

/** “What it is is a mistake.” */
const endsInPronoun = /\b(?:it|he|she|that|this|what|there|who|where)\s$/i

/** The same word twice in a row, with nothing but a space between: "the the". Not in names, rows or tables. */
export const repeatWord: Check = {
  id: 'repeat-word',
  scope: 'paragraph',
  run: (copy, context) => {
    const allow = allowed[primaryLanguage(context.language)]
    if (!allow || copy.kind === 'tabular' || copy.kind === 'furniture') return []
    return doubled(copy, context, allow)
  },
}

function doubled(copy: Copy, { locale }: CheckContext, allow: ReadonlySet<string>): readonly Finding[] {
  const { text } = copy
  const tokens = tokensOf(copy)
  const found: Finding[] = []
  const said = words[locale]
  for (let index = 1; index < tokens.count; index += 1) {
    if (tokens.word[index] !== tokens.word[index - 1]) continue
    if (tokens.kind[index] !== tokenKind.word && tokens.kind[index] !== tokenKind.hangul) continue
    const from = tokens.from[index - 1] ?? 0
    const middle = tokens.to[index - 1] ?? 0
    const next = tokens.from[index] ?? 0
    const to = tokens.to[index] ?? 0
    const word = text.slice(next, to)
    if (!/^[ \t\u00A0]+$/.test(text.slice(middle, Math.min(next, middle + 9)))) continue
    // "New York, Pago Pago": a capital on the second is a name's; on the first alone, a sentence's.
    if (tokens.capital[index] === 1 || !sameButForCapital(text.slice(from, middle), word)) continue
    const isLetter = [...word].length < 2 && word !== 'a'
    if (allow.has(word.toLowerCase()) || isLetter || joined(text, from, to)) continue
    // Three in a row are meant: "ra ra ra", a row of a table. Of small words the last two are named.
    const goesOn = tokens.word[index + 1] === tokens.word[index]
    const isThird = tokens.word[index - 2] === tokens.word[index]
    if (goesOn || (isThird && !never.has(word.toLowerCase()))) continue
    if (word === 'is' && endsInPronoun.test(text.slice(Math.max(0, from - 8), from))) continue
    const kept = isThird ? (tokens.to[index - 2] ?? middle) : middle
    found.push({
      ...inBody(
        'repeat-word',
        copy,
        { from: next, to },
        {
          severity: 'warning',
          title: said.title,
          message: said.message(word),
          related: [bodyAnchor(copy, { from, to: middle })],
          fixes: [replacing('remove-this', said.fix, bodyAnchor(copy, { from: kept, to }), '')],
        },
      ),
      fingerprint: fingerprint('repeat-word', text, from, to),
    })
  }
  return found
}

function sameButForCapital(first: string, second: string): boolean {
  return first === second || first.slice(1) === second.slice(1)
}

/** Whether either word is part of a longer one: "so-and-so so", "the the-then". */
function joined(text: string, from: number, to: number): boolean {
  return /[-’'&/@.]/.test(text.charAt(from - 1)) || /[-&/@]/.test(text.charAt(to))
}
