import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { namesAgency } from '../text/masks.ts'
import type { Check } from './check.ts'
import type { Finding } from './finding.ts'
import { inBody } from './make-finding.ts'

const words: Readonly<
  Record<Locale, Record<'credit' | 'caption', { title: string; message: string; why?: string }>>
> = {
  en: {
    credit: {
      title: 'Picture without credit',
      message: 'The caption does not say whose picture it is.',
      why: 'The credit ends the caption in brackets, such as (Meridian), or stands in the picture’s own field.',
    },
    caption: {
      title: 'Picture without caption',
      message: 'The caption says nothing of what the picture shows.',
    },
  },
  ko: {
    credit: {
      title: '출처 없는 사진',
      message: '사진 설명에 사진 출처가 없습니다.',
      why: '출처는 설명 끝에 (북방통신)처럼 적거나 사진의 출처 칸에 적습니다.',
    },
    caption: { title: '설명 없는 사진', message: '사진에 무엇이 있는지 설명이 없습니다.' },
  },
}

/** What stands in brackets at a caption's end and names nobody. */
const noCredit =
  /^(?:l|r|c|left|right|center|centre|top|bottom|above|below|front|back|rear|file|file photo|from left|[lr]-[lr]|undated|pictured|end|more|laughs|사진|자료사진|왼쪽|오른쪽|가운데|맨 앞|끝|\d[\d\s,./:-]*)$/i
const inBrackets = /[([（【]([^()[\]（）【】\n]{2,80})[)\]）】]\s*[.。]?\s*$/u
/** "Photo by Mara Quill", "Credit: Meridian", "Courtesy of the port". */
const said =
  /(?:\b(?:photos?|photograph|picture|image|handout|video|credit|foto|source)(?:graphed)?\s?(?:by|:|credit|courtesy)|\bcourtesy(?:\s+of|:)|©|\(c\))\s?\S/i
/** "AP Photo/Mara Quill", "REUTERS/Mara Quill", "Mara Quill/Meridian via …" at the end. */
const signed =
  /(?:\p{Lu}[\p{L}.' -]{1,30}\/\s?\p{Lu}[\p{L}.' -]{1,40}|\bvia \p{Lu}[\p{L} .]{1,30})\s*[.)]?\s*$/u
/** "www.quaysidepictures.com": an agency that is named by its site. */
const site = /(?:^|\s)(?:www\.[\w-]{2,40}|[\w-]{2,40})\.(?:com|net|org|co\.\p{L}{2}|\p{L}{2})\s*$/iu
/** "연합뉴스 제공", "사진=북방통신", "/북방통신", "제공: 가온시". */
const koreanSaid =
  /(?:[가-힣A-Z]{2,20}\s?제공|(?:사진|제공|출처|촬영)\s?[=:：]\s?\S|[=/]\s?[가-힣]{2,12}\s*[.)\]]?\s*$|[가-힣]{2,8}(?:뉴스|통신|일보|신문)\s?(?:자료\s?사진|DB)|[가-힣]{2,4}\s?기자\s*[\])]?\s*$)/u

/**
 * A caption whose picture is credited to nobody, or that says nothing. Pictures are no part of a story's body; their
 * captions stand for them.
 */
export const imageCredit: Check = {
  id: 'image-credit',
  scope: 'story',
  run: ({ paragraphs, credits }, { locale, language }) => {
    const known = primaryLanguage(language)
    if (known !== 'en' && known !== 'ko') return []
    const found: Finding[] = []
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== 'caption') continue
      const { text, credit } = paragraph
      const whole = { from: 0, to: text.length }
      const own = creditAt(text, credits)
      if (own === undefined && (credit ?? '').trim() === '') {
        found.push(inBody('image-credit', paragraph, whole, { severity: 'blocker', ...words[locale].credit }))
      }
      if (saysNothing(text.slice(0, own ?? text.length))) {
        found.push(
          inBody('image-credit', paragraph, whole, { severity: 'warning', ...words[locale].caption }),
        )
      }
    }
    return found
  },
}

/** Where the credit of a caption begins; undefined where there is none. */
function creditAt(text: string, credits: readonly string[]): number | undefined {
  const tail = Math.max(0, text.length - 200)
  const end = text.slice(tail)
  const bracket = inBrackets.exec(end)
  if (bracket) {
    const name = (bracket[1] ?? '').trim()
    if (namesSomeone(name, credits)) return tail + bracket.index
  }
  for (const pattern of [said, koreanSaid, signed, site]) {
    const match = pattern.exec(end)
    if (match) return tail + match.index
  }
  return undefined
}

function namesSomeone(name: string, credits: readonly string[]): boolean {
  if (noCredit.test(name)) return false
  if (namesAgency(name) || credits.some((credit) => credit.toLowerCase() === name.toLowerCase())) return true
  if (said.test(name) || signed.test(name) || koreanSaid.test(name)) return true
  // Someone we do not know: a few names, each with a capital, and no sentence.
  return /^[\p{Lu}\p{Lo}][\p{L}\p{N}.'’&-]*(?:[ /=-](?:[\p{Lu}\p{Lo}&][\p{L}\p{N}.'’-]*|of|the|and|for|via|by)){0,7}$/u.test(
    name,
  )
}

/** Fewer than two words, or one of three syllables in Korean. */
function saysNothing(text: string): boolean {
  const said = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return said.length < 2 && !/[가-힣]{4}/.test(text)
}
