import { dictionaryReader } from '../main/desk/dictionary-reader.ts'
import { createEngine } from '../shared/checks/engine.ts'
import { spelling } from '../shared/checks/spelling.ts'
import { createDictionaryShelf } from '../shared/spelling/dictionary-shelf.ts'
import { corpus } from '../tools/corpus.ts'
import { readCleanCopy } from './clean-copy.ts'
import { randomFrom } from './random.ts'

/*
 * `node quality/typos.ts`: how many slips of the fingers the spelling check finds, planted one by one in real English
 * stories: two letters swapped, one dropped, doubled, or wrong, in small words of four letters or more.
 */
const folder = corpus()
if (folder === undefined) throw new Error('There is no corpus here.')
const spellers = createDictionaryShelf(dictionaryReader)
await spellers.ready('en')
const speller = spellers.for('en')
if (!speller) throw new Error(spellers.pending('en', 'en').join(' '))
const engine = createEngine([spelling], { spellers })

type Slip = (word: string, at: number, letter: string) => string
const slips: Readonly<Record<string, Slip>> = {
  swapped: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  wrong: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
}

const random = randomFrom(11)
const copies = (await readCleanCopy(folder)).filter(({ view }) => view.language.startsWith('en'))
for (const [name, slip] of Object.entries(slips)) {
  let planted = 0
  let found = 0
  let suggested = 0
  const missed: string[] = []
  for (const { view } of copies) {
    for (const paragraph of random.shuffled(view.paragraphs).slice(0, 6)) {
      const words = [...paragraph.text.matchAll(/(?<![\p{L}\d'’-])[a-z]{4,}(?![\p{L}\d'’-])/gu)]
      const word = random.pick(words)
      if (!word || !speller.isRight(word[0])) continue
      const typo = slip(word[0], random.below(word[0].length - 1), random.pick([...'etaoinshrdlu']) ?? 'e')
      if (typo === word[0] || speller.isRight(typo)) continue
      const text =
        paragraph.text.slice(0, word.index) + typo + paragraph.text.slice(word.index + word[0].length)
      const { findings } = engine.check({ ...view, headline: '', paragraphs: [{ ...paragraph, text }] }, 'en')
      const hit = findings.find(({ excerpt }) => excerpt === typo)
      planted += 1
      if (!hit) missed.push(`${word[0]} → ${typo}`)
      else {
        found += 1
        if (hit.fixes.some(({ edits }) => edits[0]?.insert === word[0])) suggested += 1
      }
    }
  }
  const share = (count: number): string => `${((100 * count) / planted).toFixed(1)} %`
  console.log(
    `${name}: ${planted} planted, ${share(found)} found, ${share(suggested)} with the right suggestion`,
  )
  console.log(`  missed: ${missed.slice(0, 15).join(', ')}`)
}
