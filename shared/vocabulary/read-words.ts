import type { Locale } from '../locale.ts'

/** What is said of a file that is no vocabulary, or of what one had that was left out. */
export const readWords = {
  en: {
    empty: (file: string) => `${file} holds no term. Check that it was saved whole.`,
    notJson: (file: string, why: string) =>
      `${file} begins like JSON and is not: ${why}. Download or save it again.`,
    unknown: (file: string) =>
      `${file} has no form that Copydesk knows as a vocabulary. Bring IPTC’s JSON, or a list as CSV or JSON with name, code and broader.`,
    noName: (file: string) =>
      `The first row of ${file} names no column “name”. Call one so, or leave the row out.`,
    tooMany: (file: string, count: number, most: number) =>
      `${file} has ${count} terms, and a vocabulary may have ${most}. Bring a part of it.`,
    nameless: (count: number, some: string) =>
      `${count} ${count === 1 ? 'has' : 'have'} no name and will be shown by the code: ${some}.`,
    leftOut: (count: number, some: string) =>
      `${count} without a name or a code ${count === 1 ? 'was' : 'were'} left out: ${some}.`,
    twice: (count: number, some: string) =>
      `${count} ${count === 1 ? 'stands' : 'stand'} there twice, and the first was kept: ${some}.`,
    broaderUnknown: (count: number, some: string) =>
      `${count} broader ${count === 1 ? 'term is' : 'terms are'} not in the file; what is below stands at the top: ${some}.`,
    circle: (count: number, some: string) =>
      `${count} ${count === 1 ? 'stands' : 'stand'} above itself by way of others; the circle was cut: ${some}.`,
    quoteOpen: (line: number) =>
      `The quotation mark that opens in line ${line} is never closed; the rest was read as one field.`,
  },
  ko: {
    empty: (file: string) => `${file}에 항목이 하나도 없습니다. 파일이 온전한지 확인하십시오.`,
    notJson: (file: string, why: string) =>
      `${file} 파일은 JSON처럼 시작하지만 JSON이 아닙니다(${why}). 다시 내려받거나 저장하십시오.`,
    unknown: (file: string) =>
      `${file} 파일은 Copydesk가 아는 용어집 형식이 아닙니다. IPTC의 JSON이나, name·code·broader가 있는 CSV·JSON 목록을 가져오십시오.`,
    noName: (file: string) =>
      `${file}의 첫 행에 “name” 열이 없습니다. 열 이름을 name으로 하거나 첫 행을 빼십시오.`,
    tooMany: (file: string, count: number, most: number) =>
      `${file}의 항목이 ${count}개입니다. 용어집은 ${most}개까지 담을 수 있으니 일부만 가져오십시오.`,
    nameless: (count: number, some: string) => `이름이 없는 ${count}개는 코드로 보입니다. (${some})`,
    leftOut: (count: number, some: string) => `이름이나 코드가 없는 ${count}개를 뺐습니다. (${some})`,
    twice: (count: number, some: string) => `두 번 나온 ${count}개는 앞의 것만 두었습니다. (${some})`,
    broaderUnknown: (count: number, some: string) =>
      `상위 항목 ${count}개가 파일에 없어 그 아래 항목을 맨 위에 두었습니다. (${some})`,
    circle: (count: number, some: string) =>
      `돌고 돌아 자기 위에 놓인 ${count}개의 고리를 끊었습니다. (${some})`,
    quoteOpen: (line: number) => `${line}행에서 연 따옴표가 닫히지 않아 나머지를 한 칸으로 읽었습니다.`,
  },
} as const satisfies Record<Locale, unknown>

export type ReadWords = (typeof readWords)[Locale]

/** The first few of many, as a sentence lists them. */
export function some(all: readonly string[]): string {
  return [...all.slice(0, 5), ...(all.length > 5 ? ['…'] : [])].join(', ')
}
