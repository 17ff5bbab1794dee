import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../../tools/corpus.ts'
import { newsmlG2Faults } from '../../newsml-g2/rules.ts'
import { nitfFaults } from '../../nitf/rules.ts'
import type { RuleFault } from '../../rule-notes.ts'
import { parseXml } from '../parse-xml.ts'
import type { XmlElement } from '../tree.ts'
import { type Validate, validator } from '../validate.test-support.ts'

const folder = corpus()

const item = (inside: string, attributes = 'guid="urn:x:1" standard="NewsML-G2" standardversion="2.35"') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}><catalogRef href="https://x.example/c.xml"/>${inside}</newsItem>`
const meta =
  '<itemMeta><itemClass qcode="ninat:text"/><provider/><versionCreated>2026-11-24T09:00:00Z</versionCreated></itemMeta>'

async function faults(xml: string): Promise<readonly string[]> {
  const parsed = await parseXml(xml)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return newsmlG2Faults(parsed.value.root).map(({ at, what }) => `${at}: ${what}`)
}

describe('our own rules of XML formats', () => {
  it('say nothing of a document that keeps them', async () => {
    expect(await faults(item(meta))).toEqual([])
  })

  it.each([
    ['a child that must be there', item(''), 'newsItem, line 1: “newsItem” lacks “itemMeta”.'],
    [
      'an attribute that must be there',
      item(meta, 'guid="urn:x:1" standardversion="2.35"'),
      'newsItem, line 1: “newsItem” lacks the attribute “standard”.',
    ],
    [
      'a child without a place',
      item(`${meta}<slugline>x</slugline>`),
      'newsItem, line 1: “slugline” has no place in “newsItem”.',
    ],
    [
      'an order',
      item(`<contentMeta/>${meta}`),
      'newsItem, line 1: The children of “newsItem” (catalogRef, contentMeta, itemMeta) are not those, or not in the order, that NewsML-G2 asks for.',
    ],
    [
      'a value of another kind',
      item(`${meta}<contentMeta><urgency>10</urgency></contentMeta>`),
      'newsItem/contentMeta/urgency, line 1: “10” in “urgency” is no 1-9.',
    ],
    [
      'a qcode without its scheme',
      item(`${meta}<contentMeta><genre qcode="Current"/></contentMeta>`),
      'newsItem/contentMeta/genre, line 1: “Current” in “genre/@qcode” is no qcode, as in medtop:20000151.',
    ],
    [
      'text between elements',
      item(`${meta}<contentMeta>words</contentMeta>`),
      'newsItem/contentMeta, line 1: “contentMeta” holds elements, and no text.',
    ],
    [
      'an identifier twice',
      item(`${meta}<contentMeta><slugline id="a">x</slugline><slugline id="a">y</slugline></contentMeta>`),
      'newsItem/contentMeta/slugline, line 1: The identifier “a” is there twice.',
    ],
  ])('tell the place of %s', async (_what, xml, fault) => {
    expect(await faults(xml)).toEqual([fault])
  })

  it('let elements and attributes of other namespaces stand where the format does', async () => {
    const strange =
      '<contentMeta><urgency x:a="1" xmlns:x="urn:x">4</urgency><x:y xmlns:x="urn:x"/></contentMeta>'
    expect(await faults(item(meta + strange))).toEqual([])
  })

  it('stay quick with very many children', async () => {
    const many = '<slugline>x</slugline>'.repeat(200_000)
    expect(await faults(item(`${meta}<contentMeta>${many}</contentMeta>`))).toEqual([])
    expect(await faults(item(`${meta}<contentMeta>${many}<urgency>4</urgency></contentMeta>`))).toHaveLength(
      1,
    )
  })
})

interface Standard {
  readonly name: 'newsml-g2' | 'nitf'
  readonly files: readonly string[]
  readonly own: (root: XmlElement) => readonly RuleFault[]
}

const standards: readonly Standard[] = [
  {
    name: 'newsml-g2',
    files: ['conformance/newsml-g2-unit/*/should_pass/*.xml', 'minimal/g2*.xml'],
    own: (root) => newsmlG2Faults(root),
  },
  { name: 'nitf', files: ['minimal/nitf*.xml'], own: nitfFaults },
]

const values = ['', 'x', 'a:b', '2026-11-24', '2026-11-24T09:00:00Z', '2026-13-01', '2026', '%', '#a#b', ':x']
const others = ['-1', '101', '1.5', 'true', 'en-GB', 'a b', 'http://x.example/a b', '가']

describe.skipIf(folder === undefined)('our own rules beside the official schema', () => {
  const official = new Map<string, Promise<Validate>>()

  it.each(standards)(
    'judge documents of $name that were changed at random alike',
    async ({ name, files, own }) => {
      official.set(name, official.get(name) ?? validator(folder ?? '', name))
      const schema = await official.get(name)
      if (!schema) throw new Error('no schema')
      const texts = globSync([...files], { cwd: folder ?? '' })
        .toSorted()
        .map((path) => readFileSync(join(folder ?? '', path), 'utf8'))
        .filter((text) => schema(text) === undefined)
      const nat = fc.nat({ max: 100_000 })
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...texts),
          nat,
          nat,
          nat,
          fc.nat({ max: 7 }),
          async (text, a, b, c, how) => {
            const changed = changedAt(text, a, b, c, how)
            const parsed = await parseXml(changed)
            if (!parsed.ok) return
            const faulty = schema(changed)
            // What a strict wildcard stands for no schema here declares, and libxml2 resolves prefixes in values.
            if (faulty !== undefined && /strict wildcard|QName value/.test(faulty)) return
            expect([changed, own(parsed.value.root).map(({ what }) => what)]).toEqual([
              changed,
              faulty === undefined ? [] : expect.arrayContaining([expect.any(String)]),
            ])
          },
        ),
        { numRuns: 400 },
      )
    },
  )
})

/** A document with an element or attribute taken out, doubled, renamed, moved, or with another value. */
function changedAt(text: string, a: number, b: number, c: number, how: number): string {
  const tags = [...text.matchAll(/<([\w.-]+)((?:\s[^<>]*?)?)\/>|<([\w.-]+)((?:\s[^<>]*?)?)>([^<]*)<\/\3>/g)]
  const attributes = [...text.matchAll(/\s([\w.-]+)="([^"]*)"/g)]
  const pick = <One>(from: readonly One[], at: number): One | undefined => from[at % Math.max(from.length, 1)]
  const [tag, attribute] = [pick(tags, a), pick(attributes, b)]
  const value = pick([...values, ...others], c) ?? ''
  const name = pick([...text.matchAll(/<([\w.-]+)/g)], c)?.[1] ?? 'x'
  const put = (match: RegExpExecArray | undefined, words: string): string =>
    match ? text.slice(0, match.index) + words + text.slice(match.index + match[0].length) : text
  switch (how) {
    case 0:
      return put(tag, '')
    case 1:
      return put(tag, `${tag?.[0]}${tag?.[0].replaceAll(/ id="[^"]*"/g, '')}`)
    case 2:
      return put(tag, tag?.[0].replaceAll(tag[1] ?? tag[3] ?? '', name) ?? '')
    case 3:
      return put(attribute, '')
    case 4:
      return put(attribute, ` ${attribute?.[1]}="${value}"`)
    case 5:
      return put(attribute, ` ${pick(attributes, c)?.[1]}="${attribute?.[2]}"`)
    case 6:
      return put(tag, pick(tags, c)?.[0] ?? '')
    default:
      return put(tag, tag?.[0].replace(/>[^<]*<\//, `>${value}</`) ?? '')
  }
}
