import fc from 'fast-check'
import type { Body, BodyNode } from '../story/body.ts'
import type { Concept, Story } from '../story/record.ts'
import { awkwardText, storyWith } from './stories.test-support.ts'

/*
 * Any story the record can hold, for the round trips of all formats. Text nodes are merged and marks stand in the
 * schema's order, as ProseMirror itself writes them, so that what comes back can be compared as it is.
 */

/** Words in many scripts that every text format can hold: no control character, no white space but single spaces. */
export const plainText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '가온시는',
        '항구를',
        'مرحبا',
        'بالعالم',
        'שלום',
        '港口',
        '𝔘𝔫𝔦',
        '🛳',
        'e\u0301t\u0308e',
        'a\u00A0b',
        ']]>',
        'A&B',
        '&amp;',
        '<b>',
        '"quoted"',
        '“said”',
        'it’s',
        '$3.5',
        '1,000',
        'Alder',
        'ferry',
      ),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).map((text) => text.trim()),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) =>
    words
      .filter((word) => word !== '')
      .join(' ')
      .replaceAll(/ +/g, ' '),
  )
  .filter((text) => text !== '')

type Marks = NonNullable<BodyNode['marks']>

/** In the order of the schema, as ProseMirror sorts them. */
const marks: fc.Arbitrary<Marks> = fc
  .record({
    link: fc.option(fc.constantFrom('https://example.org/a?b=1&c="2"', 'mailto:desk@example.org'), {
      freq: 5,
      nil: undefined,
    }),
    strong: fc.boolean(),
    em: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    script: fc.constantFrom(undefined, undefined, 'sub', 'sup'),
  })
  .map(({ link, script, ...flags }) => [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(['strong', 'em', 'underline', 'strike'] as const)
      .filter((type) => flags[type])
      .map((type) => ({ type })),
    ...(script === undefined ? [] : [{ type: script }]),
  ])

function merged(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.reduce<readonly BodyNode[]>((done, node) => {
    const last = done.at(-1)
    const joins =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    return joins ? [...done.slice(0, -1), { ...last, text: `${last.text}${node.text}` }] : [...done, node]
  }, [])
}

function runs(text: fc.Arbitrary<string>): fc.Arbitrary<readonly BodyNode[]> {
  const run = fc
    .tuple(text, fc.oneof({ weight: 3, arbitrary: fc.constant<Marks>([]) }, { weight: 1, arbitrary: marks }))
    .map(([words, given]): BodyNode => ({
      type: 'text',
      text: words,
      ...(given.length > 0 && { marks: given }),
    }))
  // A break stands between words: where it begins or ends a paragraph, formats differ.
  const broken = fc.tuple(run, run).map(([before, after]) => [before, { type: 'hard_break' }, after])
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: run.map((one) => [one]) }, { weight: 1, arbitrary: broken }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => merged(parts.flat()))
}

const paragraph = (content: readonly BodyNode[]): BodyNode => ({ type: 'paragraph', content })

