import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArchivedStory } from './archived-story.ts'
import type { PassageQuestion } from './passage-question.ts'

/* Builders for this folder's tests. */

/** A folder that is removed when the test is done with it. */
export function testFolder(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'copydesk-archive-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A story of these paragraphs, one a line. */
export function archived(id: string, text: string, more: Partial<ArchivedStory> = {}): ArchivedStory {
  return {
    id,
    revision: 1,
    version: 1,
    state: 'draft',
    language: 'en',
    uri: `urn:newsml:desk.example:20261124:${id}`,
    day: '2026-11-24',
    savedAt: '2026-11-24T09:00:00Z',
    words: text.split(' ').length,
    blockers: 0,
    labels: [],
    paragraphs: text.split('\n'),
    silent: [],
    ...more,
  }
}

/** A question about some paragraphs, one a line. */
export function asking(text: string, more: Partial<PassageQuestion> = {}): PassageQuestion {
  return { paragraphs: text.split('\n'), silent: [], language: 'en', isWhole: false, budget: 10_000, ...more }
}

const names = ['Ostrel', 'Kamen', 'Varda', 'Mirov', 'Selt', 'Pryne', 'Dunmar', 'Haleth', 'Corvan', 'Istra']
const things = ['dredger', 'breakwater', 'lighthouse', 'orchard', 'tramway', 'quarry', 'foundry', 'viaduct']
const deeds = [
  'flooded',
  'reopened',
  'dismantled',
  'surveyed',
  'repainted',
  'auctioned',
  'insured',
  'photographed',
]

/** Words that only the story of this number has, and what two invented sentences of it say. */
export function numbered(number: number): { readonly word: string; readonly text: string } {
  const pick = (from: readonly string[], step: number): string =>
    from[(number * step + step) % from.length] ?? ''
  const word = `zelk${[...String(number)].map((digit) => 'abdefgiklo'.charAt(Number(digit))).join('')}q`
  const text = [
    `The ${word} ${pick(things, 3)} near ${pick(names, 7)} was ${pick(deeds, 5)} before the ${word}vest hearing.`,
    `Engineers from ${word}holm ${pick(deeds, 3)} the ${word}rand ${pick(things, 5)} outside ${pick(names, 3)} overnight.`,
  ]
  return { word, text: text.join('\n') }
}
