import type { Locale } from '../locale.ts'
import type { TollFrame } from '../text/tolls.ts'

interface Words {
  readonly title: string
  readonly frames: Readonly<Record<TollFrame, string>>
  message(frame: string, here: string, there: string, place: string): string
  paragraph(number: number): string
  readonly vote: string
  age(whose: string): string
  readonly magnitude: string
  absent(figure: string): string
  readonly absentTitle: string
}

/** What the check says, in both languages of the desk. */
export const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Figures disagree',
    frames: {
      killed: 'Killed',
      injured: 'Injured',
      missing: 'Missing',
      arrested: 'Arrested',
      evacuated: 'Evacuated',
      homeless: 'Homeless',
      rescued: 'Rescued',
      aboard: 'Aboard',
      jobs: 'Jobs cut',
      troops: 'Troops',
    },
    message: (frame, here, there, place) => `${frame}: ${here} here, ${there} in ${place}.`,
    paragraph: (number) => `paragraph ${number}`,
    vote: 'Vote',
    age: (whose) => `Age of ${whose}`,
    magnitude: 'Magnitude',
    absent: (figure) => `The headline says ${figure}; the story does not.`,
    absentTitle: 'Figure only in the headline',
  },
  ko: {
    title: '수치가 서로 다름',
    frames: {
      killed: '사망',
      injured: '부상',
      missing: '실종',
      arrested: '체포',
      evacuated: '대피',
      homeless: '이재민',
      rescued: '구조',
      aboard: '탑승',
      jobs: '감원',
      troops: '병력',
    },
    message: (frame, here, there, place) => `${frame}: 여기는 ${here}, ${place}에는 ${there}.`,
    paragraph: (number) => `${number}번째 문단`,
    vote: '표결',
    age: (whose) => `${whose}의 나이`,
    magnitude: '규모',
    absent: (figure) => `제목의 ${figure}은(는) 본문에 없습니다.`,
    absentTitle: '제목에만 있는 수치',
  },
}
