import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { type HtmlElement, attribute, wordsIn } from './tree.ts'
import { own } from '../../own.ts'

/** What is taken out with all it holds (formats.md §4.2, and the controls of forms). */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style iframe object svg math template noscript head title select button textarea input datalist canvas ' +
    'audio video picture img map embed applet noframes noembed frameset meta link base param source track progress meter'
  ).split(' '),
)

const names: Readonly<Record<string, readonly [one: string, many: string, korean: string]>> = {
  img: ['picture', 'pictures', '그림'],
  picture: ['picture', 'pictures', '그림'],
  svg: ['drawing', 'drawings', '도형'],
  video: ['video', 'videos', '영상'],
  audio: ['sound', 'sounds', '소리'],
  script: ['script', 'scripts', '스크립트'],
  style: ['style sheet', 'style sheets', '스타일시트'],
  iframe: ['frame of another page', 'frames of other pages', '다른 페이지의 틀'],
  hidden: ['hidden element', 'hidden elements', '숨은 요소'],
}

const changes = {
  layout: {
    en: 'A table that laid out the page was read as paragraphs.',
    ko: '페이지를 배치하던 표를 문단으로 읽었습니다.',
  },
  span: {
    en: 'A table cell that spanned several is one cell now.',
    ko: '여러 칸에 걸친 표의 칸을 한 칸으로 만들었습니다.',
  },
} as const

/** What reading HTML left out or rewrote, counted by element. */
export class Dropped {
  readonly #elements = new Map<string, { count: number; words: string[] }>()
  readonly #links: string[] = []
  readonly #changes = new Map<keyof typeof changes, number>()
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** An element left out with all it holds; `as` names the reason where the element's own name is none. */
  element(element: HtmlElement, as: string = element.tagName): void {
    const entry = this.#elements.get(as) ?? { count: 0, words: [] }
    entry.count += 1
    const words = element.tagName === 'img' ? (attribute(element, 'alt') ?? '').trim() : wordsIn(element)
    if (words !== '') entry.words.push(words)
    this.#elements.set(as, entry)
  }

  link(href: string): void {
    this.#links.push(href)
  }

  changed(what: keyof typeof changes): void {
    this.#changes.set(what, (this.#changes.get(what) ?? 0) + 1)
  }

  notes(): readonly ImportNote[] {
    const path = this.#path
    return [
      ...[...this.#elements].map(([tag, { count, words }]): ImportNote => {
        const [one, many, named] = own(names, tag) ?? [`${tag} element`, `${tag} elements`, `${tag} 요소`]
        const what = count === 1 ? `One ${one} was` : `${count} ${many} were`
        return {
          level: 'lost',
          field: 'body',
          detail: `${what} left out${words.length > 0 ? ', with the words in it' : ''}.`,
          korean: `${named} ${count}개를 ${words.length > 0 ? '그 안의 글과 함께 ' : ''}뺐습니다.`,
          ...(words.length > 0 && { value: printable(words.join(' · ')) }),
          at: tag === 'hidden' ? path : `${path}//${tag}`,
        }
      }),
      ...(this.#links.length === 0
        ? []
        : [
            {
              level: 'lost' as const,
              field: 'body',
              detail: `${this.#links.length === 1 ? 'A link that names' : `${this.#links.length} links that name`} no web or mail address left out; the words stay.`,
              korean: `웹이나 메일 주소가 아닌 링크 ${this.#links.length}개를 뺐습니다. 글은 남습니다.`,
              value: printable([...new Set(this.#links)].join(' ')),
              at: `${path}//a/@href`,
            },
          ]),
      ...[...this.#changes].map(([what, count]) => ({
        level: 'changed' as const,
        field: 'body',
        detail: count === 1 ? changes[what].en : `${changes[what].en} (${count} times)`,
        korean: count === 1 ? changes[what].ko : `${changes[what].ko} (${count}번)`,
        at: path,
      })),
    ]
  }
}