function blocks(text: fc.Arbitrary<string>, depth: number): fc.Arbitrary<BodyNode> {
  const inline = runs(text)
  const items = (inner: fc.Arbitrary<BodyNode>) =>
    fc.array(
      fc
        .tuple(inline, fc.array(inner, { maxLength: 1 }))
        .map(([words, more]): BodyNode => ({ type: 'list_item', content: [paragraph(words), ...more] })),
      { minLength: 1, maxLength: 3 },
    )
  const flat: fc.Arbitrary<BodyNode>[] = [
    inline.map(paragraph),
    fc
      .tuple(inline, fc.constantFrom(2, 3))
      .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
  ]
  if (depth === 0) return fc.oneof(...flat)
  const inner = blocks(text, depth - 1)
  const cell = fc
    .tuple(fc.option(inline, { nil: undefined }), fc.boolean())
    .map(([content, header]): BodyNode => ({
      type: 'table_cell',
      attrs: { header },
      ...(content && { content }),
    }))
  return fc.oneof(
    { weight: 5, arbitrary: fc.oneof(...flat) },
    { weight: 1, arbitrary: items(inner).map((content) => ({ type: 'bullet_list', content })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(items(inner), fc.integer({ min: 1, max: 99 }))
        .map(([content, order]) => ({ type: 'ordered_list', attrs: { order }, content })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(inner, { minLength: 1, maxLength: 2 })
        .map((content) => ({ type: 'blockquote', content })),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 3 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
        )
        .map((rows) => ({
          type: 'table',
          content: rows.map((content) => ({ type: 'table_row', content })),
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(text, { minLength: 1, maxLength: 3 })
        .map((lines) => ({ type: 'preformatted', content: [{ type: 'text', text: lines.join('\n  ') }] })),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'horizontal_rule' }) },
    { weight: 1, arbitrary: inline.map((content) => ({ type: 'caption', content })) },
  )
}

/** A body of one to five blocks, of every kind the schema has but furniture; without ids. */
export function arbitraryBody(text: fc.Arbitrary<string> = awkwardText): fc.Arbitrary<Body> {
  return fc
    .array(blocks(text, 2), { minLength: 1, maxLength: 5 })
    .map((content): Body => ({ type: 'doc', content }))
}

/** A moment to the second, in one of several zones. */
export const arbitraryMoment: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2049, 0) }),
    fc.constantFrom('Z', '+09:00', '-05:30', '+00:00'),
  )
  .map(([time, zone]) => new Date(time).toISOString().slice(0, 19) + zone)

function concepts(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Concept[]> {
  const coded = fc
    .record({ name: text, code: fc.stringMatching(/^[0-9]{8}$/) })
    .map((one): Concept => ({ ...one, scheme: 'medtop' }))
  return fc.array(
    fc.oneof(
      text.map((name): Concept => ({ name })),
      coded,
    ),
    { maxLength: 3 },
  )
}

/**
 * Any story of the desk: every optional field there or absent, in words of `text`: by default those that formats trip
 * over, control characters included; `plainText` where the words must come back as they went.
 */
export function arbitraryStory(text: fc.Arbitrary<string> = awkwardText): fc.Arbitrary<Story> {
  const names = concepts(text)
  const uri = fc.constantFrom('urn:newsml:example.org:20261124:ferry-1', 'tag:example.org,2026:ferry&1')
  return fc
    .record(
      {
        uri,
        version: fc.integer({ min: 1, max: 40 }),
        language: fc.constantFrom('en', 'ko', 'ar', 'en-GB', 'zh-Hans'),
        title: text,
        kicker: text,
        headline: text,
        subHeadline: text,
        slugline: text,
        abstract: text,
        // The record's byline is without its “By”.
        by: text.filter((words) => !/^(?:by|von|par|por)\s/i.test(words)),
        authors: names,
        dateline: fc
          .record(
            { text, place: text, date: fc.constantFrom('2026-11-24', '1999-01-31'), source: text },
            { requiredKeys: ['text'] },
          )
          .map((parts) => ({ ...parts, guessed: false, inBody: false })),
        body: arbitraryBody(text),
        keywords: fc.array(text, { maxLength: 3 }),
        subjects: names,
        places: names,
        people: names,
        organisations: names,
        genres: names,
        urgency: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
        pubStatus: fc.constantFrom('usable', 'usable', 'usable', 'withheld', 'canceled'),
        signals: fc.uniqueArray(fc.constantFrom('sig:correction', 'sig:update', 'sig:repeat', 'sig:cwarn'), {
          maxLength: 2,
        }),
        corrects: fc.record(
          { uri, version: fc.integer({ min: 1, max: 9 }), note: text },
          {
            requiredKeys: ['uri', 'note'],
          },
        ),
        edNote: text,
        infoSources: fc.array(
          fc.record(
            { name: text, role: fc.constantFrom('provider', 'source', 'credit'), code: text },
            { requiredKeys: ['name', 'role'] },
          ),
          { maxLength: 3 },
        ),
        copyrightHolder: text,
        copyrightNotice: text,
        usageTerms: text,
        contentCreated: arbitraryMoment,
        embargoedUntil: arbitraryMoment,
        expires: arbitraryMoment,
        firstCreated: arbitraryMoment,
        versionCreated: arbitraryMoment,
        altIds: fc.array(fc.record({ role: text, value: text }), { maxLength: 2 }),
      },
      { requiredKeys: ['body'] },
    )
    .map((given) => storyWith(given))
}
