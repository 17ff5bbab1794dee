import type { Locale } from '../locale.ts'

interface ConsistencyWords {
  readonly never: string
  readonly two: string
  neverMessage(form: string, name: string): string
  twoMessage(form: string, other: string): string
  houseMessage(form: string, name: string): string
  readonly neverWhy: string
  readonly houseWhy: string
  readonly twoWhy: string
  write(name: string, places: number): string
}

export const consistencyWords: Readonly<Record<Locale, ConsistencyWords>> = {
  en: {
    never: 'Not how the house spells it',
    two: 'One name, two spellings',
    neverMessage: (form, name) => `The house writes “${name}”, never “${form}”.`,
    twoMessage: (form, other) => `“${form}” stands here and “${other}” elsewhere: is it one name?`,
    houseMessage: (form, name) => `The house writes “${name}”; here it is “${form}”.`,
    houseWhy: 'The house lists how this name is written.',
    neverWhy: 'The spelling is one of those the house lists as wrong.',
    twoWhy: 'A name is spelled one way throughout a story.',
    write: (name, places) => (places > 1 ? `Write “${name}” in all ${places} places` : `Write “${name}”`),
  },
  ko: {
    never: '쓰지 않는 표기',
    two: '한 이름, 두 표기',
    neverMessage: (form, name) => `‘${form}’: 우리는 ‘${name}’(으)로 씁니다.`,
    twoMessage: (form, other) => `여기는 ‘${form}’, 다른 곳은 ‘${other}’입니다. 같은 이름인지 살펴보세요.`,
    houseMessage: (form, name) => `우리는 ‘${name}’(으)로 쓰는데 여기는 ‘${form}’입니다.`,
    houseWhy: '이 이름의 표기는 하우스 목록에 정해져 있습니다.',
    neverWhy: '쓰지 않기로 한 표기 목록에 있습니다.',
    twoWhy: '한 기사에서는 이름을 한 가지로 적습니다.',
    write: (name, places) => (places > 1 ? `${places}곳 모두 ‘${name}’(으)로 쓰기` : `‘${name}’(으)로 쓰기`),
  },
}
