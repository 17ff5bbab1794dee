import { allMatches } from '../text/all-matches.ts'
import { articleBefore } from '../text/indefinite-article.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { wordHash } from '../text/tokens.ts'
import type { Check, CheckContext } from './check.ts'
import type { Copy } from './copy.ts'
import { cueOf } from './cues.ts'
import { masksOf, quotesOf, sentencesOf, tokensOf, touches } from './facts.ts'
import type { Finding } from './finding.ts'
import { patterns, withCapitalOf } from './grammar.patterns.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

const words = {
  en: {
    title: 'Grammar',
    article: (wrong: string, word: string, right: string) => `Not “${wrong} ${word}” but “${right} ${word}”.`,
    articleWhy: 'The sound decides, not the letter: an hour, a European, an MP, a U.S. ship, an 11th.',
    better: (wrong: string, right: string) => `Not “${wrong}” but “${right}”.`,
    why: {
      confused: 'Two words that sound alike.',
      form: 'Not a form of the verb or word that can stand here.',
      agreement: 'Subject and verb: one of both is singular, the other plural.',
    },
    fix: (right: string) => `Change to “${right}”`,
  },
  ko: {
    title: '문법',
    article: (wrong: string, word: string, right: string) => `‘${wrong} ${word}’ → ‘${right} ${word}’`,
    articleWhy: '글자가 아니라 소리를 따릅니다: an hour, a European, an MP.',
    better: (wrong: string, right: string) => `‘${wrong}’ → ‘${right}’`,
    why: {
      confused: '소리가 비슷한 다른 말입니다.',
      form: '이 자리에 올 수 없는 꼴입니다.',
      agreement: '주어와 동사의 수가 맞지 않습니다.',
    },
    fix: (right: string) => `‘${right}’(으)로 고치기`,
  },
} as const

/** Errors of English grammar that are sure without a parser: a and an, words that sound alike, forms, number. */
export const grammar: Check = {
  id: 'grammar',
  scope: 'paragraph',
  run: (copy, context) => {
    if (primaryLanguage(context.language) !== 'en' || copy.kind === 'tabular' || copy.kind === 'furniture')
      return []
    return [...wrongArticles(copy, context), ...wrongForms(copy, context)]
  },
}

/** No article stands before these: where one does, the error is another one. */
const noArticle = new Set('another into in of on at and or is are as it its all other an'.split(' '))

const article = /(?<![\p{L}\d'’.&-])(an?) ([$£€]?[A-Za-z\d][\w.,'’&-]*)/iuy

const articles: ReadonlySet<number> = new Set(['a', 'an'].map(wordHash))

/** The articles of a paragraph, each with the word behind it. */
function articlesIn(copy: Copy): readonly RegExpExecArray[] {
  const { count, word, from } = tokensOf(copy)
  const found: RegExpExecArray[] = []
  for (let token = 0; token < count; token += 1) {
    if (!articles.has(word[token] ?? 0)) continue
    article.lastIndex = from[token] ?? 0
    const match = article.exec(copy.text)
    if (match) found.push(match)
  }
  return found
}

function wrongArticles(copy: Copy, context: CheckContext): readonly Finding[] {
  const { text } = copy
  const found: Finding[] = []
  for (const { 0: whole, 1: written = '', 2: next = '', index } of articlesIn(copy)) {
    const right = articleBefore(next.replace(/[.,'’&-]+$/, (end) => (/^[A-Z.]+$/.test(next) ? end : '')))
    if (right === undefined || right === written.toLowerCase() || noArticle.has(next.toLowerCase())) continue
    // "Vitamin A is", "Plan A or": a capital within the sentence is a letter or a name, and so is "A" before a point.
    if (
      written !== written.toLowerCase() &&
      !sentencesOf(copy).some(({ from, to }) => beginsAt(text, from, to) === index)
    )
      continue
    if (written === 'AN' || isMasked(copy, { from: index, to: index + whole.length })) continue
    const word = next.replace(/[.,]+$/, '')
    const better = withCapitalOf(right, written)
    found.push(
      saying(copy, { from: index, to: index + written.length }, better, {
        message: words[context.locale].article(written, word, better),
        why: words[context.locale].articleWhy,
        context,
      }),
    )
  }
  return found
}

function beginsAt(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[^\p{L}\p{N}]/u.test(text.charAt(at))) at += 1
  return at
}

const cuedPatterns = patterns.map((pattern) => ({ ...pattern, mayStandIn: cueOf([pattern.find]) }))

function wrongForms(copy: Copy, context: CheckContext): readonly Finding[] {
  const found: Finding[] = []
  for (const { find, right, rule, mayStandIn } of cuedPatterns) {
    if (!mayStandIn(copy)) continue
    for (const match of allMatches(copy.text, find)) {
      const { before = '', wrong = '' } = match.groups ?? {}
      const span = { from: match.index + before.length, to: match.index + before.length + wrong.length }
      const better = right(wrong)
      if (better === undefined || isMasked(copy, span)) continue
      // How people speak is theirs: only what no ear can tell is mended within quotation marks.
      if (rule !== 'confused' && touches(quotesOf(copy), span.from, span.to)) continue
      if (found.some(({ at }) => at.in === 'body' && at.from === span.from)) continue
      found.push(
        saying(copy, span, better, {
          message: words[context.locale].better(wrong.trim(), better.trim()),
          why: words[context.locale].why[rule],
          context,
        }),
      )
    }
  }
  return found
}

function saying(
  copy: Copy,
  span: Span,
  better: string,
  {
    message,
    why,
    context,
  }: { readonly message: string; readonly why: string; readonly context: CheckContext },
): Finding {
  const { title, fix } = words[context.locale]
  return inBody('grammar', copy, span, {
    severity: 'warning',
    title,
    message,
    why,
    fixes: [replacing('mend', fix(better.trim()), bodyAnchor(copy, span), better)],
  })
}

function isMasked(copy: Copy, { from, to }: Span): boolean {
  return touches(masksOf(copy), from, to)
}
