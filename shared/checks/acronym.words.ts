import type { Locale } from '../locale.ts'

interface AcronymWords {
  readonly early: string
  readonly twice: string
  readonly never: string
  readonly apart: string
  readonly once: string
  earlyMessage(letters: string, paragraph: number): string
  twiceMessage(letters: string, paragraph: number): string
  neverMessage(letters: string): string
  namedMessage(letters: string, name: string): string
  apartMessage(letters: string, name: string): string
  onceMessage(letters: string): string
  readonly why: string
  readonly onceWhy: string
  shorten(letters: string): string
  explain(words: string): string
  remove(letters: string): string
}

export const acronymWords: Readonly<Record<Locale, AcronymWords>> = {
  en: {
    early: 'Used before it is explained',
    twice: 'Explained twice',
    never: 'Never explained',
    apart: 'Not tied to its name',
    once: 'Explained for nothing',
    earlyMessage: (letters, paragraph) =>
      `${letters} is used here but only explained in paragraph ${paragraph}.`,
    twiceMessage: (letters, paragraph) => `${letters} was already explained in paragraph ${paragraph}.`,
    neverMessage: (letters) => `Nowhere does the story say what ${letters} stands for.`,
    namedMessage: (letters, name) => `Nowhere does the story say that ${letters} stands for ${name}.`,
    apartMessage: (letters, name) =>
      `“${name}” is named before, but nothing says that ${letters} is its name.`,
    onceMessage: (letters) => `${letters} is explained here and not used again.`,
    why: 'An acronym that not every reader knows follows its full name at first mention.',
    onceWhy: 'The letters stand behind a name only where the story uses them again.',
    shorten: (letters) => `Leave only ${letters}`,
    explain: (name) => `Write “${name}”`,
    remove: (letters) => `Remove (${letters})`,
  },
  ko: {
    early: '설명보다 먼저 쓴 약어',
    twice: '두 번 설명한 약어',
    never: '설명 없는 약어',
    apart: '이름과 이어지지 않은 약어',
    once: '다시 쓰지 않는 약어',
    earlyMessage: (letters, paragraph) => `약어 ${letters}의 설명이 뒤쪽 ${paragraph}번째 문단에야 나옵니다.`,
    twiceMessage: (letters, paragraph) => `약어 ${letters}의 설명이 이미 ${paragraph}번째 문단에 있습니다.`,
    neverMessage: (letters) => `약어 ${letters}가 무엇인지 기사 어디에도 설명이 없습니다.`,
    namedMessage: (letters, name) =>
      `약어 ${letters}가 무엇인지 설명이 없습니다. 본디 이름은 ‘${name}’입니다.`,
    apartMessage: (letters, name) =>
      `앞에 ‘${name}’라는 이름이 있지만, 그것이 ${letters}라는 설명은 없습니다.`,
    onceMessage: (letters) => `약어 ${letters}를 밝혀 놓고 다시 쓰지 않습니다.`,
    why: '널리 알려지지 않은 약어는 처음 나올 때 본디 이름과 함께 씁니다.',
    onceWhy: '약어는 기사에서 다시 쓸 때만 이름 뒤에 적습니다.',
    shorten: (letters) => `${letters}만 남기기`,
    explain: (name) => `‘${name}’(으)로 쓰기`,
    remove: (letters) => `(${letters}) 지우기`,
  },
}
