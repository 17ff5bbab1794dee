import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultWeights } from '../../shared/duplicates/weights.ts'
import { corpus } from '../../tools/corpus.ts'
import { filesUnder } from '../corpus-files.ts'
import { repeatsInWire, wireCases } from './wire.ts'

describe.skipIf(corpus() === undefined)('real wire files', () => {
  it.each(wireCases)('$file has of repeats $wanted', async ({ file, holds }) => {
    const path = filesUnder(corpus() ?? '').find((name) => basename(name) === file) ?? ''
    const texts = await repeatsInWire(path, defaultWeights)
    expect({ texts, holds: holds(texts) }).toMatchObject({ holds: true })
  })
})
