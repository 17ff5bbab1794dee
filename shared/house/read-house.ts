import * as v from 'valibot'
import type { Locale } from '../locale.ts'
import { messageOf } from '../message-of.ts'
import { type Result, ok, refused } from '../result.ts'
import { type House, houseSchema } from './house.ts'
import { faultsOf } from './test-rule.ts'

/** Why a house file was not taken: one sentence for a person, and what is wrong with it, place by place. */
export interface HouseRefusal {
  readonly message: string
  readonly faults: readonly string[]
}

const words = {
  en: {
    notJson: (why: string) => `This file is not JSON, so it is no house file: ${why}`,
    notHouse: 'This file does not have the form of a house file. Mend what is listed and bring it in again.',
    newer: (schema: number) =>
      `This house file is of a newer form (${schema}) than this version of Copydesk knows. Update Copydesk first.`,
    rules: 'Rules of this house file do not do what they say. Mend what is listed and bring it in again.',
    missing: 'is missing',
    unknown: 'is not something a house file has',
    wrong: (expected: string, received: string) => `should be ${expected}, not ${received}`,
    short: (least: string) => `needs at least ${least}`,
    long: (most: string) => `may hold at most ${most}`,
    twice: (id: string) => `the id “${id}” is another rule’s already`,
    more: (count: number) => `… and ${count} more.`,
  },
  ko: {
    notJson: (why: string) => `JSON 파일이 아니어서 스타일 파일로 읽을 수 없습니다. (${why})`,
    notHouse: '스타일 파일의 형식에 맞지 않습니다. 아래 항목을 고쳐 다시 가져오십시오.',
    newer: (schema: number) =>
      `이 스타일 파일은 이 버전의 Copydesk보다 새로운 형식(${schema})입니다. 먼저 Copydesk를 업데이트하십시오.`,
    rules: '이 스타일 파일에는 예문과 맞지 않는 규칙이 있습니다. 아래 항목을 고쳐 다시 가져오십시오.',
    missing: '항목이 없습니다',
    unknown: '스타일 파일에 없는 항목입니다',
    wrong: (expected: string, received: string) => `${received} 대신 ${expected} 값이 와야 합니다`,
    short: (least: string) => `${least}개(자) 이상이어야 합니다`,
    long: (most: string) => `${most}개(자)까지만 됩니다`,
    twice: (id: string) => `‘${id}’ 아이디를 다른 규칙이 이미 씁니다`,
    more: (count: number) => `… 외 ${count}건.`,
  },
} as const satisfies Record<Locale, unknown>

/** More faults than this are counted, not listed. */
const mostFaults = 50

/**
 * A house out of the text of a house file. Refused where its form is wrong (`rules[3].finds: …`), where two rules have
 * one id, and where a rule does not pass its own examples.
 */
export function readHouse(text: string, locale: Locale = 'en'): Result<House, HouseRefusal> {
  const said = words[locale]
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused({ message: said.notJson(messageOf(error)), faults: [] })
  }
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined
  if (typeof schema === 'number' && schema > 1) return refused({ message: said.newer(schema), faults: [] })
  const parsed = v.safeParse(houseSchema, json)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${pathOf(issue)}: ${plainly(issue, locale)}.`)
    return refused({ message: said.notHouse, faults: listed(faults, locale) })
  }
  const faults = houseFaults(parsed.output, locale)
  return faults.length === 0
    ? ok(parsed.output)
    : refused({ message: said.rules, faults: listed(faults, locale) })
}

/** What is wrong with the rules of a house, each by its place: `rules[3] (prior-to): …`. */
export function houseFaults({ rules }: House, locale: Locale = 'en'): readonly string[] {
  const seen = new Set<string>()
  return rules.flatMap((rule, index) => {
    const place = `rules[${index}] (${rule.id})`
    const twice = seen.has(rule.id) ? [`${place}: ${words[locale].twice(rule.id)}.`] : []
    seen.add(rule.id)
    return [...twice, ...faultsOf(rule, locale).map((fault) => `${place}: ${fault}`)]
  })
}

function listed(faults: readonly string[], locale: Locale): readonly string[] {
  return faults.length <= mostFaults
    ? faults
    : [...faults.slice(0, mostFaults), words[locale].more(faults.length - mostFaults)]
}

type Issue = v.BaseIssue<unknown>

function pathOf({ path }: Issue): string {
  if (!path || path.length === 0) return 'file'
  return path
    .map(({ key }, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('')
}

function plainly(issue: Issue, locale: Locale): string {
  const said = words[locale]
  if (issue.expected === 'never') return said.unknown
  if (issue.received === 'undefined') return said.missing
  if (issue.type === 'min_length') return said.short(String(issue.requirement))
  if (issue.type === 'max_length') return said.long(String(issue.requirement))
  // A form of our own says itself what it misses: "not a house id".
  if (issue.expected === null || !issue.message.startsWith('Invalid')) return issue.message
  return said.wrong(issue.expected, issue.received)
}

/** The text of a house file: keys in the order of the form, two spaces, a line break at the end. */
export function houseFile(house: House): string {
  const { acronyms, grades, ...rest } = v.parse(houseSchema, house)
  const ordered = v.parse(houseSchema, {
    ...rest,
    acronyms: { ...acronyms, glossary: sorted(acronyms.glossary) },
    grades: sorted(grades),
  })
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))),
  )
}
