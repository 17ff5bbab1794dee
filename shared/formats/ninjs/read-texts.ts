import type { BodyNode } from '../../story/body.ts'
import { writeTextBody } from '../text/write-body.ts'
import type { Properties } from './properties.ts'
import { type RoledText, asPlain, blocksOf, isToldIn, takeTexts, textBlock } from './texts.ts'

/** The words of an item, by what they are to the story. */
export interface Texts {
  readonly headline: string | undefined
  readonly subHeadline: string | undefined
  readonly kicker: string | undefined
  readonly abstract: string | undefined
  readonly blocks: readonly BodyNode[]
}

const media = /^(?:picture|image|graphic|video|audio)$/i

/** Takes an item's words; `kind` is its type, since of a picture the description is a caption. */
export function readTexts(properties: Properties, kind: string | undefined): Texts {
  const kicker = properties.text('kicker')
  const sub = properties.text('subhead', 'subheadline')
  const headlines = takeTexts(properties, 'headlines', 'headline')
  const descriptions = [
    ...takeTexts(properties, 'descriptions', 'description'),
    ...takeTexts(properties, 'teasers', 'teaser'),
  ]
  const bodies = [...takeTexts(properties, 'bodies', 'body'), ...takeTexts(properties, 'articles', 'article')]
  // These are computed anew on export, of the text as it then is.
  for (const name of ['charcount', 'wordcount', 'representationtype']) properties.take(name)
  const box = properties.text('infoboxhtml')

  const main =
    headlines.find(({ role }) => role === '' || /^main$/i.test(role)) ??
    headlines.find(({ role }) => !/^sub|kicker/i.test(role))
  const second = headlines.find((one) => one !== main && /^sub/i.test(one.role))
  const over = headlines.find((one) => one !== main && /^kicker$/i.test(one.role))
  const described =
    descriptions.find(({ role }) => /^summary$/i.test(role)) ??
    descriptions.find(({ kind: form }) => form === 'text') ??
    descriptions[0]
  const order = { html: 0, text: 1, nitf: 2 } as const
  const [told] = bodies.toSorted(
    (a, b) => order[a.kind] - order[b.kind] || Number(/main/i.test(b.role)) - Number(/main/i.test(a.role)),
  )
  const caption =
    described !== undefined &&
    ((kind !== undefined && media.test(kind)) || (told === undefined && /caption/i.test(described.role)))
  const summary = described && asPlain(properties, described)
  const blocks = [
    ...(told ? blocksOf(properties, told) : []),
    ...(box === undefined
      ? []
      : blocksOf(properties, { role: 'infobox', kind: 'html', value: box, path: '/infobox_html' })),
    ...(caption && summary !== undefined ? [textBlock('caption', summary)] : []),
  ]
  const result: Texts = {
    headline: main && asPlain(properties, main),
    subHeadline: sub ?? (second && asPlain(properties, second)),
    kicker: kicker ?? (over && asPlain(properties, over)),
    abstract: caption ? undefined : summary,
    blocks,
  }
  const taken = [
    main,
    sub === undefined ? second : undefined,
    kicker === undefined ? over : undefined,
    described,
    told,
  ]
  keepOthers(
    properties,
    [...headlines, ...descriptions, ...bodies].filter((one) => !taken.includes(one)),
    result,
  )
  return result
}

/** Other forms of the same words are not kept: they are written anew on export. Other words are. */
function keepOthers(properties: Properties, others: readonly RoledText[], told: Texts): void {
  if (others.length === 0) return
  const { headline, subHeadline, kicker, abstract, blocks } = told
  const all = [headline, subHeadline, kicker, abstract, writeTextBody(blocks)].join('\n')
  for (const other of others) {
    const plain = other.kind === 'text' ? other.value : other.value.replaceAll(/<[^>]*>|&\w+;/g, ' ')
    if (isToldIn(plain, all)) continue
    properties.keep(other.path, other.value)
  }
}

/** Notes what an item is that is no story, and where it has no text. */
export function noteKind(properties: Properties, kind: string | undefined, blocks: number): void {
  const at = `${properties.at}/type`
  if (kind !== undefined && !/^(?:text|composite|story|article|post|page)$/i.test(kind)) {
    properties.note({
      level: 'changed',
      field: 'type',
      detail: `The item is of type ${kind}; its words were read as a story, and what it describes was not taken.`,
      korean: `${kind} 유형의 항목이라 글만 기사로 읽고, 그것이 설명하는 것은 가져오지 않았습니다.`,
      value: kind,
      at,
    })
  }
  if (blocks === 0) {
    properties.note({
      level: 'lost',
      field: 'body',
      detail:
        'The item carries no text, only what is said about it; look for the text where it was sent from.',
      korean: '항목에 글은 없고 글에 대한 설명만 있습니다. 보낸 곳에서 글을 찾으십시오.',
      at: properties.at,
    })
  }
}
