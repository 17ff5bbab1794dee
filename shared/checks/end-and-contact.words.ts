import type { Locale } from '../locale.ts'

interface Said {
  readonly title: string
  readonly message: string
}

interface Words {
  readonly noMark: Said & { message: string }
  readonly otherMark: {
    readonly title: string
    message(mark: string, wanted: string): string
    fix(mark: string): string
  }
  readonly twice: Said & { readonly fix: string }
  readonly after: Said & { readonly move: string; readonly remove: string; readonly removeMark: string }
  readonly contactAfter: Said & { readonly move: string }
  readonly noContact: Said
  readonly alone: Said
  readonly domain: { readonly title: string; message(domain: string, allowed: string): string }
  readonly why: string
}

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    noMark: { title: 'No end mark', message: 'The story does not end in the house’s end mark.' },
    otherMark: {
      title: 'Another end mark',
      message: (mark, wanted) => `The story ends in “${mark}”; the house writes “${wanted}”.`,
      fix: (mark) => `Change to ${mark}`,
    },
    twice: {
      title: 'Two end marks',
      message: 'The story is ended more than once; only the last mark should stand.',
      fix: 'Remove this mark',
    },
    after: {
      title: 'Text after the end mark',
      message: 'Text stands after the mark that ends the story.',
      move: 'Move the mark to the end',
      remove: 'Remove what follows',
      removeMark: 'Remove the mark',
    },
    contactAfter: {
      title: 'Contact after the end mark',
      message: 'The contact line stands after the end mark; it belongs just before it.',
      move: 'Move it before the mark',
    },
    noContact: {
      title: 'No contact line',
      message: 'No contact line stands before the end mark.',
    },
    alone: {
      title: 'Contact without an end mark',
      message: 'A contact line ends the story, but no end mark follows it.',
    },
    domain: {
      title: 'Address of another house',
      message: (domain, allowed) => `The contact line names ${domain}; the house uses ${allowed}.`,
    },
    why: 'The contact line comes last but one, the end mark last, each once.',
  },
  ko: {
    noMark: { title: '끝 표시 없음', message: '기사 끝에 끝 표시가 없습니다.' },
    otherMark: {
      title: '다른 끝 표시',
      message: (mark, wanted) => `끝 표시가 ‘${mark}’인데 ‘${wanted}’로 씁니다.`,
      fix: (mark) => `${mark}로 고치기`,
    },
    twice: {
      title: '끝 표시 두 번',
      message: '끝 표시가 두 번 이상 나옵니다. 마지막 하나만 남깁니다.',
      fix: '이 표시 지우기',
    },
    after: {
      title: '끝 표시 뒤의 글',
      message: '끝 표시 뒤에 글이 더 있습니다.',
      move: '끝 표시를 맨 뒤로',
      remove: '뒤의 글 지우기',
      removeMark: '끝 표시 지우기',
    },
    contactAfter: {
      title: '끝 표시 뒤의 연락처',
      message: '연락처 줄이 끝 표시 뒤에 있습니다. 끝 표시 바로 앞에 둡니다.',
      move: '끝 표시 앞으로',
    },
    noContact: { title: '연락처 없음', message: '끝 표시 앞에 연락처 줄이 없습니다.' },
    alone: { title: '끝 표시 없는 연락처', message: '연락처 줄로 기사가 끝나고 끝 표시가 없습니다.' },
    domain: {
      title: '다른 회사 주소',
      message: (domain, allowed) => `연락처 주소가 ${domain}입니다. ${allowed} 주소를 씁니다.`,
    },
    why: '연락처 줄 다음에 끝 표시가 한 번, 맨 뒤에 옵니다.',
  },
}
