import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { houseFor } from '../house/house-for.ts'
import { shippedHouses } from '../house/shipped.ts'
import { packagedDictionaries } from '../spelling/dictionaries.test-support.ts'
import type { StoryView } from '../story/view.ts'
import { catalogue } from './catalogue.ts'
import { createEngine } from './engine.ts'
import type { Example, Examples } from './examples.ts'
import type { Finding } from './finding.ts'
import { storyOf, textsAfter } from './testing.ts'

/*
 * Runs the examples that stand beside each check, and holds every finding of theirs to what is promised of findings:
 * its place is within the words, and its fix takes it away.
 */

const folder = new URL('.', import.meta.url)
const all = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.examples.ts'))
    .map(async (name): Promise<Examples> => {
      const { examples } = (await import(new URL(name, folder).href)) as { readonly examples: Examples }
      return examples
    }),
)

const spellers = packagedDictionaries()
await Promise.all([spellers.ready('en'), spellers.ready('ko')])

function storyIn({ text, fields = {} }: Example): StoryView {
  return storyOf(typeof text === 'string' ? [text] : text, fields)
}

function foundIn(check: string, example: Example, story = storyIn(example)): readonly Finding[] {
  const house = { ...houseFor(shippedHouses, story.language), language: story.language, ...example.house }
  const checks = catalogue.filter(({ id }) => id === check)
  return createEngine(checks, { houses: () => [house], spellers }).check(story, 'en').findings
}

function textAt(story: StoryView, { at }: Pick<Finding, 'at'>): string | undefined {
  if (at.in === 'story') return ''
  const text = at.in === 'body' ? story.paragraphs.find(({ id }) => id === at.paragraph)?.text : story[at.in]
  return at.from <= at.to && at.to <= (text?.length ?? -1) ? text?.slice(at.from, at.to) : undefined
}

describe.each(all)('$check', ({ check, bad, good }) => {
  it('is in the catalogue and has examples of both kinds', () => {
    expect(catalogue.map(({ id }) => id)).toContain(check)
    expect([bad.length > 0, good.length > 0]).toEqual([true, true])
  })

  it.each(bad)('finds $finds in %j', (example) => {
    const story = storyIn(example)
    const findings = foundIn(check, example, story)
    expect(example.finds).not.toEqual([])
    expect(findings.map(({ excerpt }) => excerpt)).toEqual(example.finds)
    expect(findings.map((finding) => textAt(story, finding))).toEqual(example.finds)
    const [first] = findings
    if (example.fixed) expect(textsAfter(story, first?.fixes[0]?.edits ?? [])).toEqual(example.fixed)
  })

  it.each(good)('leaves alone %j', (example) => {
    expect(example.finds).toEqual([])
    expect(foundIn(check, example).map(({ excerpt, message }) => `${excerpt}: ${message}`)).toEqual([])
  })

  it.each(bad)('takes away what it found by each fix of %j', (example) => {
    const story = storyIn(example)
    for (const finding of foundIn(check, example, story)) {
      for (const { edits } of finding.fixes) {
        const fixed = foundIn(check, example, afterEdits(story, edits))
        expect(fixed.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint)
        expect(fixed.length).toBeLessThan(example.finds.length)
      }
    }
  })
})

function afterEdits(story: StoryView, edits: Parameters<typeof textsAfter>[1]): StoryView {
  const texts = story.paragraphs.map(
    (paragraph) => textsAfter({ ...story, paragraphs: [paragraph] }, edits)[0],
  )
  const fields = Object.fromEntries(
    edits.flatMap(({ at, insert }) => {
      if (at.in === 'body' || at.in === 'story') return []
      const text = story[at.in]
      return [[at.in, text.slice(0, at.from) + insert + text.slice(at.to)]]
    }),
  )
  return {
    ...story,
    ...fields,
    paragraphs: story.paragraphs.flatMap((paragraph, index) => {
      const text = texts[index]
      return text === undefined ? [] : [{ ...paragraph, text }]
    }),
  }
}
