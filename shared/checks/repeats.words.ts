import type { RepeatClass } from '../duplicates/repeat.ts'
import type { Locale } from '../locale.ts'

/** What the sentences about a repeat are made of. */
export interface RepeatFacts {
  /** The other place, as `where` says it. */
  readonly where: string
  /** How many further places say it, besides the two named. */
  readonly others: number
  /** The figures of this place, and of the other. */
  readonly here: string
  readonly there: string
}

interface RepeatWords {
  readonly title: Readonly<Record<RepeatClass, string>>
  readonly message: Readonly<Record<RepeatClass, (facts: RepeatFacts) => string>>
  /** The other place; people count paragraphs from 1. */
  where(paragraph: number, same: boolean): string
  readonly removeThis: string
  removeOther(where: string): string
  /** `kept` are the words that tell the kept place from the other; empty where it has none of its own. */
  readonly merge: {
    this(kept: string, where: string): string
    other(kept: string, where: string): string
  }
}

function alsoEnglish({ others }: RepeatFacts): string {
  if (others <= 0) return ''
  return others === 1 ? ', and in one place more' : `, and in ${others} places more`
}

function alsoKorean({ others }: RepeatFacts): string {
  return others <= 0 ? '' : ` 그 밖에 ${others}곳에도 있습니다.`
}

/** What the desk says of repeats, in each language. */
export const repeatWords: Readonly<Record<Locale, RepeatWords>> = {
  en: {
    title: {
      'repeat-paragraph': 'Said twice',
      'repeat-sentence': 'Said twice',
      'repeat-figures': 'Two figures for one thing',
      'repeat-near': 'Nearly the same twice',
      'repeat-quote': 'Quoted twice',
      'repeat-part': 'Part of it said before',
    },
    message: {
      'repeat-paragraph': (facts) =>
        `This paragraph stands word for word ${facts.where} as well${alsoEnglish(facts)}.`,
      'repeat-sentence': (facts) =>
        `This sentence stands word for word ${facts.where} as well${alsoEnglish(facts)}.`,
      'repeat-figures': (facts) =>
        `Nearly the same sentence stands ${facts.where} with other figures: ${facts.here} here, ${facts.there} there.`,
      'repeat-near': (facts) =>
        `Nearly the same sentence stands ${facts.where}${alsoEnglish(facts)}. An old version may have been left in.`,
      'repeat-quote': (facts) => `The same words are quoted ${facts.where} as well${alsoEnglish(facts)}.`,
      'repeat-part': (facts) => `Most of one of these sentences stands in the other, ${facts.where}.`,
    },
    where: (paragraph, same) => (same ? 'earlier in this paragraph' : `in paragraph ${paragraph}`),
    removeThis: 'Remove this one',
    removeOther: (where) => `Remove the one ${where}`,
    merge: {
      this: (kept) => `Merge, keep ${kept === '' ? 'the words of' : `“${kept}” from`} this one`,
      other: (kept, where) =>
        `Merge, keep ${kept === '' ? 'the words of' : `“${kept}” from`} the one ${where}`,
    },
  },
  ko: {
    title: {
      'repeat-paragraph': '중복 문단',
      'repeat-sentence': '중복 문장',
      'repeat-figures': '숫자가 서로 다름',
      'repeat-near': '거의 같은 문장',
      'repeat-quote': '중복 인용',
      'repeat-part': '일부 중복',
    },
    message: {
      'repeat-paragraph': (facts) => `이 문단이 ${facts.where}에 똑같이 있습니다.${alsoKorean(facts)}`,
      'repeat-sentence': (facts) => `이 문장이 ${facts.where}에 똑같이 있습니다.${alsoKorean(facts)}`,
      'repeat-figures': (facts) =>
        `${facts.where}에 거의 같은 문장이 있는데 숫자가 다릅니다. 여기는 ${facts.here}, 거기는 ${facts.there}입니다.`,
      'repeat-near': (facts) =>
        `${facts.where}에 거의 같은 문장이 있습니다.${alsoKorean(facts)} 고치기 전 문장이 남았을 수 있습니다.`,
      'repeat-quote': (facts) => `${facts.where}에서 같은 말을 인용했습니다.${alsoKorean(facts)}`,
      'repeat-part': (facts) => `한 문장의 대부분이 ${facts.where}의 문장에 들어 있습니다.`,
    },
    where: (paragraph, same) => (same ? '이 문단 앞쪽' : `${paragraph}번째 문단`),
    removeThis: '이것 지우기',
    removeOther: (where) => `${where} 것 지우기`,
    merge: {
      this: (kept) => `합치기: 여기 ${kept === '' ? '문장' : `‘${kept}’`} 남김`,
      other: (kept, where) => `합치기: ${where} ${kept === '' ? '문장' : `‘${kept}’`} 남김`,
    },
  },
}
