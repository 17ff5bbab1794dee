import type { Said } from '../../locale.ts'
import type { ImportNote } from '../report.ts'
import type { XmlElement } from '../xml/tree.ts'

/** What reading a body did to it: single losses one by one, what recurs counted. */
export interface BodyNotes {
  /** A name marked as a person, a place or a sum in running text. */
  name(element: XmlElement): void
  /** An element that no NITF has. */
  unknown(element: XmlElement): void
  /** Attributes besides those that were `read`. */
  attributes(element: XmlElement, read: readonly string[]): void
  /** An address that may not stand in a link. */
  unsafe(href: string, element: XmlElement): void
  add(level: ImportNote['level'], what: Said, element: XmlElement, value?: string): void
  all(): readonly ImportNote[]
}

/** So many attributes are shown with a note about them. */
const shown = 30

/** Collects notes on a body that stands at `path`. */
export function bodyNotes(path: string): BodyNotes {
  const single: ImportNote[] = []
  const names = new Map<string, number>()
  const unknown = new Map<string, number>()
  const attributes = new Set<string>()
  const count = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)
  const at = ({ name, line }: XmlElement) => `${path}//${name}, line ${line}`
  const add: BodyNotes['add'] = (level, { en, ko }, element, value) =>
    single.push({
      level,
      field: 'body',
      detail: en,
      korean: ko,
      ...(value !== undefined && { value }),
      at: at(element),
    })
  return {
    add,
    name: ({ name }) => count(names, name),
    unknown: ({ name }) => count(unknown, name),
    unsafe: (href, element) =>
      add(
        'lost',
        {
          en: 'A link that is no web or mail address was left out; its words stay.',
          ko: '웹이나 메일 주소가 아닌 링크를 뺐습니다. 글은 남습니다.',
        },
        element,
        href,
      ),
    attributes: (element, read) => {
      for (const [name, value] of Object.entries(element.attributes)) {
        // The spaces it speaks of have been read; what is empty says nothing.
        if (name === 'xml:space' || read.includes(name) || value.trim() === '') continue
        attributes.add(`${element.name}@${name}=${value}`)
      }
    },
    all: () => [
      ...single,
      ...counted('changed', names, path, (list) => ({
        en: `Names marked in the text are plain words now: ${list}.`,
        ko: `글에서 표시된 이름을 보통 글로 읽었습니다: ${list}.`,
      })),
      ...counted('changed', unknown, path, (list) => ({
        en: `Elements that the format does not have were read as plain text: ${list}.`,
        ko: `형식에 없는 요소를 보통 글로 읽었습니다: ${list}.`,
      })),
      ...attributeNotes(attributes, path),
    ],
  }
}

function counted(
  level: ImportNote['level'],
  map: ReadonlyMap<string, number>,
  at: string,
  say: (list: string) => Said,
): readonly ImportNote[] {
  if (map.size === 0) return []
  const list = [...map].map(([name, count]) => `${name} (${count})`).join(', ')
  const { en, ko } = say(list)
  return [{ level, field: 'body', detail: en, korean: ko, at }]
}

function attributeNotes(attributes: ReadonlySet<string>, at: string): readonly ImportNote[] {
  if (attributes.size === 0) return []
  const detail = `${attributes.size} attributes of the text’s elements (how it looks, who marked it) were left out.`
  const korean = `글의 요소에 딸린 속성(모양, 표시한 사람) ${attributes.size}가지를 뺐습니다.`
  return [
    { level: 'lost', field: 'body', detail, korean, value: [...attributes].slice(0, shown).join('; '), at },
  ]
}
