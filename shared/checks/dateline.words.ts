import type { Locale } from '../locale.ts'

interface Words {
  readonly stamp: { readonly title: string; readonly message: string }
  /** What is done about a stamp. */
  readonly empty: string
  readonly missing: { readonly title: string; readonly message: string }
  readonly form: {
    readonly title: string
    message(written: string, wanted: string): string
    readonly why: string
    readonly fix: string
  }
  readonly unreadable: string
  readonly noCity: string
  readonly noAgency: string
  noDay(date: string): string
  noMonth(date: string): string
  readonly far: {
    readonly title: string
    message(date: string, filed: string): string
    fix(date: string): string
  }
  readonly city: { readonly title: string; message(city: string): string }
}

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    stamp: {
      title: 'A web page’s time, no dateline',
      message: 'The dateline is the time a web page showed. A wire dateline reads CITY, Month Day (AGENCY).',
    },
    empty: 'Empty the field',
    missing: {
      title: 'No dateline',
      message: 'The story has no dateline, neither in its field nor at the head of the lede.',
    },
    form: {
      title: 'Dateline not in house form',
      message: (written, wanted) => `The dateline “${written}” should read “${wanted}”.`,
      why: 'CITY, Mon. Day (AGENCY). AP: Jan., Feb., Aug., Sept., Oct., Nov., Dec.; March to July in full.',
      fix: 'Set it right',
    },
    unreadable: 'The dateline cannot be read as one: it has no city, date and agency in their places.',
    noCity: 'The dateline names no city.',
    noAgency: 'The dateline names no agency.',
    noDay: (date) => `The dateline’s date, “${date}”, is not in the calendar.`,
    noMonth: (date) => `The dateline’s date, “${date}”, names no month.`,
    far: {
      title: 'Dateline of another day',
      message: (date, filed) => `The dateline says ${date}; the story was filed on ${filed}.`,
      fix: (date) => `Change to ${date}`,
    },
    city: {
      title: 'City without its country',
      message: (city) =>
        `${city} is not among the cities that stand alone in a dateline. Name its state or country.`,
    },
  },
  ko: {
    stamp: {
      title: '웹 입력 시각',
      message: '발신지 자리에 웹페이지의 입력 시각이 있습니다. 발신지는 (도시=통신사)처럼 적습니다.',
    },
    empty: '칸 비우기',
    missing: {
      title: '발신지 없음',
      message: '발신지가 없습니다. 발신지 칸과 리드 첫머리 어디에도 보이지 않습니다.',
    },
    form: {
      title: '발신지 형식',
      message: (written, wanted) => `발신지 ‘${written}’의 바른 형식은 ‘${wanted}’입니다.`,
      why: '한국어 기사는 (도시=통신사) 이름 기자 =, 영어 기사는 CITY, Mon. Day (AGENCY) --',
      fix: '바로잡기',
    },
    unreadable: '발신지로 읽을 수 없습니다. 도시와 날짜, 통신사가 제자리에 없습니다.',
    noCity: '발신지에 도시가 없습니다.',
    noAgency: '발신지에 통신사가 없습니다.',
    noDay: (date) => `발신지의 날짜 ‘${date}’은 달력에 없는 날입니다.`,
    noMonth: (date) => `발신지의 날짜 ‘${date}’에 달 이름이 없습니다.`,
    far: {
      title: '송고일과 다른 발신 날짜',
      message: (date, filed) => `발신지의 날짜는 ${date}인데 송고일은 ${filed}입니다.`,
      fix: (date) => `${date}로 고치기`,
    },
    city: {
      title: '나라 이름 없는 도시',
      message: (city) => `${city}은(는) 발신지에 홀로 쓰는 도시가 아닙니다. 주나 나라 이름을 붙이십시오.`,
    },
  },
}
