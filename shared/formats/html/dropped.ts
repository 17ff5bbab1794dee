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

const names: Readonly<Record<string, readonly [string, string]>> = {
  img: ['picture', 'pictures'],
  picture: ['picture', 'pictures'],
  svg: ['drawing', 'drawings'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  iframe: ['frame of another page', 'frames of other pages'],
  hidden: ['hidden element', 'hidden elements'],
}

/** What reading HTML left out or rewrote, counted by element. */
export class Dropped {
  readonly #elements = new Map<string, { count: number; words: string[] }>()
  readonly #links: string[] = []
  readonly #changes = new Map<string, number>()
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

  changed(what: string): void {
    this.#changes.set(what, (this.#changes.get(what) ?? 0) + 1)
  }

  notes(): readonly ImportNote[] {
    const path = this.#path
    return [
      ...[...this.#elements].map(([tag, { count, words }]): ImportNote => {
        const [one, many] = own(names, tag) ?? [`${tag} element`, `${tag} elements`]
        const what = count === 1 ? `One ${one} was` : `${count} ${many} were`
        return {
          level: 'lost',
          field: 'body',
          detail: `${what} left out${words.length > 0 ? ', with the words in it' : ''}.`,
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
              value: printable([...new Set(this.#links)].join(' ')),
              at: `${path}//a/@href`,
            },
          ]),
      ...[...this.#changes].map(([detail, count]) => ({
        level: 'changed' as const,
        field: 'body',
        detail: count === 1 ? detail : `${detail} (${count} times)`,
        at: path,
      })),
    ]
  }
}
