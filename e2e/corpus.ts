import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The seed story's bytes, or undefined in a clone without the corpus. In CI its absence is a fault. */
export function seedStory(): Buffer | undefined {
  const corpus = process.env['COPYDESK_CORPUS'] ?? resolve(import.meta.dirname, '../../shared/corpus')
  const folder = join(corpus, 'seed')
  if (!existsSync(folder)) {
    if (process.env['CI'] === 'true')
      throw new Error(`There is no corpus at ${corpus}, and CI must run its specs.`)
    return undefined
  }
  const name = readdirSync(folder).find((file) => file.endsWith('.txt'))
  return name === undefined ? undefined : readFileSync(join(folder, name))
}
