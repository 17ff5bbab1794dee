import type { Copy } from '../checks/copy.ts'
import type { Locale } from '../locale.ts'
import { houseFor } from './house-for.ts'
import type { Rule } from './rule.ts'
import { compile, isOfParagraphs, marksIn, type RuleHit, ruleHits, wordingFaults } from './run-rule.ts'
import { storyHits } from './run-rule-over-story.ts'
import type { WordingFault } from './wording.ts'

interface FaultWords {
  readonly none: string
  readonly uncounted: string
  readonly reversed: string
  readonly noReplacement: string
  readonly wording: Readonly<
    Record<Exclude<WordingFault['kind'], 'syntax'> | 'group', (wording: string) => string>
  >
  syntax(wording: string, detail: string): string
  again(wording: string, preferred: string): string
  findsNothing(example: string): string
  findsSome(example: string, found: string): string
  unmended(example: string, found: string): string
}

const words: Readonly<Record<Locale, FaultWords>> = {
  en: {
    none: 'The rule has no words to look for.',
    uncounted: 'Say how often the words may stand at most, or must stand at least.',
    reversed: 'The least that is asked for is more than the most that is allowed.',
    noReplacement: 'The message names a replacement (%r), but this rule replaces nothing.',
    wording: {
      empty: (wording) => `“${wording}” would be found everywhere: it can stand for no words at all.`,
      slow: (wording) =>
        `“${wording}” could take too long on a long text: it repeats what itself repeats, or spans too far. Give its repetitions a limit, as in {0,40}.`,
      'refers-back': (wording) => `“${wording}” refers back to a group (\\1), which rules cannot do.`,
      group: (wording) => `“${wording}” speaks of a group that its wording does not have.`,
    },
    syntax: (wording, detail) => `“${wording}” is not a regular expression: ${detail}.`,
    again: (wording, preferred) =>
      `“${preferred}” should replace “${wording}”, but the rule finds it as well.`,
    findsNothing: (example) => `It should find something in “${example}” and finds nothing.`,
    findsSome: (example, found) => `It should find nothing in “${example}” and finds “${found}”.`,
    unmended: (example, found) => `After its own replacement in “${example}” it still finds “${found}”.`,
  },
  ko: {
    none: '찾을 말이 없습니다.',
    uncounted: '몇 번까지 쓸 수 있는지, 또는 몇 번 이상 써야 하는지 정하십시오.',
    reversed: '최소 횟수가 최대 횟수보다 많습니다.',
    noReplacement: '안내문에 바꿀 말(%r)이 있지만 이 규칙에는 바꿀 말이 없습니다.',
    wording: {
      empty: (wording) => `‘${wording}’ 표현은 빈 자리에도 걸려 어디서나 찾게 됩니다.`,
      slow: (wording) =>
        `‘${wording}’ 표현은 긴 글에서 너무 오래 걸릴 수 있습니다. 반복 안에 반복이 있거나 범위가 너무 넓습니다. {0,40}처럼 횟수를 제한하십시오.`,
      'refers-back': (wording) =>
        `‘${wording}’ 표현은 앞의 묶음을 되부르는데(\\1), 규칙에서는 쓸 수 없습니다.`,
      group: (wording) => `‘${wording}’에 적힌 묶음 번호가 찾을 표현에 없습니다.`,
    },
    syntax: (wording, detail) => `‘${wording}’ 표현은 올바른 정규식이 아닙니다. (${detail})`,
    again: (wording, preferred) => `‘${wording}’ 대신 쓸 ‘${preferred}’도 이 규칙에 걸립니다.`,
    findsNothing: (example) => `‘${example}’에서 찾아야 하는데 아무것도 찾지 못합니다.`,
    findsSome: (example, found) => `‘${example}’에서는 찾지 말아야 하는데 ‘${found}’에 걸립니다.`,
    unmended: (example, found) => `‘${example}’의 말을 바꾼 뒤에도 ‘${found}’에 걸립니다.`,
  },
}

/**
 * What is wrong with a rule, one plain sentence each, its form aside (`ruleSchema` sees to that): wordings that cannot
 * be used, and examples that do not turn out as they say. A rule that is switched off is tried as well.
 */
