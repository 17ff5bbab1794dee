import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { inField } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message: string }>> = {
  en: {
    title: 'A web page’s time, no dateline',
    message: 'The dateline is the time a web page showed. A wire dateline reads CITY, Month Day (AGENCY).',
  },
  ko: {
    title: '웹 입력 시각',
    message: '발신지 자리에 웹페이지의 입력 시각이 있습니다. 발신지는 (도시=통신사)처럼 적습니다.',
  },
}

const dayThenTime = /\d{4}[^\p{L}]*\s*(?:[-–—|,·]|at|오전|오후|午前|午後)?\s*\d{1,2}:\d{2}/iu
const wholeDate =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}|\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[일.]?)$/iu
const stamped =
  /^\s*(?:published|updated|posted|last (?:updated|modified)|입력|수정|등록|승인|기사입력|최종수정)\s*[:：]?\s.{0,24}\d/iu

/** A dateline that is the time stamp of a web page ("June 19, 2024 - 05:07") and names no city. */
export const dateline: Check = {
  id: 'dateline',
  scope: 'story',
  run: ({ dateline }, { locale }) => {
    const text = dateline.trim()
    const isStamp = dayThenTime.test(text) || wholeDate.test(text) || stamped.test(text)
    if (text === '' || text.length > 120 || !isStamp) return []
    return [inField('dateline', 'dateline', dateline, { severity: 'warning', ...words[locale] })]
  },
}
