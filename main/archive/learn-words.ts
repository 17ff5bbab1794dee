import type { DatabaseSync } from 'node:sqlite'
import { countParagraph, learntWeights, wordCounts } from '../../shared/duplicates/learn-weights.ts'
import type { Catalogue } from './catalogue/catalogue.ts'

/** Fewer stories have too little to say about what is common in a desk's copy. */
const leastStories = 500
/** The newest so many speak for all: what is common in them is common now. */
const mostStories = 5000
/** How much an archive has grown before its words are counted again. */
const growth = 1.25
/** Stories counted in one step: a millisecond or two. */
const aStep = 16

/**
 * What the words of an archive tell, one byte a slot as `Weights` has them; undefined while it is small. Counted, in
 * steps between other work, once it has grown by a quarter since the last time; else as it was counted then.
 */
export function* learnWords(
  db: DatabaseSync,
  catalogue: Pick<Catalogue, 'text'>,
): Generator<undefined, Uint8Array | undefined> {
  const stories = Number(db.prepare('select count(*) as count from story').get()?.['count'])
  if (stories < leastStories) return undefined
  const known = db.prepare("select value from meta where name = 'words'").get()?.['value']
  const knownOf = Number(db.prepare("select value from meta where name = 'words of'").get()?.['value'] ?? 0)
  if (known instanceof Uint8Array && stories < knownOf * growth && stories * growth > knownOf) return known

  const counts = wordCounts()
  const newest = db
    .prepare('select number, language from story order by saved_at desc, number desc limit ?')
    .all(mostStories)
  for (const [index, { number, language }] of newest.entries()) {
    const { paragraphs, silent } = catalogue.text(Number(number))
    for (const [at, text] of paragraphs.entries())
      if (!silent.includes(at)) countParagraph(counts, text, String(language))
    if (index % aStep === aStep - 1) yield
  }
  const { slots } = learntWeights(counts)
  const remember = db.prepare('insert or replace into meta (name, value) values (?, ?)')
  remember.run('words', slots)
  remember.run('words of', stories)
  return slots
}