export function faultsOf(rule: Rule, locale: Locale = 'en'): readonly string[] {
  const said = words[locale]
  const compiled = compile(rule)
  const wordings = wordingFaults(compiled).map(({ wording, fault }) =>
    fault.kind === 'syntax' ? said.syntax(wording, fault.detail) : said.wording[fault.kind](wording),
  )
  if (wordings.length > 0) return wordings
  if (rule.kind !== 'capitalization' && compiled.parts.length === 0) return [said.none]
  return [...ownFaults(rule, locale), ...exampleFaults(rule, locale)]
}

function ownFaults(rule: Rule, locale: Locale): readonly string[] {
  const said = words[locale]
  const found: string[] = []
  if (rule.kind === 'occurrence') {
    const { most, least } = rule
    if (most === undefined && least === undefined) found.push(said.uncounted)
    if (most !== undefined && least !== undefined && least > most) found.push(said.reversed)
  }
  if (rule.message.includes('%r') && !canReplace(rule)) found.push(said.noReplacement)
  if (rule.kind === 'substitution') {
    for (const [wording, preferred] of rule.swap) {
      const highest = Math.max(0, ...[...preferred.matchAll(/\$([1-9])/g)].map(([, digit]) => Number(digit)))
      const isPattern = wording.startsWith('/') && wording.endsWith('/')
      if (highest > 0 && (!isPattern || groupsOf(wording) < highest))
        found.push(said.wording.group(preferred))
      if (highest === 0 && ruleHits(compile(rule), copyOf(preferred)).length > 0)
        found.push(said.again(wording, preferred))
    }
  }
  return found
}

function groupsOf(wording: string): number {
  return (new RegExp(`${wording.slice(1, -1)}|`, 'u').exec('')?.length ?? 1) - 1
}

function canReplace(rule: Rule): boolean {
  return rule.kind === 'substitution' || rule.kind === 'consistency' || rule.kind === 'capitalization'
}

function exampleFaults(rule: Rule, locale: Locale): readonly string[] {
  const said = words[locale]
  const missing = rule.finds.flatMap((example) => {
    const hits = hitsIn(rule, example)
    if (hits.length === 0) return [said.findsNothing(example)]
    const left = wordsFoundIn(rule, mended(example, hits))
    const wasMended = hits.some(({ edit }) => edit !== undefined)
    return wasMended && left[0] !== undefined && left.length >= hits.length
      ? [said.unmended(example, left[0])]
      : []
  })
  const surplus = rule.passes.flatMap((example) => {
    const [first] = wordsFoundIn(rule, example)
    return first === undefined ? [] : [said.findsSome(example, first)]
  })
  return [...missing, ...surplus]
}

/** The words that a rule finds in an example, in order. Each line of it is a paragraph; for a rule of headlines, it is one. */
export function wordsFoundIn(rule: Rule, example: string): readonly string[] {
  return hitsIn(rule, example).map(({ from, to }) => example.slice(from, to))
}

/** What a rule says of an example; offsets are within the whole of it. */
function hitsIn(rule: Rule, example: string): readonly RuleHit[] {
  const compiled = compile(rule)
  let start = 0
  const lines = example.split('\n').map((line) => {
    const copy = copyOf(line, rule.kind === 'capitalization' ? 'subhead' : 'body')
    const placed = { copy, start }
    start += line.length + 1
    return placed
  })
  if (isOfParagraphs(rule))
    return lines.flatMap(({ copy, start }) => ruleHits(compiled, copy).map((hit) => movedBy(start, hit)))
  const paragraphs = lines.map(({ copy }) => ({ copy, marks: marksIn(compiled, copy) }))
  return storyHits(compiled, { headline: copyOf(example, 'subhead'), paragraphs }).map((hit) =>
    hit.place === 'story'
      ? { from: 0, to: example.length }
      : movedBy(hit.place === 'headline' ? 0 : (lines[hit.place]?.start ?? 0), hit),
  )
}

function movedBy(start: number, { from, to, edit }: RuleHit): RuleHit {
  const moved = { from: from + start, to: to + start }
  return edit ? { ...moved, edit: { ...edit, from: edit.from + start, to: edit.to + start } } : moved
}

function mended(example: string, hits: readonly RuleHit[]): string {
  return hits
    .toReversed()
    .reduce(
      (text, { edit }) => (edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text),
      example,
    )
}

function copyOf(text: string, kind: Copy['kind'] = 'body'): Copy {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en'
  return { kind, text, language, house: houseFor([], language) }
}
