import type { Locale } from '../locale.ts'

/** What can be wrong with how copy is set. */
export type TypographyFault =
  | 'lost'
  | 'control'
  | 'invisible'
  | 'misread'
  | 'entity'
  | 'spaces'
  | 'space-before'
  | 'space-inside'
  | 'hard-space'
  | 'doubled-mark'
  | 'dash'

interface Wording {
  readonly title: string
  /** `what` is the mark or character in question. */
  message(what: string): string
  readonly fix: string
}

export const typographyWords: Readonly<Record<Locale, Readonly<Record<TypographyFault, Wording>>>> = {
  en: {
    lost: {
      title: 'Lost character',
      message: () => 'A character was lost here on the way: type it again.',
      fix: '',
    },
    control: {
      title: 'Control character',
      message: (what) => `A control character (${what}) stands in the text.`,
      fix: 'Mend it',
    },
    invisible: {
      title: 'Invisible character',
      message: (what) => `An invisible character (${what}) stands in the text.`,
      fix: 'Take it out',
    },
    misread: {
      title: 'Garbled characters',
      message: (what) => `These characters were read in the wrong encoding; they were ${what}.`,
      fix: 'Restore them',
    },
    entity: {
      title: 'Web code in the text',
      message: (what) => `“${what}” is code of a web page, not a character.`,
      fix: 'Put the character',
    },
    spaces: {
      title: 'Double space',
      message: () => 'More than one space stands here.',
      fix: 'Leave one',
    },
    'space-before': {
      title: 'Space before a mark',
      message: (what) => `A space stands before “${what}”.`,
      fix: 'Take the space out',
    },
    'space-inside': {
      title: 'Space inside brackets',
      message: (what) => `A space stands inside “${what}”.`,
      fix: 'Take the space out',
    },
    'hard-space': {
      title: 'Hard space',
      message: () => 'A non-breaking space stands here in place of a space.',
      fix: 'Make it a space',
    },
    'doubled-mark': {
      title: 'Doubled mark',
      message: (what) => `“${what}” stands twice.`,
      fix: 'Leave one',
    },
    dash: {
      title: 'Dash',
      message: (what) => `The house writes its dash “${what}”.`,
      fix: 'Use the house dash',
    },
  },
  ko: {
    lost: { title: '깨진 글자', message: () => '글자 하나가 깨졌습니다. 다시 입력하세요.', fix: '' },
    control: {
      title: '제어 문자',
      message: (what) => `본문에 제어 문자(${what})가 있습니다.`,
      fix: '바로잡기',
    },
    invisible: {
      title: '보이지 않는 글자',
      message: (what) => `본문에 보이지 않는 글자(${what})가 있습니다.`,
      fix: '지우기',
    },
    misread: {
      title: '깨진 글자',
      message: (what) => `인코딩이 달라 깨진 글자입니다. 원래는 ${what}입니다.`,
      fix: '되살리기',
    },
    entity: {
      title: '웹 코드',
      message: (what) => `‘${what}’ 표기는 글자가 아니라 웹 페이지의 코드입니다.`,
      fix: '글자로 바꾸기',
    },
    spaces: { title: '겹친 빈칸', message: () => '빈칸이 둘 이상 이어집니다.', fix: '한 칸만 남기기' },
    'space-before': {
      title: '부호 앞 빈칸',
      message: (what) => `‘${what}’ 부호 앞에 빈칸이 있습니다.`,
      fix: '빈칸 지우기',
    },
    'space-inside': {
      title: '괄호 안 빈칸',
      message: (what) => `‘${what}’ 안쪽에 빈칸이 있습니다.`,
      fix: '빈칸 지우기',
    },
    'hard-space': {
      title: '줄바꿈 없는 빈칸',
      message: () => '보통 빈칸 자리에 줄바꿈 없는 빈칸이 있습니다.',
      fix: '보통 빈칸으로',
    },
    'doubled-mark': {
      title: '겹친 부호',
      message: (what) => `‘${what}’ 부호가 두 번 나옵니다.`,
      fix: '하나만 남기기',
    },
    dash: {
      title: '줄표',
      message: (what) => `하우스에서 쓰는 줄표는 ‘${what}’입니다.`,
      fix: '하우스 줄표로',
    },
  },
}
